import { Env, From, type Instruction } from 'dockerfile-ast';
import type { TextEdit } from '../model';
import { eolOf } from '../paths';
import {
  dockerVariableAt,
  instructionsOf,
  offsetsOf,
  type DockerVariable,
} from './documents/dockerfile';
import type { ConfigPlanner, ConfigRewrite, ConfigSite } from './model';
import { exported } from './references';

/**
 * A value in ENV or ARG stays in the image’s history: it goes. The RUN instructions that use the variable mount it as
 * a build secret; a program in the container gets it when the container starts.
 */
export const dockerfile: ConfigPlanner = {
  rewrite: (site) => {
    const lookup = dockerfile.lookup(site);
    const variable = dockerVariableAt(site.text, site.finding.range);
    if (!variable || !site.isWhole)
      return {
        declined:
          'Only a whole value of ENV or ARG can be taken out: a part stays in the image’s history.',
        lookup,
      };
    return withoutVariable(site, variable, lookup);
  },
  lookup: ({ variable, secret }) =>
    `RUN --mount=type=secret,id=${variable},env=${variable} …\n# ${exported(variable, secret)}\n# docker build --secret id=${variable} . and docker run --env ${variable} …`,
};

function withoutVariable(
  site: ConfigSite,
  { instruction, property, name }: DockerVariable,
  lookup: string,
): ConfigRewrite {
  const { text, secret } = site;
  const offset = offsetsOf(text);
  const stage = stageOf(instructionsOf(text), offset(instruction.getRange().start), offset);
  const users = stage.filter((one) => uses(one, name, text, offset));
  const other = users.find((one) => one.getKeyword() !== 'RUN');
  if (other !== undefined)
    return {
      declined: `${other.getKeyword()} uses the variable, and cannot read a secret.`,
      lookup,
    };
  const isEnv = instruction instanceof Env;
  const edits: TextEdit[] = [removal(text, instruction, property, isEnv, offset)];
  for (const user of users) {
    const keyword = user.getInstructionRange();
    const at = offset(keyword.end);
    edits.push({ start: at, end: at, newText: ` --mount=type=secret,id=${name},env=${name}` });
  }
  if (users.length > 0) edits.push(...frontend(text));
  return {
    edits,
    notes: [
      `Before the build or the start: ${exported(name, secret)}`,
      ...(users.length > 0 ? [`Build with \`docker build --secret id=${name}\`.`] : []),
      ...(isEnv ? [`Start the container with \`docker run --env ${name}\`.`] : []),
    ],
  };
}

/** What follows in the same stage; an ARG before the first FROM is seen by FROM only. */
function stageOf(
  all: readonly Instruction[],
  start: number,
  offset: ReturnType<typeof offsetsOf>,
): Instruction[] {
  const after = all.filter((one) => offset(one.getRange().start) > start);
  const isGlobal = all.findIndex((one) => one instanceof From) >= all.length - after.length;
  const next = after.findIndex((one) => one instanceof From);
  return isGlobal || next === -1 ? after : after.slice(0, next);
}

function uses(
  instruction: Instruction,
  name: string,
  text: string,
  offset: ReturnType<typeof offsetsOf>,
): boolean {
  const { start, end } = instruction.getRange();
  const source = text.slice(offset(start), offset(end));
  return new RegExp(`(?<!\\w)${name}(?!\\w)`).test(source.replace(/^\w+/, ''));
}

/** The instruction with its line, or one variable of several with the blanks before it. */
function removal(
  text: string,
  instruction: Instruction,
  property: DockerVariable['property'],
  isEnv: boolean,
  offset: ReturnType<typeof offsetsOf>,
): TextEdit {
  const count = instruction instanceof Env ? instruction.getProperties().length : 1;
  const own = property.getRange();
  if (isEnv && count > 1) {
    const start = offset(own.start);
    const end = offset(own.end);
    const isFirst = text.slice(offset(instruction.getRange().start), start).trim() === 'ENV';
    const gap = /^(?:[ \t]|\\\r?\n)+/.exec(text.slice(end))?.[0].length ?? 0;
    const before = /(?:[ \t]|\\\r?\n)+$/.exec(text.slice(0, start))?.[0].length ?? 0;
    return isFirst
      ? { start, end: end + gap, newText: '' }
      : { start: start - before, end, newText: '' };
  }
  const range = instruction.getRange();
  const lineEnd = text.indexOf('\n', offset(range.end));
  return {
    start: offset({ line: range.start.line, character: 0 }),
    end: lineEnd === -1 ? text.length : lineEnd + 1,
    newText: '',
  };
}

/** `env=` of a mount needs a frontend of 2024 or later. */
function frontend(text: string): TextEdit[] {
  const isNamed = /^\ufeff?(?:#[ \t]*\w+[ \t]*=[^\n]*\n)*#[ \t]*syntax[ \t]*=/i.test(text);
  const at = text.startsWith('\ufeff') ? 1 : 0;
  return isNamed
    ? []
    : [{ start: at, end: at, newText: `# syntax=docker/dockerfile:1${eolOf(text)}` }];
}
