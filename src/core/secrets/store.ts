import { isSecretsError, SecretsError } from '../errors';
import { Emitter, type Disposable, type Event } from '../events';
import type { SecretsClient } from './client';
import { ListLag } from './listLag';
import { listPages } from './listing';
import type { Secret, SecretVersion } from './model';

/** What changed: secrets came or went or the listing's state did, or one known secret changed. */
export type SecretsChange =
  { readonly kind: 'list' } | { readonly kind: 'secret'; readonly arn: string };

interface StoreOptions {
  /** How many secrets `load` and `loadMore` fetch at least before they pause. */
  readonly batch?: number;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

/** One run through the listing. */
interface Pass {
  readonly pages: AsyncGenerator<readonly Secret[], void, void>;
  readonly seen: Set<string>;
  done: boolean;
}

const DEFAULT_BATCH = 5_000;

/**
 * The metadata of one connection's secrets, cached; never a value. Pages arrive one by one, each with
 * an event; there is one listing at a time. Every method rejects with the client's SecretsError, or
 * with `cancelled` once the store was reconnected or disposed: late answers are dropped.
 */
export class SecretsStore implements Disposable {
  readonly #changed = new Emitter<SecretsChange>();
  readonly #secrets = new Map<string, Secret>();
  readonly #versions = new Map<string, Promise<readonly SecretVersion[]>>();
  /** The latest DescribeSecret of each secret: an earlier one that answers later is not applied. */
  readonly #describing = new Map<string, object>();
  readonly #lag: ListLag;
  readonly #batch: number;
  #client: SecretsClient;
  /** Its signal is the generation: aborted on reconnect. */
  #generation = new AbortController();
  #pass: Pass | undefined;
  #target = 0;
  #running: Promise<void> | undefined;
  #failure: Error | undefined;

  readonly onDidChange: Event<SecretsChange> = this.#changed.event;

  constructor(client: SecretsClient, options: StoreOptions = {}) {
    this.#client = client;
    this.#batch = options.batch ?? DEFAULT_BATCH;
    this.#lag = new ListLag(options.now ?? Date.now);
  }

