import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chown, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { endGuarded, spawnGuarded } from '../../scripts/processes';
import { run } from '../../scripts/run';
import { installPackages, mayInstallPackages } from '../../scripts/vscode/debian';
import { eventually } from './eventually';

const HOST = '127.0.0.1';
const ADMIN = 'admin';
/** PostgreSQL refuses to run as root. */
const NOBODY = { uid: 65_534, gid: 65_534 };

/** Where to log in, and as whom. */
export interface Login {
  readonly host: string;
  readonly port: number;
  readonly dbname: string;
  readonly username: string;
  readonly password: string;
}

/** A PostgreSQL of a test's own on 127.0.0.1; it wants a password (SCRAM-SHA-256) from everyone. */
export interface Postgres {
  readonly admin: Login;
  /** Makes a user, and a database of that name that the user owns. */
  createUser(username: string, password: string): Promise<Login>;
  /** Runs SQL and resolves to its rows, one a line; rejects with the server's message. */
  query(login: Login, sql: string): Promise<string>;
  /** True when the login works, false when the server refuses the password; rejects otherwise. */
  accepts(login: Login): Promise<boolean>;
  stop(): Promise<void>;
}

/** Starts one in a temporary folder; installs the Debian package first where it is missing and may be. */
export async function startPostgres(): Promise<Postgres> {
  const bin = (await findPrograms()) ?? (await installPrograms());
  const identity = process.getuid?.() === 0 ? NOBODY : {};
  const folder = await mkdtemp(join(tmpdir(), 'postgres-'));
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (identity === NOBODY)
    for (const path of [folder, passwordFile]) await chown(path, NOBODY.uid, NOBODY.gid);
  const data = join(folder, 'data');
  const own = { cwd: folder, ...identity };
  const auth = ['--auth=scram-sha-256', '-U', ADMIN, `--pwfile=${passwordFile}`];
  await run(join(bin, 'initdb'), ['-D', data, '-E', 'UTF8', '--no-sync', ...auth], own);
  await rm(passwordFile);

  const port = await freePort();
  const settings = { listen_addresses: HOST, unix_socket_directories: '', fsync: 'off' };
  const server = spawnGuarded(
    join(bin, 'postgres'),
    ['-D', data, '-p', String(port), ...Object.entries(settings).map(([k, v]) => `-c${k}=${v}`)],
    { ...own, stdio: 'ignore' },
  );
  const admin = { host: HOST, port, dbname: 'postgres', username: ADMIN, password };
  const query = (login: Login, sql: string): Promise<string> => psql(bin, login, sql);
  await eventually(async () => {
    await query(admin, 'SELECT 1');
  }, 30);
  return {
    admin,
    query,
    async createUser(username, userPassword) {
      const user = `"${username.replaceAll('"', '""')}"`;
      await query(admin, `CREATE USER ${user} PASSWORD '${userPassword.replaceAll("'", "''")}'`);
      await query(admin, `CREATE DATABASE ${user} OWNER ${user}`);
      return { ...admin, dbname: username, username, password: userPassword };
    },
    async accepts(login) {
      try {
        await query(login, 'SELECT 1');
        return true;
      } catch (error) {
        if (String(error).includes('password authentication failed')) return false;
        throw error;
      }
    },
    async stop() {
      await endGuarded(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The password goes by the environment and the SQL by standard input: neither is an argument. */
async function psql(bin: string, login: Login, sql: string): Promise<string> {
  const { host, port, username, dbname, password } = login;
  const child = spawnGuarded(
    join(bin, 'psql'),
    ['-h', host, '-p', String(port), '-U', username, '-d', dbname, '-XqAtw', '-vON_ERROR_STOP=1'],
    { env: { ...process.env, PGPASSWORD: password }, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  child.stdin?.end(sql);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === 0) return output.trim();
  throw new Error(errors.trim());
}

/** The folder of the programs: of the PATH, or of the newest of Debian's packages. */
async function findPrograms(): Promise<string | undefined> {
  const packages = '/usr/lib/postgresql';
  const versions = existsSync(packages) ? await readdir(packages) : [];
  const newest = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((v) => join(packages, v, 'bin'));
  return [...newest, ...(process.env['PATH'] ?? '').split(delimiter)].find((folder) =>
    existsSync(join(folder, 'initdb')),
  );
}

async function installPrograms(): Promise<string> {
  if (mayInstallPackages()) await installPackages('postgresql');
  const found = await findPrograms();
  if (found === undefined)
    throw new Error('PostgreSQL is needed: no folder of the PATH has initdb. Install postgresql.');
  return found;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, HOST);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
