import { shellToolchain } from '../../scripts/toolchains/shell';
import { proveAll, type ProofProgram } from '../support/proof';

const password = ['S3', 'cr"et', '{x}$', '\\', '%40*', 'ü9 `', '!'].join('');
const plain = ['S3', 'cret', '.x', '40', 'Zq9'].join('');
const inUrl = ['p@ss', 'w/0:rd', '%25 x'].join('');
const encoded = encodeURIComponent(inUrl);
const print = `printf '%s' "$password" | sha256sum | cut -d ' ' -f 1`;
const double = password.replace(/["\\$`]/g, '\\$&');

interface Row {
  readonly what: string;
  readonly body: string;
  readonly value: string;
  readonly byHand?: boolean;
  readonly head?: string;
}

const both: readonly Row[] = [
  {
    what: 'an assignment, single quotes',
    body: `DB_PASSWORD='${password}'\npassword=$DB_PASSWORD`,
    value: password,
  },
  {
    what: 'an assignment, double quotes',
    body: `DB_PASSWORD="${double}"\npassword=$DB_PASSWORD`,
    value: password,
  },
  {
    what: 'an assignment without quotes',
    body: `DB_PASSWORD=${plain} # of the database\npassword=$DB_PASSWORD`,
    value: plain,
  },
  {
    what: 'an exported variable',
    body: `export DB_PASSWORD="${plain}"\npassword=$(sh -c 'printf %s "$DB_PASSWORD"')`,
    value: plain,
  },
  {
    what: 'a read-only variable',
    body: `readonly DB_PASSWORD="${plain}"; password=$DB_PASSWORD`,
    value: plain,
  },
  {
    what: 'the environment of one command',
    body: `password=$(DB_PASSWORD='${plain}' sh -c 'printf %s "$DB_PASSWORD"')`,
    value: plain,
  },
  {
    what: 'an argument',
    body: `show() {\n  printf %s "$2"\n}\npassword=$(show --password "${plain}")`,
    value: plain,
    byHand: true,
  },
  {
    what: 'a part of an argument',
    body: `password=$(printf %s 'admin:${plain}@' | cut -d : -f 2 | tr -d @)`,
    value: plain,
    byHand: true,
  },
  {
    what: 'a password in a URL',
    body: `url="postgres://app:${encoded}@localhost/db"\npassword=$(python3 -c 'import sys; from urllib.parse import *; print(unquote(urlsplit(sys.argv[1]).password))' "$url")`,
    value: inUrl,
  },
  {
    what: 'a here-document',
    body: `config() {\n  cat <<END\nhost=db\npassword=${plain}\nEND\n}\npassword=$(config | sed -n 's/^password=//p')`,
    value: plain,
    byHand: true,
  },
  {
    what: 'a condition',
    body: `if [ x = x ] && DB_PASSWORD='${plain}'; then\n  password=$DB_PASSWORD\nfi`,
    value: plain,
  },
  {
    what: 'an assignment under set -eu',
    head: 'set -eu\n',
    body: `DB_PASSWORD='${plain}'\npassword=$DB_PASSWORD`,
    value: plain,
  },
];

const bashOnly: readonly Row[] = [
  {
    what: 'a local variable',
    body: `f() {\n  local db_password="${plain}"\n  password=$db_password\n}\nf`,
    value: plain,
  },
  {
    what: 'an ANSI-C string',
    body: `DB_PASSWORD=$'${password.replace(/[\\']/g, '\\$&')}'\npassword=$DB_PASSWORD`,
    value: password,
  },
  {
    what: 'an array',
    body: `declare -A creds=(\n  [password]="${plain}"\n)\npassword=\${creds[password]}`,
    value: plain,
    byHand: true,
  },
];

const programs = (shell: string, rows: readonly Row[]): ProofProgram[] =>
  rows.map(({ what, body, value, byHand = false, head = '' }) => ({
    what,
    path: 'run.sh',
    languageId: 'shellscript',
    source: `#!/usr/bin/env ${shell}\n# What it does.\n${head}\n${body}\n${print}\n`,
    value,
    byHand,
  }));

proveAll('Bash', shellToolchain('bash'), programs('bash', [...both, ...bashOnly]));
proveAll('POSIX sh', shellToolchain('sh'), programs('sh', both));
