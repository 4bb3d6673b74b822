import { parseObject } from './template';

/** Where to sign in to a database, and as whom. */
export interface DatabaseLogin {
  readonly host: string;
  readonly port: number;
  readonly dbname: string;
  readonly username: string;
  readonly password: string;
  /** True: only over TLS with a valid certificate; false: without; undefined: over TLS if that works. */
  readonly ssl: boolean | undefined;
}

const DEFAULT_PORT = 5432;

/**
 * Reads the SecretString of a PostgreSQL secret, in AWS's form. Throws an Error that names the key that is
 * missing or wrong.
 */
export function parseLogin(text: string): DatabaseLogin {
  const secret = parseObject(text);
  if (!secret) throw new Error('The secret is no JSON object.');
  const take = (key: string): string => {
    const value = secret[key];
    if (typeof value === 'string' && value !== '') return value;
    throw new Error(`The secret has no text under "${key}".`);
  };
  if (take('engine') !== 'postgres') throw new Error('The engine of the secret is not "postgres".');
  const port = Number(secret['port'] ?? DEFAULT_PORT);
  if (!Number.isInteger(port)) throw new Error('The "port" of the secret is no number.');
  return {
    host: take('host'),
    port,
    dbname: secret['dbname'] === undefined ? 'postgres' : take('dbname'),
    username: take('username'),
    password: take('password'),
    ssl: { true: true, false: false }[String(secret['ssl']).toLowerCase()],
  };
}
