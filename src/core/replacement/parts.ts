import type { Finding, TextRange } from '../detection/model';
import { neighboursOf } from './neighbours';
import { literalValue } from './value';

/** One part of a credential, e.g. its password or its user, as the program uses it. */
export interface CredentialPart {
  /** The JSON key that it has in a secret. */
  readonly key: string;
  readonly range: TextRange;
  readonly value: string;
  /** A finding of this part alone, as planning takes it. */
  readonly finding: Finding;
}

/** A text, and what tells how it is read. */
interface PartsSource {
  readonly text: string;
  readonly path: string;
  readonly languageId: string;
}

/**
 * The credential itself first, then those of its fields, or of what stands beside it, whose value can
 * be told, each key once. Undefined when the credential's own value cannot be told from the source.
 */
export function partsOf(
  { text, path, languageId }: PartsSource,
  finding: Finding,
): readonly [CredentialPart, ...CredentialPart[]] | undefined {
  const value = literalValue(text, finding, languageId, path);
  if (value === undefined) return undefined;
  const main: CredentialPart = {
    key: finding.suggestedKey,
    range: finding.range,
    value,
    finding: { ...finding, fields: [] },
  };
  const keys = new Set([main.key]);
  const fields =
    finding.fields.length > 0 ? finding.fields : neighboursOf(text, finding, languageId);
  const others = fields.flatMap(({ key, range }) => {
    const part = { ...main.finding, range, suggestedKey: key };
    const own = fieldValue({ text, path, languageId }, part);
    if (own === undefined || own === '' || keys.has(key)) return [];
    keys.add(key);
    return [{ key, range, value: own, finding: part }];
  });
  return [main, ...others];
}

/** A field may stand without quotes, as a port does. */
function fieldValue({ text, path, languageId }: PartsSource, field: Finding): string | undefined {
  const source = text.slice(field.range.start, field.range.end);
  return /^\d+$/.test(source) ? source : literalValue(text, field, languageId, path);
}
