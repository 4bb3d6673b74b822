import { jvmHome, type JvmHelper, type JvmHome } from '../engine/jvm';
import { closingOf, type Site } from '../engine/site';
import type { TextEdit } from '../model';
import { eolOf } from '../paths';
import { JAVA_HELPER, JAVA_MARK, javaHelperClass } from './helper';

export const javaHelper: JvmHelper = {
  file: `${JAVA_HELPER}.java`,
  mark: JAVA_MARK,
  end: ';',
  source: javaHelperClass('public '),
  embed: nestedEdit,
};

export function javaHome(site: Site): JvmHome {
  return jvmHome(site, javaHelper);
}

/** The helper at the end of the class that the literal stands in. */
function nestedEdit({ text, lexed, enclosing }: Site): TextEdit | undefined {
  const open = enclosing[0];
  const close = open === undefined ? undefined : lexed.tokens[closingOf(lexed.tokens, open)];
  if (close?.text !== '}') return undefined;
  const eol = eolOf(text);
  const source = javaHelperClass('static ').trimEnd();
  const indented = source.replace(/^(?=.)/gm, '    ').replaceAll('\n', eol);
  return { start: close.start, end: close.start, newText: `${eol}${indented}${eol}` };
}
