import type { Node } from 'jsonc-parser';
import type { TextEdit } from '../model';
import { eolOf } from '../paths';

/** Takes an item out of a list with one of the commas beside it, and what stood between. */
export function jsonWithout(item: Node): TextEdit[] {
  const items = item.parent?.children ?? [];
  const index = items.indexOf(item);
  const end = item.offset + item.length;
  const [before, after] = [items[index - 1], items[index + 1]];
  if (before) return [{ start: before.offset + before.length, end, newText: '' }];
  return [{ start: item.offset, end: after?.offset ?? end, newText: '' }];
}

/** Adds a property or an item after the last one of an object or a list, on a line of its own where that is. */
export function jsonAppended(
  text: string,
  container: Node,
  source: (separator: string) => string,
): TextEdit {
  const last = container.children?.at(-1);
  if (!last) {
    const at = container.offset + 1;
    return { start: at, end: at, newText: source(' ') };
  }
  const at = last.offset + last.length;
  const gap = ownLine(text, last.offset);
  return { start: at, end: at, newText: `,${gap ?? ' '}${source(gap ?? ' ')}` };
}

/** A list of one item, written over lines where its key begins a line. */
export function jsonList(text: string, separator: string, item: string): string {
  if (separator === ' ') return `[${item}]`;
  const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  return `[${separator}${unit}${item}${separator}]`;
}

/** The line break and the blanks before something that begins its line. */
function ownLine(text: string, offset: number): string | undefined {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = text.slice(line, offset);
  return line > 0 && /^[ \t]*$/.test(indent) ? eolOf(text) + indent : undefined;
}
