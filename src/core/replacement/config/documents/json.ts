import {
  findNodeAtLocation,
  findNodeAtOffset,
  getNodePath,
  parseTree,
  type Node,
  type ParseError,
} from 'jsonc-parser';
import { holds, type ReadScalar } from './model';

/** The tree of a text of JSON, comments and trailing commas allowed; undefined when it is not well formed. */
export function jsonTree(text: string): Node | undefined {
  const errors: ParseError[] = [];
  const tree = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
  return errors.length === 0 ? tree : undefined;
}

/** The node that keys and indexes lead to. */
export function findAt(tree: Node, path: readonly (string | number)[]): Node | undefined {
  return findNodeAtLocation(tree, [...path]);
}

/** The string, no key, that holds an offset. */
export function jsonStringAt(text: string, offset: number): Node | undefined {
  const tree = jsonTree(text);
  const node = tree && findNodeAtOffset(tree, offset, true);
  const isKey = node?.parent?.type === 'property' && node.parent.children?.[0] === node;
  return node?.type === 'string' && !isKey ? node : undefined;
}

export const readJson: ReadScalar = (text, range) => {
  const node = jsonStringAt(text, range.start);
  if (!node) return undefined;
  const whole = { start: node.offset, end: node.offset + node.length };
  const content = { start: whole.start + 1, end: whole.end - 1 };
  return holds(content, range)
    ? {
        whole,
        content,
        quote: '"',
        path: getNodePath(node),
        value: String(node.value),
        decode: ({ start, end }) => parsed(text.slice(start, end)),
      }
    : undefined;
};

function parsed(source: string): string | undefined {
  try {
    return JSON.parse(`"${source}"`) as string;
  } catch {
    // The part begins or ends inside an escape.
    return undefined;
  }
}
