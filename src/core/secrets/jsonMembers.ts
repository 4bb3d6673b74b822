/** One member of a JSON object's text; ranges are half-open, in UTF-16 units. */
export interface JsonMember {
  readonly key: string;
  /** From the quote that opens the key. */
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/**
 * The top-level members of an object in source order, repeated keys included, or undefined when the
 * text is not one JSON object. It never throws: the errors of JSON.parse quote the text.
 */
export function jsonMembers(text: string): readonly JsonMember[] | undefined {
  if (!isObject(text)) return undefined;
  const members: JsonMember[] = [];
  for (let at = skip(text, text.indexOf('{') + 1); text[at] === '"';) {
    const keyEnd = valueEnd(text, at);
    const valueStart = skip(text, text.indexOf(':', keyEnd) + 1);
    const end = valueEnd(text, valueStart);
    const key = JSON.parse(text.slice(at, keyEnd)) as string;
    members.push({ key, start: at, valueStart, valueEnd: end });
    const comma = skip(text, end);
    at = skip(text, comma + 1);
  }
  return members;
}

function isObject(text: string): boolean {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed);
  } catch {
    return false;
  }
}

/** The next position from `at` that is not JSON white space. */
function skip(text: string, at: number): number {
  return matchEnd(/[ \t\r\n]*/y, text, at);
}

/** Where the value that begins at `at` ends; the text is known to be valid JSON. */
function valueEnd(text: string, at: number): number {
  const scalar = /"(?:[^"\\]|\\.)*"|[^{}[\],\s"]+/y;
  if (text[at] !== '{' && text[at] !== '[') return matchEnd(scalar, text, at);
  let depth = 0;
  for (let end = at; ;) {
    const character = text[end];
    if (character === '"') {
      end = matchEnd(scalar, text, end);
      continue;
    }
    if (character === '{' || character === '[') depth++;
    if (character === '}' || character === ']') depth--;
    end++;
    if (depth === 0) return end;
  }
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
