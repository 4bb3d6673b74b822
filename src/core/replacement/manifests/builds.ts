import type { TextEdit } from '../model';
import { eolOf } from '../paths';

const GROUP = 'software.amazon.awssdk';
/** Beside no other module of the SDK, whose version would be taken. */
const VERSION = '2.31.0';

/** Parts of a POM whose dependencies are not those of the project itself. */
const OTHERS = /<(dependencyManagement|build|profiles|reporting)>[^]*?<\/\1>|<!--[^]*?-->/g;

/** The modules of the SDK as dependencies of Maven, after the project's own ones. */
export function pom(text: string, names: readonly string[]): TextEdit[] | undefined {
  const eol = eolOf(text);
  const own = text.replace(OTHERS, (part) => ' '.repeat(part.length));
  const end = own.indexOf('</dependencies>');
  const unit = /\n([ \t]+)</.exec(text)?.[1] ?? '    ';
  const isManaged = text.includes('<artifactId>bom</artifactId>') && text.includes(GROUP);
  const version = new RegExp(
    `${GROUP}</groupId>\\s*<artifactId>[^<]*</artifactId>\\s*<version>([^<]+)<`,
  );
  const used = version.exec(own)?.[1] ?? VERSION;
  const lines = names.flatMap((name) => [
    `${unit}<dependency>`,
    `${unit}${unit}<groupId>${GROUP}</groupId>`,
    `${unit}${unit}<artifactId>${name}</artifactId>`,
    ...(isManaged ? [] : [`${unit}${unit}<version>${used}</version>`]),
    `${unit}</dependency>`,
  ]);
  const block = (all: readonly string[]): string => all.map((line) => unit + line + eol).join('');
  if (end !== -1) {
    const at = lineStart(text, end);
    return [{ start: at, end: at, newText: block(lines) }];
  }
  const close = own.indexOf('</project>');
  if (close === -1) return undefined;
  const at = lineStart(text, close);
  const newText = block(['<dependencies>', ...lines, '</dependencies>']);
  return [{ start: at, end: at, newText }];
}

/** In the block of dependencies at the beginning of a line, else in a new one. */
export function gradle(
  text: string,
  names: readonly string[],
  quote: '"' | "'" | '("',
): TextEdit[] {
  const eol = eolOf(text);
  const lines = names.map((name) => {
    const module = `${GROUP}:${name}:${VERSION}`;
    return quote === '("'
      ? `implementation("${module}")`
      : `implementation ${quote}${module}${quote}`;
  });
  const block = /^dependencies[ \t]*\{/m.exec(text);
  const unit = /\n([ \t]+)\S/.exec(text)?.[1] ?? '    ';
  const inside = lines.map((line) => eol + unit + line).join('');
  if (block) {
    const at = block.index + block[0].length;
    return [{ start: at, end: at, newText: inside }];
  }
  const lead = text === '' || text.endsWith('\n') ? eol : eol + eol;
  const newText = `${lead}dependencies {${inside}${eol}}${eol}`;
  return [{ start: text.length, end: text.length, newText }];
}

/** As settings of the build, which its root project has. */
export function sbt(text: string, names: readonly string[]): TextEdit[] {
  const eol = eolOf(text);
  const lead = text === '' ? '' : text.endsWith('\n') ? eol : eol + eol;
  const lines = names.map((name) => `libraryDependencies += "${GROUP}" % "${name}" % "${VERSION}"`);
  return [{ start: text.length, end: text.length, newText: lead + lines.join(eol) + eol }];
}

function lineStart(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1;
  return text.slice(start, at).trim() === '' ? start : at;
}