  /** The secrets known so far, in no particular order. */
  get secrets(): readonly Secret[] {
    return [...this.#secrets.values()];
  }

  get loading(): boolean {
    return this.#running !== undefined;
  }

  /** True until the listing has come to its end. */
  get hasMore(): boolean {
    return this.#pass?.done !== true;
  }

  /** Why the last listing stopped, until the next begins. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  get(arn: string): Secret | undefined {
    return this.#secrets.get(arn);
  }

  /**
   * Sees to it that a first batch is listed. After a failure it rejects with that failure until
   * `reload`, so that a view that loads whenever something changed does not go round in circles.
   */
  load(): Promise<void> {
    return this.#failure === undefined || this.#running
      ? this.#list(this.#batch)
      : Promise.reject(this.#failure);
  }

  /** Lists a further batch. */
  loadMore(): Promise<void> {
    return this.#list((this.#pass?.seen.size ?? 0) + this.#batch);
  }

  /** Lists to the end. */
  async loadAll(): Promise<readonly Secret[]> {
    await this.#list(Number.POSITIVE_INFINITY);
    return this.secrets;
  }

  /** Lists anew, as far as before; what is known stays visible until then. */
  reload(): Promise<void> {
    if (!this.#running) this.#pass = undefined;
    this.#versions.clear();
    return this.#list(Math.max(this.#batch, this.#secrets.size));
  }

  /**
   * Describes one secret and patches the cache: what a feature calls after each write. A secret that
   * is `notFound` leaves the cache before the error is passed on.
   */
  async refreshSecret(arn: string): Promise<Secret> {
    const { signal } = this.#generation;
    const turn = {};
    this.#describing.set(arn, turn);
    this.#versions.delete(arn);
    try {
      const secret = await this.#client.describeSecret(arn, signal);
      throwIfLate(signal);
      if (this.#describing.get(arn) === turn) this.#patch(secret.arn, secret);
      return secret;
    } catch (error) {
      throwIfLate(signal);
      if (isSecretsError(error) && error.code === 'notFound') this.removeSecret(arn);
      throw error;
    } finally {
      if (this.#describing.get(arn) === turn) this.#describing.delete(arn);
    }
  }

  /** Drops a secret that is gone. */
  removeSecret(arn: string): void {
    this.#describing.delete(arn);
    this.#patch(arn, undefined);
  }

  /** All versions of a secret, fetched once until the secret changes. */
  versions(arn: string): Promise<readonly SecretVersion[]> {
    const known = this.#versions.get(arn);
    if (known) return known;
    const { signal } = this.#generation;
    const asked = this.#client.listSecretVersions(arn, signal).then(
      (versions) => {
        throwIfLate(signal);
        return versions;
      },
      (error: unknown) => {
        throwIfLate(signal);
        if (this.#versions.get(arn) === asked) this.#versions.delete(arn);
        throw error;
      },
    );
    this.#versions.set(arn, asked);
    return asked;
  }

  /** Forgets everything and goes on with this client: other credentials, another region. */
  reconnect(client: SecretsClient): void {
    this.#drop();
    this.#client = client;
    this.#generation = new AbortController();
    this.#changed.fire({ kind: 'list' });
  }

  dispose(): void {
    this.#changed.dispose();
    this.#drop();
  }

  #drop(): void {
    this.#generation.abort();
    this.#secrets.clear();
    this.#versions.clear();
    this.#describing.clear();
    this.#lag.clear();
    this.#pass = this.#running = this.#failure = undefined;
    this.#target = 0;
  }

  #patch(arn: string, secret: Secret | undefined): void {
    const isKnown = this.#secrets.has(arn);
    this.#lag.tell(arn, secret);
    this.#versions.delete(arn);
    if (secret) this.#secrets.set(arn, secret);
    else this.#secrets.delete(arn);
    this.#changed.fire(isKnown && secret ? { kind: 'secret', arn } : { kind: 'list' });
  }

  /** Lists until `target` secrets were seen; a listing under way is prolonged. */
  #list(target: number): Promise<void> {
    this.#target = this.#pass ? Math.max(this.#target, target) : target;
    if (this.#running) return this.#running;
    if (this.#pass && (this.#pass.done || this.#pass.seen.size >= this.#target))
      return Promise.resolve();
    const { signal } = this.#generation;
    const running = this.#fill(signal).finally(() => {
      if (signal.aborted) return;
      this.#running = undefined;
      this.#changed.fire({ kind: 'list' });
    });
    this.#running = running;
    return running;
  }

  async #fill(signal: AbortSignal): Promise<void> {
    this.#failure = undefined;
    const pass = (this.#pass ??= {
      pages: listPages(this.#client, signal),
      seen: new Set(),
      done: false,
    });
    try {
      while (!pass.done && pass.seen.size < this.#target) {
        const page = await pass.pages.next();
        throwIfLate(signal);
        if (page.done === true) pass.done = true;
        else this.#take(page.value, pass.seen);
      }
      this.#sweep(pass.seen);
    } catch (error) {
      throwIfLate(signal);
      this.#pass = undefined;
      this.#failure = error instanceof Error ? error : new Error(String(error));
      throw error;
    }
  }

  #take(page: readonly Secret[], seen: Set<string>): void {
    for (const listed of page) {
      seen.add(listed.arn);
      const secret = this.#lag.reconcile(listed.arn, listed);
      if (secret) this.#secrets.set(listed.arn, secret);
    }
    this.#changed.fire({ kind: 'list' });
  }

  /** Drops what the listing did not tell, unless DescribeSecret told it lately. */
  #sweep(seen: ReadonlySet<string>): void {
    for (const arn of this.#secrets.keys())
      if (!seen.has(arn) && !this.#lag.reconcile(arn, undefined)) this.#secrets.delete(arn);
  }
}

function throwIfLate(signal: AbortSignal): void {
  if (signal.aborted) throw new SecretsError('cancelled', 'The connection changed meanwhile.');
}
