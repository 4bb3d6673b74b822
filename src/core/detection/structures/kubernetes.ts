import { lineEnd, lineStart } from '../lineBounds';
import type { Finder, Found, Source } from '../engine/finder';

/** Characters on either side in which a manifest is read. */
export const REACH = 6_000;
const KIND = /^([ \t]*(?:- )?)["']?kind["']?[ \t]*:[ \t]*["']?Secret["']?[ \t]*(?:#.*)?\r?$/;
/** A key with base64, alone on its line. */
const ENTRY =
  /^[ \t]*["']?([\w.-]{1,253})["']?[ \t]*:[ \t]+["']?([A-Za-z0-9+/]{2,}={0,2})["']?[ \t]*(?:#.*)?\r?$/d;
const JSON_KIND = /"kind"\s{0,4}:\s{0,4}"Secret"/;
const JSON_DATA = /"data"\s{0,4}:\s{0,4}\{([^{}]{1,6000})\}/dg;
const JSON_ENTRY = /"([\w.-]{1,253})"\s{0,4}:\s{0,4}"([A-Za-z0-9+/]{2,6000}={0,2})"/dg;

/** One entry of a Secret's `data`. */
interface Entry {
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/**
 * The `data` of a Secret of Kubernetes: an entry is a credential where what its base64 stands for is one; its range is the
 * base64's.
 */
export const kubernetesFinder: Finder = {
  keywords: [
    'kind: secret',
    'kind: "secret',
    "kind: 'secret",
    '"kind":"secret"',
    '"kind": "secret"',
  ],
  look(source, at, end, found) {
    const { text } = source;
    const entries = text.charAt(at) === '"' ? jsonEntries(text, at) : yamlEntries(text, at);
    for (const entry of entries) found.push(judge(source, entry));
    return end;
  },
};

function judge(source: Source, { key, start, end }: Entry): Found {
  const decoded = fromBase64(source.text.slice(start, end));
  const [best] =
    decoded === undefined || source.decoded === undefined
      ? []
      : [
          ...source.decoded(decoded, key),
          ...(decoded.trim().includes('\n')
            ? []
            : source.decoded(`${key}=${decoded.trim()}`, '.env')),
        ].sort((a, b) => rank(b) - rank(a));
  if (!best) return { rule: none, start, end, confidence: 'low', reason: '', isNone: true };
  const { rule, confidence, reason } = best;
  return { rule, start, end, confidence, reason: `In base64: ${reason}`, name: key };
}

const none = { id: 'kubernetes', title: '', family: 'kubernetes', severity: 'low' } as const;

function rank({ confidence }: Found): number {
  return ['low', 'medium', 'high'].indexOf(confidence);
}

/** The text that base64 stands for; undefined for bytes that are none. */
function fromBase64(source: string): string | undefined {
  if (source.length % 4 !== 0) return undefined;
  const bytes = Uint8Array.from(atob(source), (character) => character.charCodeAt(0));
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Of the manifest between two lines of `---`, or of the item of a list, in which the kind stands. */
function* yamlEntries(text: string, at: number): Generator<Entry, void> {
  const from = lineStart(text, at);
  const kind = KIND.exec(text.slice(from, lineEnd(text, at)));
  if (!kind) return;
  const depth = kind[1]?.length ?? 0;
  const first = Math.max(0, from - REACH);
  const before = text.slice(first, from);
  const start = first + Math.max(0, before.lastIndexOf('\n---') + 1);
  let inData = false;
  for (let line = start; line < Math.min(text.length, from + REACH);) {
    const end = lineEnd(text, line);
    const content = text.slice(line, end);
    if (line > from && content.startsWith('---')) return;
    const own = /^[ \t]*(?:- )?/.exec(content)?.[0].length ?? 0;
    if (content.trim() !== '') {
      if (own <= depth)
        inData =
          own === depth && /^["']?data["']?[ \t]*:[ \t]*(?:#.*)?\r?$/.test(content.slice(own));
      const entry = inData && own > depth ? ENTRY.exec(content) : undefined;
      const [from, to] = entry?.indices?.[2] ?? [0, 0];
      if (entry) yield { key: entry[1] ?? '', start: line + from, end: line + to };
    }
    line = end + 1;
  }
}

/** Of the object in which the kind stands, and of no other. */
function* jsonEntries(text: string, at: number): Generator<Entry, void> {
  const from = Math.max(0, at - REACH);
  const near = text.slice(from, at + REACH);
  for (const data of near.matchAll(JSON_DATA)) {
    const [start = 0] = data.indices?.[1] ?? [];
    const between = near.slice(Math.min(data.index, at - from), Math.max(data.index, at - from));
    if (!isFlat(between) || !JSON_KIND.test(near)) continue;
    for (const entry of (data[1] ?? '').matchAll(JSON_ENTRY)) {
      const [first = 0, last = 0] = entry.indices?.[2] ?? [];
      yield { key: entry[1] ?? '', start: from + start + first, end: from + start + last };
    }
  }
}

/** True for text that leaves no bracket that was open before it. */
function isFlat(text: string): boolean {
  let depth = 0;
  for (const mark of text.match(/[{}]/g) ?? []) {
    depth += mark === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return true;
}
