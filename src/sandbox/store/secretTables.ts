import { SecretTable } from './secretTable';

const SECRET_ARN = /^arn:[\w-]+:secretsmanager:[\w-]+:(\d{12}):secret:/;

/** The account that the ARN of a secret, whole or in part, names. */
export function accountOf(secretId: string): string | undefined {
  return SECRET_ARN.exec(secretId)?.[1];
}

/** A region of an account. */
export interface Home {
  readonly accountId: string;
  readonly region: string;
}

/** The secrets of every account and region. */
export class SecretTables {
  readonly #tables = new Map<string, Home & { readonly table: SecretTable }>();

  at({ accountId, region }: Home): SecretTable {
    const key = `${accountId} ${region}`;
    let entry = this.#tables.get(key);
    if (!entry) this.#tables.set(key, (entry = { accountId, region, table: new SecretTable() }));
    return entry.table;
  }

  get all(): readonly (Home & { readonly table: SecretTable })[] {
    return [...this.#tables.values()];
  }
}
