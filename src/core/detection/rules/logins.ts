import { sample, type BuiltInRule } from '../rule';
import { isValue } from './checks';

/** Files of one login a line, known by their names: every line is looked at. */
export const loginRules: readonly BuiltInRule[] = [
  {
    id: 'pgpass-password',
    title: 'Password of a .pgpass file',
    family: 'postgres',
    keywords: [],
    files: /(?:^|[/\\])(?:\.pgpass|pgpass\.conf)$/,
    pattern:
      /^(?!#)(?<host>(?:[^:\\\n]|\\.){1,120}):(?<port>\d{1,5}|\*):(?<dbname>(?:[^:\\\n]|\\.){1,80}):(?<username>(?:[^:\\\n]|\\.){1,80}):(?<secret>(?:[^:\\\r\n]|\\.){1,200})(?=\r?$)/dgm,
    reason: 'The fifth field of a line of .pgpass is the password.',
    check: isValue,
    key: 'password',
    examples: {
      matching: [`db.internal:5432:main:app:${sample('alnum', 12)}`],
      other: ['# hostname:port:database:username:password', 'db.internal:5432:main:app:<password>'],
    },
  },
  {
    id: 'netrc-field',
    title: 'Password of a .netrc file',
    family: 'netrc',
    keywords: [],
    files: /(?:^|[/\\])[._]netrc$/,
    pattern: /(?<=^|\s)password\s{1,20}(?:"(?<secret2>[^"\n]{2,200})"|(?<secret>[^\s"]{2,200}))/dgm,
    reason: 'What follows password in a .netrc file.',
    check: isValue,
    key: 'password',
    examples: {
      matching: [`machine api.demo.internal password ${sample('alnum', 16)} login app`],
      other: ['machine api.demo.internal login app'],
    },
  },
  {
    id: 'htpasswd-crypt',
    title: 'Password hash of a .htpasswd file',
    family: 'passwordhash',
    keywords: [],
    files: /(?:^|[/\\])\.?htpasswd[^/\\]{0,20}$/,
    pattern: /^[\w.@-]{1,80}:(?<secret>[A-Za-z0-9./]{13})(?=\r?$)/dgm,
    confidence: 'medium',
    severity: 'low',
    reason: 'A user with a hash of crypt, as .htpasswd files have them.',
    key: 'passwordHash',
    examples: { matching: [`app:${sample('alnum', 13)}`], other: ['app:$apr1$', '# app'] },
  },
  {
    id: 'wordpress-key',
    title: 'Key or salt of WordPress',
    family: 'wordpress',
    keywords: [
      'auth_key',
      'logged_in_key',
      'nonce_key',
      'auth_salt',
      'logged_in_salt',
      'nonce_salt',
    ],
    pattern:
      /(?:AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)['"]\s{0,4},\s{0,20}(?:'(?<secret>[^'\n]{48,80})'|"(?<secret2>[^"\n$]{48,80})")/dg,
    window: { before: 12, after: 160 },
    severity: 'medium',
    reason: 'One of the keys and salts with which WordPress signs cookies.',
    check: ({ value }) => (value.includes('put your unique phrase') ? 'reject' : undefined),
    key: 'key',
    examples: {
      matching: [`define('AUTH_KEY',         '${sample('base64', 40)} |{${sample('alnum', 20)}');`],
      other: ["define('AUTH_KEY', 'put your unique phrase here');"],
    },
  },
];
