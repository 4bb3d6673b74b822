import type { SecretContent } from '../model/inputs';

const LONGEST = 300;
/** A shorter part of a value says nothing, and masking it would leave nothing to read. */
const SHORTEST_PART = 4;

/**
 * The last line that an error tells, at most 300 characters, in which every one of these values, and
 * every text in them, is masked in each form that a program may print it in.
 */
export function reasonOf(error: unknown, values: Iterable<SecretContent | undefined>): string {
  const text = error instanceof Error ? error.message : String(error);
  const secrets = [...values].flatMap((content) => (content ? partsOf(content) : []));
  const forms = [...new Set(secrets.flatMap(formsOf))].sort((a, b) => b.length - a.length);
  const masked = forms.reduce((masking, form) => masking.replaceAll(form, '***'), text);
  const lines = masked.split('\n').map((line) => line.trim());
  return (lines.filter((line) => line !== '').at(-1) ?? '').slice(0, LONGEST);
}

function partsOf({ SecretString, SecretBinary }: SecretContent): string[] {
  if (SecretString === undefined)
    return [SecretBinary ?? '', Buffer.from(SecretBinary ?? '', 'base64').toString()].filter(
      Boolean,
    );
  return [SecretString, ...textsIn(SecretString)].filter(Boolean);
}

function textsIn(text: string): string[] {
  const texts: string[] = [];
  try {
    JSON.parse(text, (_key, value: unknown) => {
      if (typeof value === 'string' && value.length >= SHORTEST_PART) texts.push(value);
      return value;
    });
  } catch {
    return [];
  }
  return texts;
}

function formsOf(text: string): string[] {
  return [
    text,
    JSON.stringify(text).slice(1, -1),
    encodeURIComponent(Buffer.from(text).toString()),
    Buffer.from(text).toString('base64').replace(/=+$/, ''),
  ];
}
