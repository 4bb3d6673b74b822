import { sample, type BuiltInRule, type Candidate, type Verdict } from '../rule';
import { isValue as isNoReference } from './checks';

/** Another option, a variable in the midst, or the word itself. */
const OTHER = /^[-<[{%$]|^(?:pass(?:word|wd)?|secret|user(?:name)?|stdin|p|pw|pwd)$|\$\{?\w|\{\{/i;

const isValue = (candidate: Candidate): Verdict =>
  OTHER.test(candidate.value) ? 'reject' : isNoReference(candidate);

/** A statement on users, not a sentence. */
function checkStatement(candidate: Candidate): Verdict {
  const { text, start } = candidate;
  const before = text.slice(Math.max(0, start - 200), start);
  return /\b(?:user|role|login|grant|group|password)\s/i.test(before)
    ? isValue(candidate)
    : 'reject';
}

/** A value in quotes, or up to the next blank. */
const given = (number: number): string => {
  const name = (at: number): string => `secret${number + at === 0 ? '' : number + at}`;
  return String.raw`(?:"(?<${name(0)}>[^"\n]{3,120})"|'(?<${name(1)}>[^'\n]{3,120})'|(?<${name(2)}>[^\s"'\`;|&<>()]{3,120}))`;
};

const OPTIONS = String.raw`(?:[^\n;|&]|\\\n){0,240}?`;

/** Passwords that command lines, statements of SQL and directives of servers give without an operator. */
export const commandRules: readonly BuiltInRule[] = [
  {
    id: 'command-password',
    title: 'Password on a command line',
    family: 'command',
    keywords: [
      'sshpass ',
      'docker login',
      'podman login',
      'helm registry login',
      'ldapsearch ',
      'ldapadd ',
      'ldapmodify ',
      'redis-cli ',
      'mongodump ',
      'mongorestore ',
      'mongosh ',
      'sqlcmd ',
      'unzip ',
      'az login',
    ],
    pattern: new RegExp(
      String.raw`(?<![\w/.-])(?:sshpass\s{1,4}-p\s{0,2}${given(0)}|(?:(?:docker|podman|az)\s{1,4}|helm\s{1,4}registry\s{1,4})login\s${OPTIONS}\s-p[ =]${given(3)}|ldap(?:search|add|modify)\s${OPTIONS}\s-w[ ]{0,2}${given(6)}|redis-cli\s${OPTIONS}(?<=\s)-a\s{1,2}${given(9)}|mongo(?:dump|restore|sh)\s${OPTIONS}(?<=\s)-p\s{1,2}${given(12)}|(?:sqlcmd|unzip)\s${OPTIONS}(?<=\s)-P\s{1,2}${given(15)})`,
      'dg',
    ),
    window: { before: 1, after: 420 },
    reason: 'A command of which this option is the password.',
    check: isValue,
    key: 'password',
    examples: {
      matching: [
        `sshpass -p '${sample('alnum', 12)}' ssh app@db.internal`,
        `docker login -u app -p ${sample('alnum', 12)} registry.demo.internal`,
        `redis-cli -h cache -a ${sample('alnum', 12)} ping`,
      ],
      other: [
        'sshpass -p "$PASSWORD" ssh app@db.internal',
        'docker login -u app --password-stdin',
        'docker run -p 8080:80 image',
      ],
    },
  },
  {
    id: 'mysql-password',
    title: 'Password of a MySQL command',
    family: 'command',
    keywords: ['mysql ', 'mysqldump ', 'mysqladmin ', 'mariadb ', 'mysqlimport '],
    pattern: new RegExp(
      String.raw`(?<![\w/.-])(?:mysql(?:dump|admin|import)?|mariadb)\s${OPTIONS}(?<=\s)-p(?:"(?<secret>[^"\n$]{3,120})"|'(?<secret2>[^'\n]{3,120})'|(?<secret3>[^\s"'\`$;|&<>()-][^\s"'\`;|&<>()]{2,120}))`,
      'dg',
    ),
    window: { before: 1, after: 420 },
    reason: 'The client of MySQL takes what follows -p for the password.',
    check: isValue,
    key: 'password',
    examples: {
      matching: [
        `mysql -u app -p${sample('alnum', 12)} main`,
        `mysqldump -h db -u app -p'${sample('alnum', 12)}' main`,
      ],
      other: [
        'mysql -u app -p main',
        'mysql -u app -p$PASSWORD main',
        'mysql -uapp -prompt'.replace('rompt', ''),
      ],
    },
  },
  {
    id: 'openssl-password',
    title: 'Password of an OpenSSL or keytool command',
    family: 'command',
    keywords: ['pass:', '-storepass', '-keypass'],
    pattern: new RegExp(
      String.raw`(?:-(?:pass(?:in|out)?|k)\s{1,2}["']?pass:(?<secret>[^\s"'\`;|&<>()]{3,120})|-(?:storepass|keypass)\s{1,2}${given(2)})`,
      'dg',
    ),
    window: { before: 12, after: 160 },
    reason: 'The option of a tool for keys that takes the password.',
    check: isValue,
    key: 'password',
    examples: {
      matching: [
        `openssl rsa -in a.pem -passin pass:${sample('alnum', 12)}`,
        `keytool -list -storepass ${sample('alnum', 12)}`,
      ],
      other: ['openssl rsa -passin pass:$PASS', 'keytool -storepass "$STORE_PASS"'],
    },
  },
  {
    id: 'sql-password',
    title: 'Password in a statement of SQL',
    family: 'sql',
    keywords: ['identified by', 'identified with', 'password '],
    pattern:
      /(?:identified\s{1,4}(?:with\s{1,4}["'`]?\w{1,40}["'`]?\s{1,4})?(?:by|as)\s{1,4}(?:values\s{1,4}|password\s{1,4})?(?:N?'(?<secret>(?:[^'\n\\]|''|\\.){3,120})'|"(?<secret2>[^"\n]{3,120})"|(?<secret3>[^\s'"`;,()@&:<]{3,60})(?=\s*;))|set\s{1,4}password\s{1,4}for\s[^;=\n]{1,80}(?:=|\bto\b)\s{0,4}(?:password\(\s{0,2})?'(?<secret5>(?:[^'\n\\]|''|\\.){3,120})'|(?:user|role|login|group)\s[^;]{0,160}?\spassword\s{1,4}N?'(?<secret4>(?:[^'\n\\]|''|\\.){3,120})')/dgi,
    window: { before: 200, after: 240 },
    reason: 'A statement that sets the password of a user.',
    check: checkStatement,
    key: 'password',
    examples: {
      matching: [
        `CREATE USER app IDENTIFIED BY '${sample('alnum', 12)}';`,
        `CREATE USER app@'%' IDENTIFIED WITH mysql_native_password BY '${sample('alnum', 12)}';`,
        `ALTER USER app WITH PASSWORD '${sample('alnum', 12)}';`,
        `CREATE ROLE app LOGIN PASSWORD '${sample('alnum', 12)}' NOINHERIT;`,
      ],
      other: [
        "CREATE USER app IDENTIFIED BY '${PASSWORD}';",
        "ALTER USER app WITH PASSWORD :'password';",
        'a password of the user',
        "a library identified by 'libname.so'",
      ],
    },
  },
  {
    id: 'chpasswd-password',
    title: 'Password that a script sets',
    family: 'command',
    keywords: ['chpasswd'],
    pattern:
      /(?:echo|printf)\s(?:-\w\s)?["']?(?<username>[\w.-]{1,40}):(?<secret>[^\s"'|$]{3,120})["']?\s{0,4}\|\s{0,4}(?:sudo\s)?chpasswd/dg,
    window: { before: 240, after: 8 },
    reason: 'A user and a password that are given to chpasswd.',
    check: isValue,
    key: 'password',
    examples: {
      matching: [`echo "app:${sample('alnum', 12)}" | chpasswd`],
      other: ['echo "app:$PASSWORD" | chpasswd'],
    },
  },
  {
    id: 'piped-password',
    title: 'Password that is piped to a command',
    family: 'command',
    keywords: ['--password-stdin'],
    pattern: new RegExp(
      String.raw`(?:echo|printf)\s(?:-\w\s|["']%s["']\s)?${given(0)}\s{0,4}\|\s{0,4}(?:sudo\s)?(?:docker|podman|buildah|skopeo|crane|helm|nerdctl|oras)\s[^\n|;&]{0,160}--password-stdin`,
      'dg',
    ),
    window: { before: 320, after: 0 },
    reason: 'What is piped to a command that reads the password from its input.',
    check: isValue,
    key: 'password',
    examples: {
      matching: [
        `echo "${sample('alnum', 12)}" | docker login -u app --password-stdin`,
        `echo -n ${sample('alnum', 12)} | helm registry login demo.internal -u app --password-stdin`,
      ],
      other: ['echo "$TOKEN" | docker login -u app --password-stdin'],
    },
  },
  {
    id: 'server-directive-password',
    title: 'Password in a directive of a server',
    family: 'directive',
    keywords: ['requirepass ', 'masterauth ', 'bindpw ', 'rootpw '],
    pattern: new RegExp(
      String.raw`(?<=^[ \t]{0,20})(?:requirepass|masterauth|bindpw|rootpw(?:\s{1,4}--plaintext)?)[ \t]{1,20}${given(0)}[ \t]*$`,
      'dgm',
    ),
    window: { before: 24, after: 160 },
    reason: 'A directive that sets the password of a server.',
    check: ({ value, ...rest }) =>
      /^\{\w+\}|^--/.test(value) ? 'reject' : isValue({ value, ...rest }),
    key: 'password',
    examples: {
      matching: [`requirepass ${sample('alnum', 12)}`, `bindpw ${sample('alnum', 12)}`],
      other: ['# requirepass foobared', 'requirepass <password>'],
    },
  },
];
