/**
 * The keys of a database secret that AWS's rotation functions read, in their order. Source: the AWS
 * Secrets Manager user guide, "JSON structure of secrets".
 */
export const DATABASE_KEYS = ['engine', 'host', 'port', 'username', 'password', 'dbname'] as const;
export type DatabaseKey = (typeof DATABASE_KEYS)[number];

/** What programs call these keys. */
const aliases: Readonly<Record<string, DatabaseKey>> = {
  user: 'username',
  login: 'username',
  uid: 'username',
  pass: 'password',
  pwd: 'password',
  passwd: 'password',
  hostname: 'host',
  server: 'host',
  address: 'host',
  database: 'dbname',
  db: 'dbname',
  databasename: 'dbname',
};

/** The key of a database secret that a name stands for; undefined when it is none. */
export function databaseKey(name: string): DatabaseKey | undefined {
  const whole = name.toLowerCase().replace(/[_-]/g, '');
  const bare = whole.replace(/^(?:database|db|pg|mysql|postgres)(?=.)/, '');
  for (const candidate of [whole, bare]) {
    const key = DATABASE_KEYS.find((known) => known === candidate) ?? aliases[candidate];
    if (key !== undefined) return key;
  }
  return undefined;
}

interface Engine {
  /** As AWS's rotation functions spell it. */
  readonly name: string;
  readonly port: string;
  /** What a program that uses it mentions. */
  readonly sign: RegExp;
}

const engines: readonly Engine[] = [
  {
    name: 'postgres',
    port: '5432',
    sign: /\bpostgres(?:ql)?\b|\bpsycopg|\bpgx\b|['"]pg['"]|\bnpgsql\b|\bPG::/i,
  },
  { name: 'mysql', port: '3306', sign: /\bmysql/i },
  { name: 'mariadb', port: '3306', sign: /\bmariadb/i },
  { name: 'sqlserver', port: '1433', sign: /\bsqlserver\b|\bmssql\b|\bSqlConnection\b/i },
  { name: 'oracle', port: '1521', sign: /\boracle/i },
  { name: 'mongo', port: '27017', sign: /\bmongo/i },
];

/** The engine that a port or, without a known one, the words of a program tell; undefined for none. */
export function engineOf(text: string, port?: string): string | undefined {
  const told = engines.filter(({ sign }) => sign.test(text));
  return (told.find((engine) => engine.port === port) ?? told[0] ?? byPort(port))?.name;
}

function byPort(port: string | undefined): Engine | undefined {
  return engines.find((engine) => engine.port === port);
}

/** The port at which an engine listens unless told otherwise; undefined for an unknown engine. */
export function defaultPort(engine: string): string | undefined {
  return engines.find(({ name }) => name === engine)?.port;
}
