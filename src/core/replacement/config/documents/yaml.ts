import {
  isCollection,
  isPair,
  isScalar,
  isSeq,
  parseAllDocuments,
  parseDocument,
  visit,
  type Document,
  type Node,
  type Pair,
  type Scalar as YamlScalar,
} from 'yaml';
import type { TextRange } from '../../../detection/model';
import { decodedPart, holds, type ReadScalar, type Scalar } from './model';

/** A document of YAML that was parsed without an error. */
export type YamlDocument = Document.Parsed;

/** A scalar in its document. */
export interface YamlPlace {
  readonly document: YamlDocument;
  readonly node: YamlScalar & { readonly range: [number, number, number] };
  /** What stands around it, outermost first. */
  readonly ancestors: readonly (Node | Pair)[];
  readonly path: readonly (string | number)[];
}

const options = { logLevel: 'silent', intAsBigInt: true, uniqueKeys: false } as const;
let last: { readonly text: string; readonly documents: readonly YamlDocument[] } | undefined;

/** The documents of a text, those of the last text kept; empty when one of them is not well formed. */
export function yamlDocuments(text: string): readonly YamlDocument[] {
  if (last?.text === text) return last.documents;
  const parsed = parseAllDocuments(text, options);
  const documents = Array.isArray(parsed) ? parsed : [];
  const isSound = documents.every(({ errors }) => errors.length === 0);
  last = { text, documents: isSound ? documents : [] };
  return last.documents;
}

/** The document that an offset stands in. */
export function yamlDocumentAt(text: string, offset: number): YamlDocument | undefined {
  return yamlDocuments(text).findLast(({ range }, index) => index === 0 || range[0] <= offset);
}

/** The scalar, no key, that holds a range. */
export function yamlAt(text: string, range: TextRange): YamlPlace | undefined {
  const document = yamlDocumentAt(text, range.start);
  if (!document) return undefined;
  let place: YamlPlace | undefined;
  visit(document, {
    Node: (_key, node) =>
      node.range && (node.range[2] < range.start || node.range[0] > range.start)
        ? visit.SKIP
        : undefined,
    Scalar: (key, node, ancestors) => {
      const at = node.range;
      if (key === 'key' || !at || !holds({ start: at[0], end: at[1] }, range)) return undefined;
      const around = ancestors.filter(
        (one): one is Node | Pair => isPair(one) || isCollection(one),
      );
      place = {
        document,
        node: node as YamlPlace['node'],
        ancestors: around,
        path: pathOf([...around, node]),
      };
      return visit.BREAK;
    },
  });
  return place;
}

function pathOf(nodes: readonly (Node | Pair)[]): (string | number)[] {
  return nodes.flatMap((node, index): (string | number)[] => {
    const parent = nodes[index - 1];
    if (isPair(node)) return [String(isScalar(node.key) ? node.key.value : node.key)];
    return isSeq(parent) ? [parent.items.indexOf(node)] : [];
  });
}

const QUOTES: Readonly<Record<string, Scalar['quote']>> = {
  QUOTE_DOUBLE: '"',
  QUOTE_SINGLE: "'",
  BLOCK_FOLDED: '|',
  BLOCK_LITERAL: '|',
};

export const readYaml: ReadScalar = (text, range) => {
  const place = yamlAt(text, range);
  if (!place) return undefined;
  const { node, path } = place;
  const [start, end] = node.range;
  const quote = QUOTES[node.type ?? ''] ?? '';
  const isQuoted = quote === '"' || quote === "'";
  const source = text.slice(start, end);
  const value = scalarText(node);
  return {
    whole: { start, end },
    content: isQuoted ? { start: start + 1, end: end - 1 } : { start, end },
    quote,
    path,
    value,
    decode: (part) => {
      if (value === undefined) return undefined;
      if (part.start === start && part.end === end && quote === '') return value;
      const inside = { start: part.start - start, end: part.end - start };
      return quote === '' && !source.includes('\n')
        ? source.slice(inside.start, inside.end)
        : decodedPart(source, inside, (scalar) => {
            const { contents, errors } = parseDocument(`- ${scalar}`, options);
            const only: unknown =
              errors.length === 0 && isCollection(contents) ? contents.items[0] : undefined;
            return isScalar(only) && typeof only.value === 'string' ? only.value : undefined;
          });
    },
  };
};

/** Plain scalars that are a string in YAML 1.2 and something else in 1.1: switches, dates, 1_000, 1:30. */
const OLD_TYPES = /^(?:y|n|yes|no|on|off|[-+]?[\d_]+(?:[:.][\d_]*)*|\d{4}-[\dT:. Zt+-]+)$/i;

/** What every loader makes of a scalar, be it of YAML 1.1 or 1.2; numbers as they are written. */
function scalarText({ value, source, type }: YamlScalar): string | undefined {
  if (typeof value === 'string')
    return type === 'PLAIN' && OLD_TYPES.test(value) ? undefined : value;
  if (typeof value === 'bigint' || typeof value === 'number')
    return String(value) === source ? source : undefined;
  return undefined;
}
