import type { TextRange } from '../../../detection/model';
import { holds, type ReadScalar, type Scalar } from './model';

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Comments, declarations, CDATA, tags, and the text between. */
const TOKEN =
  /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[(?<data>[^]*?)\]\]>|<!(?:"[^"]*"|'[^']*'|[^>"'])*>|<\/?(?<tag>[\w:.-]+)(?![\w:.-])(?<attributes>(?:[^<>"']|"[^"<]*"|'[^'<]*')*)>|(?<text>[^<]+)/dg;
const ATTRIBUTE = /([\w:.-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/dg;

/** The text or attribute of XML that holds a range; its path is the element's name, then the attribute's. */
export const readXml: ReadScalar = (text, range) => {
  let element: string[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const { tag } = match.groups ?? {};
    const { data, attributes, text: plain } = match.indices?.groups ?? {};
    if (tag !== undefined) element = [tag];
    if (match.index + match[0].length < range.end) continue;
    if (data && holds(toRange(data), range)) return scalar(text, toRange(data), '|', element);
    if (plain && holds(toRange(plain), range)) return scalar(text, toRange(plain), '', element);
    return attributes && attributeAt(text, toRange(attributes), range, element);
  }
  return undefined;
};

function toRange([start, end]: readonly [number, number]): TextRange {
  return { start, end };
}

function attributeAt(
  text: string,
  attributes: TextRange,
  range: TextRange,
  element: readonly string[],
): Scalar | undefined {
  for (const { indices, 1: name = '' } of text
    .slice(attributes.start, attributes.end)
    .matchAll(ATTRIBUTE)) {
    const [start, end] = indices?.[2] ?? indices?.[3] ?? [0, 0];
    const content = { start: attributes.start + start, end: attributes.start + end };
    if (holds(content, range))
      return scalar(text, content, indices?.[2] ? '"' : "'", [...element, name]);
  }
  return undefined;
}

function scalar(
  text: string,
  content: TextRange,
  quote: Scalar['quote'],
  path: readonly string[],
): Scalar {
  const isAttribute = quote === '"' || quote === "'";
  const margin = isAttribute ? 1 : 0;
  const decode: Scalar['decode'] = ({ start, end }) => {
    const source = text.slice(start, end).replace(/\r\n?/g, '\n');
    if (quote === '|') return source;
    return unescaped(isAttribute ? source.replace(/[\n\t]/g, ' ') : source);
  };
  return {
    whole: { start: content.start - margin, end: content.end + margin },
    content,
    quote,
    path,
    value: decode(content),
    decode,
  };
}

/** Undefined for an entity that only a document type would know, and for what is none. */
function unescaped(source: string): string | undefined {
  const outcome = { failed: false };
  const value = source.replace(
    /&(?:#(\d{1,7});|#x([0-9a-fA-F]{1,6});|(\w+);)?/g,
    (whole, decimal?: string, hex?: string, name?: string) => {
      const code = decimal ? Number(decimal) : Number.parseInt(hex ?? '', 16);
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code);
      const known = ENTITIES[name ?? ''];
      outcome.failed ||= known === undefined;
      return known ?? whole;
    },
  );
  return outcome.failed ? undefined : value;
}
