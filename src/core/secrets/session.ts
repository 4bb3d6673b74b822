import { Emitter, type Disposable, type Event } from '../events';
import type { SecretsClient } from './client';
import { connectionId, connectionLabel, type CallerIdentity, type Connection } from './connection';
import { SecretsStore } from './store';

/** What a session needs from outside: built by the composition root, loaded at the first call. */
export interface SessionParts {
  readonly client: SecretsClient;
  /** Asks STS whose credentials these are; rejects with a SecretsError. */
  readonly identify: () => Promise<CallerIdentity>;
}

/**
 * One connection in use: its client, its cached metadata and, once known, whose account it is.
 * Building one contacts nothing and resolves no credential; the first call does.
 */
export class Session implements Disposable {
  readonly connection: Connection;
  readonly id: string;
  readonly label: string;
  readonly client: SecretsClient;
  readonly store: SecretsStore;
  private readonly parts: SessionParts;
  private readonly identified = new Emitter<CallerIdentity>();
  private known: CallerIdentity | undefined;
  private asking: Promise<CallerIdentity> | undefined;

  readonly onDidIdentify: Event<CallerIdentity> = this.identified.event;

  constructor(connection: Connection, parts: SessionParts) {
    this.connection = connection;
    this.id = connectionId(connection);
    this.label = connectionLabel(connection);
    this.parts = parts;
    this.client = parts.client;
    this.store = new SecretsStore(parts.client);
  }

  /** The identity if a call has already told it. */
  get identity(): CallerIdentity | undefined {
    return this.known;
  }

  /** Resolves to the caller's identity, asking once; a failure is asked again next time. */
  identify(): Promise<CallerIdentity> {
    this.asking ??= this.parts.identify().then(
      (identity) => {
        this.known = identity;
        this.identified.fire(identity);
        return identity;
      },
      (error: unknown) => {
        this.asking = undefined;
        throw error;
      },
    );
    return this.asking;
  }

  /** `dev 123456789012, eu-west-1`: where a dialog says that something happens. */
  get place(): string {
    const account = this.known === undefined ? '' : ` ${this.known.accountId}`;
    return `${this.label}${account}, ${this.connection.region}`;
  }

  dispose(): void {
    this.identified.dispose();
    this.store.dispose();
  }
}

/** The connections that the user added, and the active one, which commands without a target use. */
export class Sessions implements Disposable {
  private readonly byId = new Map<string, Session>();
  private readonly changed = new Emitter<void>();
  private activeId: string | undefined;
  private readonly open: (connection: Connection) => SessionParts;

  readonly onDidChange: Event<void> = this.changed.event;

  constructor(open: (connection: Connection) => SessionParts) {
    this.open = open;
  }

  get all(): readonly Session[] {
    return [...this.byId.values()];
  }

  get active(): Session | undefined {
    return this.activeId === undefined ? undefined : this.byId.get(this.activeId);
  }

  get(id: string): Session | undefined {
    return this.byId.get(id);
  }

  /** Adds the connection unless it is there, makes it the active one, and returns its session. */
  add(connection: Connection): Session {
    const id = connectionId(connection);
    let session = this.byId.get(id);
    if (session === undefined) {
      session = new Session(connection, this.open(connection));
      this.byId.set(id, session);
    }
    this.activeId = id;
    this.changed.fire();
    return session;
  }

  activate(id: string): void {
    if (!this.byId.has(id) || this.activeId === id) return;
    this.activeId = id;
    this.changed.fire();
  }

  remove(id: string): void {
    const session = this.byId.get(id);
    if (session === undefined) return;
    this.byId.delete(id);
    if (this.activeId === id) this.activeId = this.all[0]?.id;
    this.changed.fire();
    session.dispose();
  }

  dispose(): void {
    for (const session of this.byId.values()) session.dispose();
    this.byId.clear();
    this.changed.dispose();
  }
}
