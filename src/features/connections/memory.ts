import type { Connection } from '../../core/secrets/connection';
import type { Sessions } from '../../core/secrets/session';

/** The part of VS Code's Memento that is used; it stores names and regions, never a credential. */
export interface Memory {
  get(key: string): unknown;
  update(key: string, value: unknown): Thenable<void>;
}

const KEY = 'connections';

interface Remembered {
  readonly connections: readonly Connection[];
  readonly active: string | undefined;
}

/** Adds the connections of earlier windows, without contacting any, and keeps what changes from now on. */
export function rememberConnections(sessions: Sessions, memory: Memory): { dispose(): void } {
  const { connections, active } = parse(memory.get(KEY));
  for (const connection of connections) sessions.add(connection);
  if (active !== undefined) sessions.activate(active);
  return sessions.onDidChange(() => {
    const remembered: Remembered = {
      connections: sessions.all.map((session) => session.connection),
      active: sessions.active?.id,
    };
    void memory.update(KEY, remembered);
  });
}

function parse(stored: unknown): Remembered {
  if (!isRecord(stored)) return { connections: [], active: undefined };
  const connections = Array.isArray(stored['connections']) ? stored['connections'] : [];
  return {
    connections: connections.filter(isConnection),
    active: typeof stored['active'] === 'string' ? stored['active'] : undefined,
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isConnection(value: unknown): value is Connection {
  if (!isRecord(value) || typeof value['region'] !== 'string') return false;
  return value['kind'] === 'profile'
    ? typeof value['profile'] === 'string'
    : value['kind'] === 'environment' || value['kind'] === 'sandbox';
}
