import { holds, type ReadScalar } from './model';

const LINE =
  /^[ \t]*([^\s#;=:[](?:[^=\r\n]*?(?=[ \t]*=)|[^=:\r\n]*?(?=[ \t]*:)))[ \t]*[=:][ \t]*(?:"([^"\r\n]*)"|'([^'\r\n]*)'|([^\r\n]*?))[ \t]*(?:[ \t][#;][^\r\n]*)?$/dgm;

/** A value of an .ini or .conf file: readers differ in escapes, so only values without any are told. */
export const readIni: ReadScalar = (text, range) => {
  for (const { indices, 1: key = '' } of text.matchAll(LINE)) {
    const [start, end] = indices?.[2] ?? indices?.[3] ?? indices?.[4] ?? [0, 0];
    const content = { start, end };
    if (!holds(content, range)) continue;
    const quote = indices?.[2] ? '"' : indices?.[3] ? "'" : '';
    const told = (source: string): string | undefined =>
      source.includes('\\') ? undefined : source;
    return {
      whole: { start: start - quote.length, end: end + quote.length },
      content,
      quote,
      path: [key],
      value: told(text.slice(start, end)),
      decode: (part) => told(text.slice(part.start, part.end)),
    };
  }
  return undefined;
};
