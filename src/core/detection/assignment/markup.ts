import { unquotedAt, type Binding } from './literals';

const REACH = 600;
/** The name is the value of an attribute: `<property name="password"`. */
const NAMED =
  /<[\w:.-]{1,60}(?:\s[^<>]{0,300})?\s(?:name|key|id|property)\s{0,4}=\s{0,4}["'][\w.: -]{0,60}$/i;
const VALUE = /\svalue\s{0,4}=\s{0,4}(["'])/gi;
/** The name is an element's text: `<key>password</key>`, `<name>DB_PASSWORD</name>`. */
const TEXT = /<(?:[\w-]{0,24}-?name|key|string)>[\w.: -]{0,60}$/i;
const NEXT = /^[\w.: -]{0,20}<\/[\w-]{1,32}>\s{0,40}<(?:string|[\w-]{0,24}value)>\s{0,40}/i;
const CDATA = /^<!\[CDATA\[/;
/** `<Password><Value>` of an answer file, `<property name="password"><value>`. */
const INNER = /^[^<>]{0,300}>\s{0,80}<value>\s{0,40}/i;
const CONTENT = /([^\s<>][^<>\n\r]{0,400}?)(?=\s*(?:\]\]>\s*)?<\/)/dy;

/** In JSX and templates: `name="password" defaultValue="…"`. */
const ATTRIBUTE =
  /["']\s{1,20}(?:[\w-]{1,30}=(?:"[^"\n]{0,80}"|'[^'\n]{0,80}'|\{[^{}\n]{0,80}\})\s{1,20}){0,4}(?:default)?value=(["'])/iy;

/** The value of an attribute beside the one that names it, in a file of code. */
export function attributeValue(text: string, end: number): Binding | undefined {
  ATTRIBUTE.lastIndex = end;
  const quote = ATTRIBUTE.exec(text)?.[1];
  if (quote === undefined) return undefined;
  const start = ATTRIBUTE.lastIndex;
  const length = text.slice(start, start + 400).indexOf(quote);
  return length === -1 ? undefined : { start, end: start + length, quoted: true };
}

/** The literal of XML that belongs to a name: an attribute beside it, the element's text, or the next element's. */
export function markupValue(text: string, start: number, end: number): Binding | undefined {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  if (TEXT.test(before)) return contentAt(text, end, NEXT.exec(after));
  const isNamed = NAMED.test(before);
  const isElement = /<(?:[\w-]{1,30}:)?[\w.-]{0,60}$/.test(before);
  if (!isNamed && !isElement) return undefined;
  if (isNamed) {
    const open = before.lastIndexOf('<');
    const close = after.indexOf('>');
    const from = start - before.length + open;
    const tag = text.slice(from, close === -1 ? end + REACH : end + close);
    for (const { index, 0: found, 1: quote = '"' } of tag.matchAll(VALUE)) {
      const at = from + index + found.length;
      const length = text.slice(at, at + 1200).indexOf(quote);
      return length === -1 ? undefined : { start: at, end: at + length, quoted: true };
    }
  }
  const inner = contentAt(text, end, INNER.exec(after));
  if (inner) return inner;
  return contentAt(text, end, /^[^<>]{0,300}(?<!\/)>\s{0,80}/.exec(after));
}

function contentAt(text: string, end: number, head: RegExpExecArray | null): Binding | undefined {
  if (!head) return undefined;
  const at = end + head[0].length;
  const cdata = CDATA.exec(text.slice(at, at + 12))?.[0].length ?? 0;
  return unquotedAt(text, at + cdata, CONTENT);
}
