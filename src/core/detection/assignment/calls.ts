import { beforeName } from './around';
import { quotedAt, type Binding } from './literals';

/** Calls that make a value of a literal, by the last word of their names. */
const WRAPS =
  /^(?:from|new|string|str|bytes|bytestring|secret(?:str(?:ing)?|value)?|some|just|ok|ptr|pointer|literal|value|cstring|unsafe(?:plaintext|_plain_text)|plaintext)$/i;
/** What reads the environment or settings takes a default after the name. */
const READS = /env|config|getproperty|setting/i;
const CALLEE =
  /(?:new[ \t]+|await[ \t]+|&|\*)?((?:[A-Za-z_]\w{0,40}(?:::|\.|->|\?\.)){0,4}([A-Za-z_]\w{0,40}))!?(?:<[\w<>, ]{0,40}>)?\(\s{0,20}/y;
const NAMED_DEFAULT = /\b(?:default|default_value|defaultValue)\s{0,2}[:=]\s{0,4}(?=["'`rb])/g;
const SECOND = /(["'`])[\w.:/ -]{1,80}\1\s{0,4},\s{0,20}(?=["'`])/y;

/** `String::from("…")`, `new String("…")`, `Field(default="…")`, `getenv("DB_PASS", "…")`: the literal in the call at a place. */
export function wrappedAt(text: string, at: number): Binding | undefined {
  CALLEE.lastIndex = at;
  const match = CALLEE.exec(text);
  if (!match) return undefined;
  const [, callee = '', last = ''] = match;
  const inside = at + match[0].length;
  if (WRAPS.test(last)) {
    const literal = quotedAt(text, inside);
    return literal && /^["'`]{1,3}\s{0,20}[,)]/.test(text.slice(literal.end, literal.end + 30))
      ? literal
      : undefined;
  }
  const call = text.slice(inside, inside + 300);
  const close = /\)[ \t]*(?:[;,)]|\r?\n|$)/.exec(call)?.index ?? 0;
  NAMED_DEFAULT.lastIndex = 0;
  const named = NAMED_DEFAULT.exec(call);
  if (named && named.index < close) return quotedAt(text, inside + NAMED_DEFAULT.lastIndex);
  SECOND.lastIndex = inside;
  return READS.test(callee) && SECOND.test(text) ? quotedAt(text, SECOND.lastIndex) : undefined;
}

/** A call before a name that is its first argument, and what stands between the name and the literal. */
const ARGUMENTS: readonly (readonly [before: RegExp, between: RegExp])[] = [
  // `setProperty("db.password", "…")`, `put(DB_PASSWORD, "…")`, `["db.password"] ?? "…"`
  [
    /(?:\b(?:put|set|add|append|insert|define|export|with)\w{0,30}|\w(?:env|property|default|opt)\w{0,20}|(?:^|[^\w])[A-Za-z]{0,20}env)!?\s{0,2}\(\s{0,8}(?:["'`][\w.:/-]{0,60}|(?:\w{1,40}\.){0,3})$/i,
    /["'`]?\s{0,4},\s{0,20}/y,
  ],
  // Go: `flag.StringVar(&password, "password", "…", "what it is for")`
  [
    /\bString(?:Var)?\(\s{0,8}(?:&?[\w.]{1,60}\s{0,4},\s{0,8})?"[\w.-]{0,40}$/,
    /"\s{0,4},\s{0,20}/y,
  ],
  [
    /\bString(?:Var)?P\(\s{0,8}(?:&?[\w.]{1,60}\s{0,4},\s{0,8})?"[\w.-]{0,40}$/,
    /"\s{0,4},\s{0,8}"\w?"\s{0,4},\s{0,20}/y,
  ],
  // commander: `.option('-p, --password <password>', 'what it is for', '…')`
  [
    /\.(?:option|requiredOption)\(\s{0,8}["'`](?:-\w,?[ |]{1,2})?--[\w-]{0,40}$/,
    /[^"'`\n]{0,60}["'`]\s{0,4},\s{0,20}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}'|`[^`]{0,200}`)\s{0,4},\s{0,20}/y,
  ],
  // `setattr(settings, "PASSWORD", "…")`, `Map.of("user", "a", "password", "…")`
  [
    /(?:\bsetattr|\b_?\.?set|\bput|\bMap\.of|\bhash)\(\s{0,8}(?:[\w.]{1,60}|(?:"[^"\n]{0,60}"\s{0,4},\s{0,8}){1,6}"[^"\n]{0,60}")\s{0,4},\s{0,8}["'][\w.]{0,60}$/,
    /["']\s{0,4},\s{0,20}/y,
  ],
  // `var("DB_PASSWORD").unwrap_or("…")`, `.orElse("…")`
  [
    /\(\s{0,4}["'][\w.-]{0,60}$/,
    /["']\)(?:\.\w{1,20}\(\)){0,2}\s{0,20}\.(?:unwrap_or(?:_else)?|orElse(?:Get)?|getOrElse|or_else|or|default)\(\s{0,4}(?:(?:\|\w?\||\(\))\s{0,4}(?:->|=>)?\s{0,4})?/y,
  ],
  // `["--password", "…"]`
  [/["']--?[\w-]{0,40}$/, /["']\s{0,4},\s{0,20}(?=["'])/y],
  // Ruby: `ENV.fetch('DB_PASSWORD') { '…' }`
  [/\bfetch[ (]\s{0,4}["'][\w.-]{0,60}$/, /["']\)?\s{0,4}\{\s{0,8}/y],
];

/** Where the literal may stand that a call gives to a name among its arguments. */
export function argumentAfter(text: string, start: number, end: number): Binding | undefined {
  const { quote, mark } = beforeName(text, start);
  if (mark !== '(' && mark !== ',' && mark !== '[') return undefined;
  if (quote === '' && mark === '(' && text.charAt(end) !== ',') return undefined;
  const before = text.slice(Math.max(0, start - 120), start);
  for (const [call, between] of ARGUMENTS) {
    if (!call.test(before)) continue;
    between.lastIndex = end;
    if (!between.test(text)) continue;
    const literal = quotedAt(text, between.lastIndex);
    if (literal) return literal;
  }
  return undefined;
}
