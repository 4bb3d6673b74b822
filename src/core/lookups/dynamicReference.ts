import { SecretsError } from '../errors';

/** A dynamic reference to a secret, as CloudFormation writes it. */
export interface DynamicReference {
  /** Name or ARN. */
  readonly id: string;
  /** JSON key; absent for the whole text. */
  readonly key?: string;
  /** Staging label; AWSCURRENT when absent. */
  readonly label?: string;
  readonly versionId?: string;
}

/** Source: the AWS CloudFormation user guide, "dynamic references to Secrets Manager". */
const PATTERN =
  /\{\{resolve:secretsmanager:((?:arn:[^:{}]+:secretsmanager:[^:{}]*:\d*:secret:)?[^:{}]+)(?::SecretString(?::([^:{}]*)(?::([^:{}]*)(?::([^:{}]*))?)?)?)?\}\}/g;

/** True when a text holds a reference. */
export function holdsReference(text: string): boolean {
  return text.includes('{{resolve:secretsmanager:');
}

/**
 * The text with its references replaced by what `read` gives. Between `user:` and `@` of a URL the value
 * is percent-encoded. Rejects with `invalidInput` for a reference that is not well formed, which the message quotes since
 * it holds no value, and with what `read` rejects with.
 */
export async function resolveReferences(
  text: string,
  read: (reference: DynamicReference) => Promise<string>,
): Promise<string> {
  const parts: string[] = [];
  let at = 0;
  for (const match of text.matchAll(PATTERN)) {
    const [whole, id = '', key = '', label = '', versionId = ''] = match;
    const value = await read({
      id,
      ...(key !== '' && { key }),
      ...(label !== '' && { label }),
      ...(versionId !== '' && { versionId }),
    });
    const end = match.index + whole.length;
    const inUrl = /:\/\/[^\s/@]*:$/.test(text.slice(0, match.index)) && text.charAt(end) === '@';
    parts.push(text.slice(at, match.index), inUrl ? encodeURIComponent(value) : value);
    at = end;
  }
  const rest = text.slice(at);
  const malformed = [...parts.filter((_, index) => index % 2 === 0), rest].find(holdsReference);
  if (malformed !== undefined) {
    const reference = /\{\{resolve:[^}]{0,600}\}?\}?/.exec(malformed)?.[0] ?? '';
    throw new SecretsError('invalidInput', `${reference} is not a reference to a secret.`);
  }
  return parts.join('') + rest;
}
