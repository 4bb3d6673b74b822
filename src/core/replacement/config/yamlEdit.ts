import { isCollection, isMap, isNode, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextRange } from '../../detection/model';
import type { TextEdit } from '../model';
import { eolOf } from '../paths';

/** Where a key of a block of YAML begins; undefined for what has no place in the text. */
export function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined;
}

/** Blanks that put a line in the column of an offset. */
export function indentAt(text: string, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return text
    .slice(line, offset)
    .replace(/^\ufeff/, '')
    .replace(/[^\t]/g, ' ');
}

/** True for `{ … }` and `[ … ]`. */
export function isFlow(node: unknown): boolean {
  return isCollection(node) && node.flow === true;
}

/** From a pair's key to the end of its value, anchors and tags included. */
export function rangeOfPair({ key, value }: Pair): TextRange | undefined {
  const start = startOf(key);
  const end = isNode(value) ? value.range?.[1] : isNode(key) ? key.range?.[1] : undefined;
  return start === undefined || end === undefined ? undefined : { start, end };
}

/**
 * Takes a pair with its lines out of a block map that holds others; undefined for flow style, for the only pair,
 * and for one that begins on the line of a list's dash.
 */
export function withoutPair(text: string, map: YAMLMap, pair: Pair): TextEdit[] | undefined {
  const range = rangeOfPair(pair);
  if (!range || isFlow(map) || map.items.length < 2) return undefined;
  const line = text.lastIndexOf('\n', range.start - 1) + 1;
  const start = text.charAt(line) === '\ufeff' ? line + 1 : line;
  if (/\S/.test(text.slice(start, range.start))) return undefined;
  return [{ start, end: nextLine(text, range.end), newText: '' }];
}

/** Puts lines after the last pair of a block map or the last item of a block list, in their column. */
export function appended(
  text: string,
  collection: YAMLMap | YAMLSeq,
  lines: readonly string[],
): TextEdit | undefined {
  const first: unknown = collection.items[0];
  const last: unknown = collection.items.at(-1);
  const head = isMap(collection) ? startOf((first as Pair | undefined)?.key) : dashOf(text, first);
  const end = isMap(collection) ? rangeOfPair(last as Pair)?.end : endOf(last);
  if (isFlow(collection) || head === undefined || end === undefined) return undefined;
  const indent = indentAt(text, head);
  const eol = eolOf(text);
  const at = nextLine(text, end);
  const gap = at === text.length && !text.endsWith('\n') ? eol : '';
  const body = lines.map((line) => (line === '' ? '' : indent + line)).join(eol);
  return { start: at, end: at, newText: gap + body + (gap === '' ? eol : '') };
}

function dashOf(text: string, item: unknown): number | undefined {
  const start = isMap(item) ? startOf(item.items[0]?.key) : startOf(item);
  const dash = start === undefined ? -1 : text.lastIndexOf('-', start - 1);
  return dash === -1 ? undefined : dash;
}

function endOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[1] : undefined;
}

/** Offset of the line after the one in which something ends; a block ends at the start of its next line. */
function nextLine(text: string, end: number): number {
  if (text.charAt(end - 1) === '\n') return end;
  const next = text.indexOf('\n', end);
  return next === -1 ? text.length : next + 1;
}
