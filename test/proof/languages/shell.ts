import { shellToolchain } from '../../../scripts/toolchains/shell';
import { inUrl, plain, quoted, url } from '../model';
import type { LanguageProof, Position, Program } from '../model';

const hard = ['S3', 'cr"et', '{x}$', '\\', '%40*', 'ü9 `', '!'].join('');
const double = quoted(hard, '"', '$`');
const print = `printf '%s' "$password" | sha256sum | cut -d ' ' -f 1`;

interface More extends Partial<Program> {
  readonly head?: string;
}

type Row = readonly [position: Position, body: string, value?: string, more?: More];

const both: readonly Row[] = [
  ['variable', `DB_PASSWORD='${hard}'\npassword=$DB_PASSWORD`],
  ['variable', `DB_PASSWORD=${double}\npassword=$DB_PASSWORD`, hard, { what: 'double quotes' }],
  [
    'variable',
    `DB_PASSWORD=${plain} # of the database\npassword=$DB_PASSWORD`,
    plain,
    { what: 'without quotes' },
  ],
  [
    'variable',
    `export DB_PASSWORD="${plain}"\npassword=$(sh -c 'printf %s "$DB_PASSWORD"')`,
    plain,
    { what: 'exported' },
  ],
  [
    'variable',
    `password=$(DB_PASSWORD='${plain}' sh -c 'printf %s "$DB_PASSWORD"')`,
    plain,
    { what: 'of one command' },
  ],
  ['call argument', `show() {\n  printf %s "$2"\n}\npassword=$(show --password "${plain}")`, plain],
  [
    'call argument',
    `password=$(printf %s --password=${plain} | cut -d = -f 2)`,
    plain,
    { what: 'of an option' },
  ],
  [
    'part of a URL',
    `url="${url}"\npassword=$(python3 -c 'import sys; from urllib.parse import *; print(unquote(urlsplit(sys.argv[1]).password))' "$url")`,
    inUrl,
  ],
  [
    'concatenation',
    `dsn='host=db password=${plain}'" port=1"\npassword=$(printf %s "$dsn" | cut -d ' ' -f 2 | cut -d = -f 2)`,
    plain,
  ],
  [
    'interpolation',
    `host=db\ndsn="host=$host password=${plain} port=$((1))"\npassword=$(printf %s "$dsn" | cut -d ' ' -f 2 | cut -d = -f 2)`,
    plain,
  ],
  [
    'format string',
    `password=$(printf 'host=%s password=${plain} port=%d' db 1 | cut -d ' ' -f 2 | cut -d = -f 2)`,
    plain,
  ],
  [
    'text of several lines',
    `config() {\n  cat <<END\nhost=db\npassword=${plain}\nEND\n}\npassword=$(config | sed -n 's/^password=//p')`,
    plain,
  ],
  [
    'text of several lines',
    `password=$(sed -n 's/^password=//p' <<'END'\nhost=db\npassword=${plain}\nEND\n)`,
    plain,
    { what: 'that is not expanded', declined: /here-document/ },
  ],
  ['default argument', `password=\${DB_PASSWORD:-${plain}}`, plain],
  [
    'default argument',
    `: "\${DB_PASSWORD:=${plain}}"\npassword=$DB_PASSWORD`,
    plain,
    { what: 'that is set' },
  ],
  [
    'default argument',
    `export DB_PASSWORD="\${DB_PASSWORD:-${plain}}"\npassword=$DB_PASSWORD`,
    plain,
    { what: 'that is exported' },
  ],
  ['constant', `readonly DB_PASSWORD="${plain}"; password=$DB_PASSWORD`, plain],
  [
    'case',
    `given=$(printf %s%s ${plain.slice(0, 4)} ${plain.slice(4)})\ncase $given in\n"${plain}") password=$given ;;\nesac`,
    plain,
  ],
  ['synchronous function', `read_it() {\n  printf %s '${plain}'\n}\npassword=$(read_it)`, plain],
  [
    'asynchronous function',
    `file=$(mktemp)\nprintf %s '${plain}' >"$file" &\nwait\npassword=$(cat "$file")\nrm "$file"`,
    plain,
  ],
  ['test', `if [ x = x ] && DB_PASSWORD='${plain}'; then\n  password=$DB_PASSWORD\nfi`, plain],
  [
    'head of the file',
    `DB_PASSWORD='${plain}'\npassword=$DB_PASSWORD`,
    plain,
    { head: '# Licence\nset -eu\n' },
  ],
];

const bashOnly: readonly Row[] = [
  [
    'variable',
    `f() {\n  local db_password="${plain}"\n  password=$db_password\n}\nf`,
    plain,
    { what: 'local' },
  ],
  [
    'variable',
    `DB_PASSWORD=$${quoted(hard, "'")}\npassword=$DB_PASSWORD`,
    hard,
    { what: 'ANSI-C' },
  ],
  ['record', `declare -A creds=(\n  [password]="${plain}"\n)\npassword=\${creds[password]}`, plain],
];

const library = 'db_password() {\n  local_password=PASSWORD\n  printf %s "$local_password"\n}\n';

const proof = (name: string, shell: 'bash' | 'sh', rows: readonly Row[]): LanguageProof => ({
  name,
  languageId: 'shellscript',
  toolchain: shellToolchain(shell),
  programs: [
    ...rows.map(([position, body, value = hard, { head = '', ...more } = {}]): Program => ({
      position,
      path: 'run.sh',
      source: `#!/usr/bin/env ${shell}\n${head}\n${body}\n${print}\n`,
      value,
      ...more,
    })),
    {
      position: 'package',
      path: 'lib/db.sh',
      source: library.replace('PASSWORD', `'${plain}'`),
      value: plain,
      main: 'run.sh',
      files: {
        // A script that goes on after a failed function would go on after a failed look-up, too.
        'run.sh': `#!/usr/bin/env ${shell}\nset -e\n\n. ./lib/db.sh\npassword=$(db_password)\n${print}\n`,
      },
    },
  ],
  none: {
    field: 'A shell has no objects.',
    enum: 'A shell has no enums.',
    annotation: 'A shell has no annotations.',
    'tag or type': 'A shell has no types.',
    ...(shell === 'sh' && { record: 'A POSIX shell has no arrays.' }),
  },
});

export const bash = proof('Bash', 'bash', [...both, ...bashOnly]);
export const sh = proof('POSIX sh', 'sh', both);
