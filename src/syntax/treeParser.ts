import type { Node, Parser, Tree } from 'web-tree-sitter';
import type { TextRange } from '../core/detection/model';
import type { SyntaxNode, SyntaxParser } from '../core/replacement/syntax';

/** Keeps the tree of the last text only, and frees the one before. */
export class TreeParser implements SyntaxParser {
  readonly #parser: Parser;
  #text: string | undefined;
  #tree: Tree | undefined;

  constructor(parser: Parser) {
    this.#parser = parser;
  }

  readonly errorsIn = (text: string): number => errorsBelow(this.#parsed(text).rootNode);

  readonly nodesAround = (text: string, { start, end }: TextRange): readonly SyntaxNode[] => {
    const nodes: SyntaxNode[] = [];
    let node = this.#parsed(text).rootNode.namedDescendantForIndex(start, end);
    while (node) {
      nodes.unshift({ kind: node.type, start: node.startIndex, end: node.endIndex });
      node = node.parent;
    }
    return nodes;
  };

  #parsed(text: string): Tree {
    if (this.#tree && this.#text === text) return this.#tree;
    const tree = this.#parser.parse(text);
    if (!tree) throw new Error('The parser has no language.');
    this.#tree?.delete();
    this.#text = text;
    this.#tree = tree;
    return tree;
  }
}

function errorsBelow(node: Node): number {
  if (!node.hasError) return 0;
  const own = node.isError || node.isMissing ? 1 : 0;
  return node.children.reduce((sum, child) => sum + errorsBelow(child), own);
}
