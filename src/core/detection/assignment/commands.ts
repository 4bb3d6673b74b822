import type { Format } from '../formats';
import { beforeName } from './around';
import { quotedAt, unquotedAt, type Binding } from './literals';

/** What stands before a name, and how its value follows. */
interface Form {
  readonly formats: readonly Format[];
  readonly before: RegExp;
  readonly between: RegExp;
  /** A value without quotes. */
  readonly plain?: RegExp;
}

const WORD = /([^\s"'`;|&<>(){}]{1,400})/dy;
const REST = /([^\s"'$][^\n\r]{0,400}?)(?=[ \t]*(?:\\?\r?\n|$))/dy;
const BLANK = /[ \t]{1,20}/y;

const FORMS: readonly Form[] = [
  // `#define DB_PASSWORD "…"`
  { formats: ['code'], before: /(?:^|\n)[ \t]*#[ \t]*define[ \t]{1,8}\w*$/, between: BLANK },
  // Dockerfile: `ENV DB_PASSWORD …`
  { formats: ['shell'], before: /(?:^|\n)[ \t]*ENV[ \t]{1,8}\w*$/i, between: BLANK, plain: REST },
  // csh and fish
  {
    formats: ['shell', 'text', 'code'],
    before:
      /(?:^|[\n;&])[ \t]*(?:setenv|set[ \t]{1,4}-{1,2}\w{1,10}(?:[ \t]{1,4}-{1,2}\w{1,10}){0,2})[ \t]{1,8}\w*$/,
    between: BLANK,
    plain: WORD,
  },
  // The next item of a list of arguments: `- --password` and `- …` below
  {
    formats: ['yaml'],
    before: /(?:^|\n)[ \t]*- ["']?--[\w-]*$/,
    between: /["']?[ \t]*\r?\n[ \t]*- /y,
    plain: /([^\s"'#&*!|>{[%@`-][^\n\r]{0,400}?)(?=[ \t]*(?:\r?\n|$|[ \t]#))/dy,
  },
  // Settings of servers and Java: `spring.datasource.password …`, `requirepass …`
  {
    formats: ['lines'],
    before: /(?:^|\n)[ \t]*[\w.-]*$/,
    between: BLANK,
    plain: /([^\s"'#;:=][^\s;]{0,400})(?=;?[ \t]*(?:\r?\n|$))/dy,
  },
];

/** The literal that a command or directive gives to the name that it takes. */
export function commandValue(
  text: string,
  start: number,
  end: number,
  format: Format,
): Binding | undefined {
  if (!/[\s"']/.test(text.charAt(end))) return undefined;
  const before = text.slice(Math.max(0, start - 100), start);
  for (const form of FORMS) {
    if (!form.formats.includes(format) || !form.before.test(before)) continue;
    form.between.lastIndex = end;
    if (!form.between.test(text)) continue;
    const at = form.between.lastIndex;
    const literal = quotedAt(text, at) ?? unquotedAt(text, at, form.plain);
    if (literal) return literal;
  }
  return undefined;
}

const SUBSTITUTE = /(?::[-=]?|[-=])([^\s${}"'`\\?+][^\s${}"'`\\]{0,200})(?=\})/dy;

/** True for a name in `${…}` with what takes its place behind it. */
export function isSubstituted(text: string, start: number, end: number): boolean {
  if (!/[:=-]/.test(text.charAt(end))) return false;
  const from = beforeName(text, start).start;
  return text.startsWith('${', from - 2) && text.charAt(from - 3) !== '$';
}

/** What `${DB_PASSWORD:-…}` of a shell or `${db.password:…}` of Spring stands for where nothing is set. */
export function substituteAfter(text: string, end: number): Binding | undefined {
  return unquotedAt(text, end, SUBSTITUTE);
}
