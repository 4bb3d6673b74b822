import { splitWords } from '../assignment/words';

/** A name with its type: `token: str = `, `val token: String = `, `token: &'static str = `. */
const TYPED =
  /([A-Za-z_$][\w$]{1,60})[?!]?\s{0,2}:\s{0,2}[A-Za-z_&'][\w.<>[\]| &'?]{0,40}?\s{0,2}=\s{0,4}[rbfuRBFU@$]{0,2}["'`]{0,3}$/;
const BOUND =
  /([A-Za-z_$][\w$.-]{1,60})["'`\]]{0,2}\s{0,4}(?::=|=>|=|:)\s{0,4}[rbfuRBFU@$]{0,2}["'`]{0,3}$/;
const REACH = 120;

/** The name that the value is bound to, if it stands right before. */
export function nameBefore(text: string, start: number): { readonly name?: string } {
  const head = text.slice(Math.max(0, start - REACH), start);
  const line = head.slice(head.lastIndexOf('\n') + 1);
  const bound = line.includes('://') ? line.replace(/[a-z][a-z0-9+.-]{0,30}:\/\/\S*$/i, '') : line;
  // Most values stand in a sentence or in a call: no operator comes before them.
  if (!/[=:>]/.test(bound.slice(-10))) return {};
  const name = (TYPED.exec(bound) ?? BOUND.exec(bound))?.[1];
  return name !== undefined && splitWords(name).length > 0 ? { name } : {};
}
