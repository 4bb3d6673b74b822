import type { CredentialPart, Placement } from '../../../core/replacement';
import {
  DATABASE_KEYS,
  databaseKey,
  type DatabaseKey,
} from '../../../core/secrets/databaseCredentials';
import type { KeyEntry } from '../../../core/secrets/addKeys';
import type { Tag } from '../../../core/secrets/model';
import type { StoreTarget } from '../../../core/secrets/storeAndVerify';
import type { Settings } from '../../../ui/ids';

/** How the value is laid out: under a key of a JSON object, alone, or as AWS's database rotation wants it. */
export type Form = 'database' | 'keys' | 'plain';

/** What a move will do, as far as the user decides it. It holds no value of the credential. */
export interface Draft {
  readonly where:
    | { readonly kind: 'new'; readonly name: string }
    | { readonly kind: 'existing'; readonly name: string; readonly arn: string };
  readonly form: Form;
  /** JSON key of the credential; without meaning for `plain`. */
  readonly key: string;
  /** The other parts found beside it are stored, too. */
  readonly withParts: boolean;
  /** Keys of a database secret that the source does not tell, as typed. */
  readonly typed: ReadonlyMap<DatabaseKey, string>;
  /** Empty for the account's own key of the service. */
  readonly kmsKeyId: string;
  readonly tags: readonly Tag[];
  /** How the program will look the secret up. */
  readonly style: Settings['move.style'];
  /** The same value in other files is replaced, too. */
  readonly everywhere: boolean;
}

type Parts = readonly [CredentialPart, ...CredentialPart[]];

/** Parts that say where something is: they are stored for rotation, and stay in the source. */
const PLACES: ReadonlySet<string> = new Set<string>(
  DATABASE_KEYS.filter((key) => key !== 'password' && key !== 'username'),
);

/** True when the parts found beside the credential say that it opens a database. */
export function looksLikeDatabase([main, ...others]: Parts): boolean {
  const keys = new Set(others.map(({ key }) => databaseKey(key)));
  return databaseKey(main.key) === 'password' && (keys.has('host') || keys.has('dbname'));
}

/** The key under which a part is stored. */
export function keyOf(draft: Draft, part: CredentialPart, isMain: boolean): string {
  if (draft.form === 'database') return databaseKey(part.key) ?? part.key;
  return isMain ? draft.key : part.key;
}

/** The parts that are stored: the credential, and with the user's consent the others. */
export function storedParts(draft: Draft, [main, ...others]: Parts): Parts {
  return draft.form !== 'plain' && draft.withParts ? [main, ...others] : [main];
}

/** Keys of a database secret that neither the source nor the user has told. */
export function missingKeys(draft: Draft, parts: Parts): readonly DatabaseKey[] {
  if (draft.form !== 'database') return [];
  const known = new Set(storedParts(draft, parts).map((part, at) => keyOf(draft, part, at === 0)));
  return DATABASE_KEYS.filter((key) => !known.has(key) && !draft.typed.has(key));
}

/** Where the values go, for `storeAndVerify`. */
export function targetOf(draft: Draft, parts: Parts): StoreTarget {
  const [main, ...others] = storedParts(draft, parts);
  const key = draft.form === 'plain' ? undefined : keyOf(draft, main, true);
  const rest: KeyEntry[] = [
    ...others.map((part): KeyEntry => [keyOf(draft, part, false), part.value]),
    ...(draft.form === 'database' ? draft.typed : []),
  ];
  const place = key === undefined ? {} : { key, others: rest };
  if (draft.where.kind === 'existing')
    return { kind: 'existingSecret', arn: draft.where.arn, ...place };
  const { kmsKeyId, tags } = draft;
  const request = { name: draft.where.name, tags, ...(kmsKeyId !== '' && { kmsKeyId }) };
  return { kind: 'newSecret', request, ...place };
}

/**
 * What is replaced in the credential's own file: it, and parts that a rotation may change. `arn` is the secret's once it
 * is stored.
 */
export function placementsOf(
  draft: Draft,
  parts: Parts,
  arn = draft.where.kind === 'existing' ? draft.where.arn : undefined,
): readonly Placement[] {
  const secret = { name: draft.where.name, ...(arn !== undefined && { arn }) };
  return storedParts(draft, parts).flatMap((part, at) => {
    const key = draft.form === 'plain' ? undefined : keyOf(draft, part, at === 0);
    if (at > 0 && key !== undefined && PLACES.has(key)) return [];
    return [{ finding: part.finding, secret: { ...secret, ...(key !== undefined && { key }) } }];
  });
}
