import type { Finding, FindingField } from '../detection/model';
import { databaseKey } from '../secrets/databaseCredentials';

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

/**
 * Who logs in where, as it stands beside a password: user, host, port and database of the same object, call
 * or block of lines. Empty for what is no password.
 */
export function databaseNeighbours(
  text: string,
  { range, suggestedKey }: Finding,
  languageId: string,
): readonly FindingField[] {
  if (databaseKey(suggestedKey) !== 'password') return [];
  const region = surroundings(text, range.start, range.end);
  const fields = new Map<string, FindingField>();
  for (const { indices, ...match } of text.slice(region.start, region.end).matchAll(BOUND)) {
    const at = [3, 4, ...(CONFIGURATION.has(languageId) ? [5] : [])].find((group) => match[group]);
    const found = at === undefined ? undefined : indices?.[at];
    const name = match[1] ?? '';
    const key = databaseKey(name.split('.').at(-1) ?? name);
    if (!found || key === undefined || key === 'password' || fields.has(key)) continue;
    const [start, end] = [found[0] + region.start, found[1] + region.start];
    if (start < range.end && end > range.start) continue;
    if (/\$\{|\{\{|^<|%[sd]/.test(text.slice(start, end))) continue;
    fields.set(key, { key, range: { start, end } });
  }
  return [...fields.values()].sort((a, b) => a.range.start - b.range.start);
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
