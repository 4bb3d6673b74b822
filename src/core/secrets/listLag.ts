import type { Secret } from './model';

/** ListSecrets may show the state before a write for this long. Source: its API reference. */
const LAG_MS = 5 * 60_000;

/** What DescribeSecret told lately, kept because the listing lags behind it. */
export class ListLag {
  readonly #told = new Map<
    string,
    { readonly secret: Secret | undefined; readonly until: number }
  >();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Remembers a described secret; undefined says that it is gone. */
  tell(arn: string, secret: Secret | undefined): void {
    for (const [known, { until }] of this.#told) if (until <= this.#now()) this.#told.delete(known);
    this.#told.set(arn, { secret, until: this.#now() + LAG_MS });
  }

  /** The newer of what the list and DescribeSecret tell; undefined for a secret that is gone. */
  reconcile(arn: string, listed: Secret | undefined): Secret | undefined {
    const told = this.#told.get(arn);
    if (!told || told.until <= this.#now()) return listed;
    const { secret } = told;
    const listIsNewer = Number(listed?.lastChangedAt ?? 0) > Number(secret?.lastChangedAt ?? 0);
    return secret && listIsNewer ? listed : secret;
  }

  clear(): void {
    this.#told.clear();
  }
}
