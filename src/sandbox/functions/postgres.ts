import { Client, DatabaseError } from 'pg';
import type { DatabaseLogin } from './databaseSecret';

const CONNECT_MS = 5_000;
const QUERY_MS = 10_000;
const WRONG_PASSWORD = '28P01';

/** A connection of someone who has signed in. */
export interface Session {
  /** Changes the password of a user. */
  setPassword(username: string, password: string): Promise<void>;
  end(): Promise<void>;
}

/** Signs in; undefined when the server refuses the password. Rejects when it cannot be asked. */
export async function signIn(login: DatabaseLogin): Promise<Session | undefined> {
  if (login.ssl !== undefined) return connect(login, login.ssl);
  try {
    return await connect(login, true);
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    return connect(login, false);
  }
}

async function connect(login: DatabaseLogin, tls: boolean): Promise<Session | undefined> {
  const { host, port, dbname: database, username: user, password } = login;
  const client = new Client({
    host,
    port,
    database,
    user,
    password,
    ssl: tls,
    connectionTimeoutMillis: CONNECT_MS,
    query_timeout: QUERY_MS,
  });
  try {
    await client.connect();
  } catch (error) {
    if (error instanceof DatabaseError && error.code === WRONG_PASSWORD) return undefined;
    throw error;
  }
  // A connection that is lost while nobody waits for an answer.
  client.on('error', () => undefined);
  return {
    async setPassword(username, newPassword) {
      const name = client.escapeIdentifier(username);
      await client.query(`ALTER USER ${name} PASSWORD ${client.escapeLiteral(newPassword)}`);
    },
    end: () => client.end(),
  };
}
