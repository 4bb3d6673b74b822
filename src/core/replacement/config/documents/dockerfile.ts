import { DockerfileParser, Arg, Env, type Instruction, type Property } from 'dockerfile-ast';
import type { TextRange } from '../../../detection/model';
import { holds, type ReadScalar } from './model';

/** A variable that ENV or ARG sets. */
export interface DockerVariable {
  readonly instruction: Arg | Env;
  readonly property: Property;
  readonly name: string;
  /** Of its value, with quotes. */
  readonly range: TextRange;
}

/** The instructions of a Dockerfile, in its order. */
export function instructionsOf(text: string): Instruction[] {
  return DockerfileParser.parse(text).getInstructions();
}

interface Position {
  readonly line: number;
  readonly character: number;
}

/** From the parser's lines and columns to offsets. */
export function offsetsOf(text: string): (position: Position) => number {
  const starts = [
    0,
    ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: eol }) => index + eol.length),
  ];
  return ({ line, character }) => (starts[line] ?? text.length) + character;
}

/** The variable whose value holds a range. */
export function dockerVariableAt(text: string, range: TextRange): DockerVariable | undefined {
  const offset = offsetsOf(text);
  for (const instruction of instructionsOf(text)) {
    if (!(instruction instanceof Env || instruction instanceof Arg)) continue;
    for (const property of propertiesOf(instruction)) {
      const at = property.getValueRange();
      if (at === null) continue;
      const value = { start: offset(at.start), end: offset(at.end) };
      if (holds(value, range))
        return { instruction, property, name: property.getName(), range: value };
    }
  }
  return undefined;
}

function propertiesOf(instruction: Arg | Env): readonly Property[] {
  if (instruction instanceof Env) return instruction.getProperties();
  const only = instruction.getProperty();
  return only === null ? [] : [only];
}

export const readDockerfile: ReadScalar = (text, range) => {
  const variable = dockerVariableAt(text, range);
  if (!variable) return undefined;
  const { name, range: whole } = variable;
  const source = text.slice(whole.start, whole.end);
  const quote =
    /^(["'])[^]*\1$/.exec(source)?.[1] === '"' ? '"' : source.startsWith("'") ? "'" : '';
  const content = quote === '' ? whole : { start: whole.start + 1, end: whole.end - 1 };
  const isLegacy = text.slice(whole.start - 1, whole.start) !== '=';
  const decode = (part: string): string | undefined => {
    if (isLegacy && /["'\\$]/.test(source)) return undefined;
    if (quote === "'") return part.includes('\\') ? undefined : part;
    return /[\\$]/.test(part) || (quote === '' && /["']/.test(source)) ? undefined : part;
  };
  return {
    whole,
    content,
    quote,
    path: [name],
    value: decode(text.slice(content.start, content.end)),
    decode: ({ start, end }) => decode(text.slice(start, end)),
  };
};
