import { modify, type JSONPath, type Node } from 'jsonc-parser';
import type { TextEdit } from '../model';
import { eolOf } from '../paths';

/** Adds a value to a text of JSON, formatted as the text is. */
export function jsonAdded(text: string, path: JSONPath, value: unknown): TextEdit[] {
  const indent = /\n([ \t]+)\S/.exec(text)?.[1] ?? '  ';
  const tabSize = indent.startsWith('\t') ? 1 : indent.length;
  const formattingOptions = {
    insertSpaces: !indent.startsWith('\t'),
    tabSize,
    eol: eolOf(text),
  };
  const shift = text.startsWith('\ufeff') ? 1 : 0;
  return modify(text.slice(shift), path, value, { formattingOptions }).map(
    ({ offset, length, content }) => ({
      start: offset + shift,
      end: offset + shift + length,
      newText: content,
    }),
  );
}

/** Takes an item out of a list with one of the commas beside it, and what stood between. */
export function jsonWithout(item: Node): TextEdit[] {
  const items = item.parent?.children ?? [];
  const index = items.indexOf(item);
  const end = item.offset + item.length;
  const [before, after] = [items[index - 1], items[index + 1]];
  if (before) return [{ start: before.offset + before.length, end, newText: '' }];
  return [{ start: item.offset, end: after?.offset ?? end, newText: '' }];
}
