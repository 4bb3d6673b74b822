import { hasOnlyEscapes, unescape } from '../../literals';
import { holds, type ReadScalar, type Scalar } from './model';

/** Comments are matched to be passed over. */
const TOKEN =
  /#[^\n]*|"""(?<multi>(?:[^"\\]|\\[^]|""?(?!"))*"{0,2})"""|'''(?<raw>(?:[^']|''?(?!'))*'{0,2})'''|"(?<basic>(?:[^"\\\n]|\\.)*)"|'(?<literal>[^'\n]*)'/dg;
const ESCAPE = /\\(?:[btnfre"\\]|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|x[0-9a-fA-F]{2})/y;

/** The string of TOML that holds a range; its path is the key of its line. */
export const readToml: ReadScalar = (text, range) => {
  for (const match of text.matchAll(TOKEN)) {
    const groups = Object.entries(match.indices?.groups ?? {});
    const found = groups.find(([kind]) => match.groups?.[kind] !== undefined);
    if (!found) continue;
    const [kind, [start, end]] = found;
    const content = { start, end };
    if (!holds(content, range)) continue;
    const quote = kind === 'raw' || kind === 'literal' ? "'" : '"';
    const decode: Scalar['decode'] = (part) => {
      const source = text.slice(part.start, part.end);
      const first = part.start === start && /multi|raw/.test(kind) ? /^\r?\n/ : /^$/;
      if (quote === "'") return source.replace(first, '');
      return hasOnlyEscapes(source, ESCAPE)
        ? unescape(source.replace(first, ''), { known: 'btnfre', keepsUnknown: false })
        : undefined;
    };
    const key = /([\w.-]+)["']?\s*=\s*$/.exec(lineBefore(text, match.index))?.[1];
    return {
      whole: { start: match.index, end: match.index + match[0].length },
      content,
      quote,
      path: key === undefined ? [] : [key],
      value: decode(content),
      decode,
    };
  }
  return undefined;
};

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}
