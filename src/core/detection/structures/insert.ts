import { assigned } from '../assignment/finder';
import { judgeName, type NameStrength } from '../assignment/names';
import { judgeValue } from '../assignment/values';
import type { Finder, Found, Source } from '../engine/finder';

const HEAD =
  /insert\s{1,8}(?:ignore\s{1,8})?into\s{1,8}[\w.`"[\]]{1,120}\s{0,20}\(([^()]{1,2000})\)\s{0,20}values\s{0,20}(?=\()/iy;
/** A cell with what follows it: a text, of which the group is the inside, or anything else. */
const CELL =
  /\s{0,20}(?:N?'((?:[^'\\]|''|\\.){0,400})'|[^,()']{0,200}(?:\([^()']{0,200}\))?)\s{0,20}([,)])/dy;
const NEXT_ROW = /\s{0,20},\s{0,20}(?=\()/y;
/** So much of a statement is read, in characters. */
export const REACH = 6_000;
/** What a table should hold in place of a password. */
const HASH =
  /^\$\d|^(?:[\da-f]{32}|[\da-f]{40}|[\da-f]{64}|[\da-f]{128})$|^\*[\dA-F]{40}$|^\{\w+\}/i;

/** Rows that a statement of SQL inserts: a cell is a credential where the name of its column says so. */
export const insertFinder: Finder = {
  keywords: ['insert into', 'insert ignore into'],
  look(source, at, end, found) {
    const { text } = source;
    HEAD.lastIndex = at;
    const head = HEAD.exec(text);
    if (!head) return end;
    const columns = (head[1] ?? '').split(',').map(columnOf);
    let place = HEAD.lastIndex;
    if (!columns.some(({ strength }) => strength)) return place;
    while (source.budget > 0) {
      const row: Found[] = [];
      const after = readRow(source, place, columns, row);
      if (after === undefined || after > at + REACH) break;
      found.push(...row);
      source.budget -= after - place;
      place = after;
      NEXT_ROW.lastIndex = place;
      if (!NEXT_ROW.test(text)) break;
      place = NEXT_ROW.lastIndex;
    }
    return place;
  },
};

interface Column {
  readonly name: string;
  readonly strength: NameStrength | undefined;
}

function columnOf(source: string): Column {
  const name = source.replace(/[\s`"[\]]/g, '');
  return { name, strength: judgeName(name) };
}

/** Adds what the row that opens at a place holds; returns where it ends, or undefined where it cannot be read. */
function readRow(
  { text }: Source,
  open: number,
  columns: readonly Column[],
  found: Found[],
): number | undefined {
  CELL.lastIndex = open + 1;
  for (const column of columns) {
    const cell = CELL.exec(text);
    if (!cell) return undefined;
    const [start, end] = cell.indices?.[1] ?? [0, 0];
    const one = end > start ? judge(text, start, end, column) : undefined;
    if (one) found.push(one);
    if (cell[2] === ')') return CELL.lastIndex;
  }
  return undefined;
}

function judge(
  text: string,
  start: number,
  end: number,
  { name, strength }: Column,
): Found | undefined {
  const value = text.slice(start, end);
  if (strength === undefined || HASH.test(value)) return undefined;
  const judgement = judgeValue(value, name, strength, { isSetting: false, isPaired: false });
  if (!judgement) return undefined;
  const { says, ...rule } = assigned[strength];
  const reason = `A row of SQL has it in the column \`${name}\`, a name that says that it is ${says}; ${judgement.because}.`;
  // Rows are often made up for tests: none is sure.
  const confidence = judgement.confidence === 'low' ? 'low' : 'medium';
  return { rule, start, end, confidence, reason, name };
}
