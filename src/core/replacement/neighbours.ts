import type { Finding, FindingField, TextRange } from '../detection/model';
import { companionKey } from './companions';

const REACH = 2_000;
const MOST_LINES = 12;
/** A name bound to a quoted literal, to a number, or, in configuration, to the rest of its line. */
const BOUND =
  /([A-Za-z_][\w.-]{1,60})["'\]]?[ \t]*(?::=|=>|=|:)[ \t]*(?:(["'`])((?:[^"'`\\\n]|\\.){1,200})\2|(\d{2,5})\b|([A-Za-z0-9][\w.@-]{0,200})(?=[ \t]*(?:\r?\n|$)))/dg;
const CONFIGURATION = new Set([
  'dotenv',
  'properties',
  'ini',
  'yaml',
  'dockercompose',
  'toml',
  'shellscript',
]);

/** A list of variables: the name in one field, its value in the next. */
const LISTED =
  /["']?(?:name|key)["']?[ \t]*[:=][ \t]*["']?([A-Za-z_][\w.-]{1,60})["']?\s*(?:,\s*)?["']?value["']?[ \t]*[:=][ \t]*(?:(["'])((?:[^"'\\\n]|\\.){1,200})\2|(\d{2,5})\b|([A-Za-z0-9][\w.@-]{0,200}))/dgi;

/**
 * What belongs to the same credential, as it stands beside it: who logs in where beside a password, the client id beside a
 * client secret, the key's id beside the key; of the same object, call, list of variables or block of lines.
 */
export function neighboursOf(
  text: string,
  { range, suggestedKey, name = '' }: Finding,
  languageId: string,
): readonly FindingField[] {
  const keyOf = companionKey(name, suggestedKey);
  if (keyOf === undefined) return [];
  const fields = new Map<string, FindingField>();
  const region = surroundings(text, range.start, range.end);
  collect(text, region, BOUND, CONFIGURATION.has(languageId) ? [3, 4, 5] : [3, 4]);
  const list = { start: Math.max(0, range.start - REACH), end: range.end + REACH };
  if (fields.size === 0 && isListed(text, range.start)) collect(text, list, LISTED, [3, 4, 5]);
  return [...fields.values()].sort((a, b) => a.range.start - b.range.start);

  function collect(of: string, within: TextRange, pattern: RegExp, groups: number[]): void {
    for (const { indices, ...match } of of.slice(within.start, within.end).matchAll(pattern)) {
      const at = groups.find((group) => match[group]);
      const found = at === undefined ? undefined : indices?.[at];
      const key = keyOf?.(match[1] ?? '');
      if (!found || key === undefined || key === suggestedKey || fields.has(key)) continue;
      const [start, end] = [found[0] + within.start, found[1] + within.start];
      if (start < range.end && end > range.start) continue;
      if (/\$\{|\{\{|^<|%[sd]/.test(of.slice(start, end))) continue;
      fields.set(key, { key, range: { start, end } });
    }
  }
}

/** True for the value of a variable whose name is a field of its own. */
function isListed(text: string, start: number): boolean {
  return /\bvalue["']?[ \t]*[:=][ \t]*["']?$/i.test(text.slice(Math.max(0, start - 40), start));
}

/** The innermost brackets around a place, where they hold more than one line or name; else its block of lines. */
function surroundings(text: string, from: number, to: number): { start: number; end: number } {
  let [start, end, depth] = [from - 1, to, 0];
  for (const least = Math.max(0, from - REACH); start >= least; start--) {
    const mark = text.charAt(start);
    if (/[)\]}]/.test(mark)) depth++;
    else if (/[([{]/.test(mark) && depth-- === 0) break;
  }
  depth = 0;
  for (const most = Math.min(text.length, to + REACH); end < most; end++) {
    const mark = text.charAt(end);
    if (/[([{]/.test(mark)) depth++;
    else if (/[)\]}]/.test(mark) && depth-- === 0) break;
  }
  const isInside = /[([{]/.test(text.charAt(start)) && /[)\]}]/.test(text.charAt(end));
  return isInside && /[:=]/.test(text.slice(start, from)) && /[,\n;]/.test(text.slice(start, end))
    ? { start, end }
    : blockOf(text, from, to);
}

/** The lines around without a blank one between. */
function blockOf(text: string, from: number, to: number): { start: number; end: number } {
  let start = text.lastIndexOf('\n', from - 1) + 1;
  for (let lines = 0; lines < MOST_LINES && start > 0; lines++) {
    const before = text.lastIndexOf('\n', start - 2) + 1;
    if (text.slice(before, start).trim() === '') break;
    start = before;
  }
  let end = lineEnd(text, to);
  for (let lines = 0; lines < MOST_LINES && end < text.length; lines++) {
    const after = lineEnd(text, end + 1);
    if (text.slice(end, after).trim() === '') break;
    end = after;
  }
  return { start, end };
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}
