import { holds, type ReadScalar } from './model';

const LINE =
  /^[ \t]*([^\s#;=:[](?:[^=\r\n]*(?==)|[^=:\r\n]*(?=:)))[=:][ \t]*(?![ \t])(?:(?:"([^"\r\n]*)"|'([^'\r\n]*)')[ \t]*(?:[#;][^\r\n]*)?|([^\r\n]*))$/dgm;

/** A value of an .ini or .conf file: readers differ in escapes, so only values without any are told. */
export const readIni: ReadScalar = (text, range) => {
  for (const { indices, 1: key = '' } of text.matchAll(LINE)) {
    const [start, last] = indices?.[2] ?? indices?.[3] ?? indices?.[4] ?? [0, 0];
    const end = indices?.[4] ? start + bare(text.slice(start, last)).length : last;
    const content = { start, end };
    if (!holds(content, range)) continue;
    const quote = indices?.[2] ? '"' : indices?.[3] ? "'" : '';
    const told = (source: string): string | undefined =>
      source.includes('\\') ? undefined : source;
    return {
      whole: { start: start - quote.length, end: end + quote.length },
      content,
      quote,
      path: [key.trimEnd()],
      value: told(text.slice(start, end)),
      decode: (part) => told(text.slice(part.start, part.end)),
    };
  }
  return undefined;
};

/** Without a comment behind a blank. */
function bare(source: string): string {
  const comment = source.search(/[ \t][#;]/);
  return (comment === -1 ? source : source.slice(0, comment)).trimEnd();
}
