import type { TextRange } from '../detection/model';
import type { TextEdit } from './model';

/** The text after edits that do not overlap, in any order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of inOrder(edits)) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return parts.join('') + text.slice(at);
}

/** Sorted by start; an insertion stands before a replacement at the same place. */
export function inOrder(edits: readonly TextEdit[]): TextEdit[] {
  return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Where a range stands after the edits; undefined when one of them touched its inside. */
export function movedRange(range: TextRange, edits: readonly TextEdit[]): TextRange | undefined {
  let shift = 0;
  for (const { start, end, newText } of edits) {
    if (end <= range.start) shift += newText.length - (end - start);
    else if (start < range.end) return undefined;
  }
  return { start: range.start + shift, end: range.end + shift };
}

/** One edit for each match between two offsets that becomes something else. */
export function editsOf(
  text: string,
  { start, end }: TextRange,
  pattern: RegExp,
  become: (match: string) => string,
): TextEdit[] {
  return [...text.slice(start, end).matchAll(pattern)].flatMap(({ index, 0: match }) => {
    const newText = become(match);
    const at = start + index;
    return newText === match ? [] : [{ start: at, end: at + match.length, newText }];
  });
}

/** An edit and whose it is. */
export interface OwnedEdit extends TextEdit {
  readonly owner: number;
}

/**
 * Merges rounds of edits, each made on the outcome of the one before, into edits of the original text
 * that do not overlap. Of merged edits the smallest owner stays; by default the round is the owner.
 */
export function composed(
  rounds: readonly (readonly (TextEdit & { readonly owner?: number })[])[],
): OwnedEdit[] {
  return rounds.reduce<OwnedEdit[]>(
    (sofar, round, index) =>
      [...round]
        .sort((a, b) => a.start - b.start || a.end - b.end)
        .reduceRight(
          (changes, edit) => added(changes, { ...edit, owner: edit.owner ?? index }),
          sofar,
        ),
    [],
  );
}

/** Adds one edit, given in offsets of the text after `changes`. */
function added(changes: readonly OwnedEdit[], edit: OwnedEdit): OwnedEdit[] {
  const before: OwnedEdit[] = [];
  const after: OwnedEdit[] = [];
  const touched: { readonly change: OwnedEdit; readonly at: number }[] = [];
  let shift = 0;
  let startShift = 0;
  for (const change of changes) {
    const at = change.start + shift;
    const end = at + change.newText.length;
    shift += change.newText.length - (change.end - change.start);
    if (end <= edit.start && !(end === edit.start && at === end)) {
      before.push(change);
      startShift = shift;
    } else if (at >= edit.end && !(at === edit.end && edit.start === edit.end && end === at)) {
      after.push(change);
    } else {
      touched.push({ change, at });
    }
  }
  return [...before, merged(edit, touched, startShift), ...after];
}

function merged(
  edit: OwnedEdit,
  touched: readonly { readonly change: OwnedEdit; readonly at: number }[],
  shift: number,
): OwnedEdit {
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) {
    const { start, end } = edit;
    return { ...edit, start: start - shift, end: end - shift };
  }
  const lastEnd = last.at + last.change.newText.length;
  const head = first.change.newText.slice(0, Math.max(0, edit.start - first.at));
  const tail = last.change.newText.slice(
    last.change.newText.length - Math.max(0, lastEnd - edit.end),
  );
  return {
    start: Math.min(first.change.start, first.change.start - (first.at - edit.start)),
    end: Math.max(last.change.end, last.change.end + (edit.end - lastEnd)),
    newText: head + edit.newText + tail,
    owner: Math.min(edit.owner, ...touched.map(({ change }) => change.owner)),
  };
}
