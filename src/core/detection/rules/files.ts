import { isPlaceholder } from '../placeholders';
import { looksRandom } from '../randomness';
import { sample, type BuiltInRule, type Candidate, type Verdict } from '../rule';
import { isValue } from './checks';

/** Base64 of `user:password`. */
function isEncodedLogin({ value }: Candidate): Verdict {
  try {
    const [, password = ''] = atob(value).split(':');
    return password.length < 2 || isPlaceholder(password) ? 'reject' : undefined;
  } catch {
    return 'reject';
  }
}

/** What files of known tools hold: logins of hosts, registries and databases, and hashes of passwords. */
export const fileRules: readonly BuiltInRule[] = [
  {
    id: 'netrc-password',
    title: 'Password of a .netrc file',
    family: 'netrc',
    keywords: ['machine ', 'default login'],
    pattern:
      /(?:machine\s{1,8}(?<host>[\w.-]{2,120})|default)\s{1,8}login\s{1,8}(?<username>\S{1,120})\s{1,8}(?:account\s{1,8}\S{1,80}\s{1,8})?password\s{1,8}(?:"(?<secret2>[^"\n]{2,200})"|(?<secret>[^\s"]{2,200}))/dg,
    window: { before: 1, after: 480 },
    reason: 'A machine, a login and a password, as .netrc files have them.',
    check: isValue,
    key: 'password',
    examples: {
      matching: [`machine api.demo.internal\n  login app\n  password ${sample('alnum', 16)}`],
      other: ['machine api.demo.internal login app password $TOKEN'],
    },
  },
  {
    id: 'npmrc-auth',
    title: 'Token of an npm registry',
    family: 'npm',
    keywords: ['_authtoken', '_auth', '_password'],
    pattern:
      /(?:^|[\s:;"'])_(?:authToken|auth|password)\s{0,4}[=:]\s{0,4}["']?(?<secret>[A-Za-z0-9+/=_.-]{8,600})/dgm,
    window: { before: 4, after: 640 },
    reason: 'An authentication setting of npm with its value.',
    check: (candidate) =>
      isValue(candidate) ??
      (/\d|=$/.test(candidate.value) || looksRandom(candidate.value) ? undefined : 'reject'),
    key: 'token',
    examples: {
      matching: [`//registry.demo.internal/:_authToken=${sample('alnum', 36)}`],
      other: ['//registry.demo.internal/:_authToken=${NPM_TOKEN}'],
    },
  },
  {
    id: 'docker-auth',
    title: 'Login of a Docker registry',
    family: 'dockerhub',
    keywords: ['"auth"', "'auth'", '\\"auth\\"'],
    pattern:
      /\\?["']auth\\?["']\s{0,4}:\s{0,4}\\?["'](?<secret>[A-Za-z0-9+/]{8,600}={0,2})\\?["']/dg,
    window: { before: 2, after: 640 },
    reason: 'Base64 of a user and a password, as Docker keeps them.',
    check: isEncodedLogin,
    key: 'auth',
    examples: {
      matching: [
        `{"auths":{"registry.demo.internal":{"auth":"${btoa(`app:${sample('alnum', 16)}`)}"}}}`,
      ],
      other: ['{"auth":"required"}'],
    },
  },
  {
    id: 'htpasswd-hash',
    title: 'Password hash of a .htpasswd file',
    family: 'passwordhash',
    keywords: ['{sha}', '{ssha}', '{ssha512}', '{ssha256}', '{crypt}', '{pbkdf2'],
    pattern:
      /\{(?:SHA|SSHA(?:256|512)?|CRYPT|PBKDF2[\w-]{0,12})\}(?<secret>[A-Za-z0-9+/=$.]{20,200})/dgi,
    window: { before: 1, after: 220 },
    confidence: 'medium',
    severity: 'low',
    reason: 'The hash of a password in the form of LDAP and .htpasswd.',
    key: 'passwordHash',
    examples: { matching: [`app:{SHA}${sample('base64', 27)}=`], other: ['{SHA} of a text'] },
  },
  {
    id: 'password-hash',
    title: 'Password hash',
    family: 'passwordhash',
    keywords: [
      '$1$',
      '$2a$',
      '$2b$',
      '$2y$',
      '$2x$',
      '$5$',
      '$6$',
      '$7$',
      '$8$',
      '$9$',
      '$y$',
      '$gy$',
      '$apr1$',
      '$argon2',
      '$p$',
      '$h$',
      '$sha1$',
      '$scrypt$',
      '$pbkdf2',
    ],
    pattern:
      /\$(?:[156]\$(?:rounds=\d{1,9}\$)?[A-Za-z0-9./]{1,16}\$[A-Za-z0-9./]{22,86}|2[abxy]\$\d\d\$[A-Za-z0-9./]{53}|[89]\$[A-Za-z0-9./]{14}\$[A-Za-z0-9./]{43}|(?:y|gy|7)\$[A-Za-z0-9./$]{30,120}|apr1\$[A-Za-z0-9./]{1,8}\$[A-Za-z0-9./]{22}|argon2(?:id|i|d)\$v=\d{1,3}\$m=\d{1,9},t=\d{1,4},p=\d{1,4}\$[A-Za-z0-9+/]{8,90}\$[A-Za-z0-9+/]{16,130}|[PH]\$[A-Za-z0-9./]{31}|sha1\$\d{1,9}\$[A-Za-z0-9./]{1,64}\$[A-Za-z0-9./]{28}|scrypt\$[\w=,.$+/]{30,200}|pbkdf2(?:-sha\d{1,3})?\$\d{1,9}\$[A-Za-z0-9./]{8,90}\$[A-Za-z0-9./]{20,130})(?![A-Za-z0-9./$])/dy,
    anchored: true,
    window: { after: 300 },
    confidence: 'medium',
    severity: 'low',
    reason: 'The scheme, salt and hash of a password.',
    key: 'passwordHash',
    examples: {
      matching: [
        `$1$${sample('alnum', 8)}$${sample('alnum', 22)}`,
        `app:$2b$12$${sample('alnum', 53)}`,
        `$6$${sample('alnum', 8)}$${sample('alnum', 86)}`,
        `$argon2id$v=19$m=65536,t=3,p=4$${sample('alnum', 22)}$${sample('alnum', 43)}`,
      ],
      other: ['$1$ and $2a$10$ and $6$', 'echo "$1$2$3"'],
    },
  },
  {
    id: 'django-password-hash',
    title: 'Password hash of Django or Werkzeug',
    family: 'passwordhash',
    keywords: ['pbkdf2_sha', 'pbkdf2:sha', 'bcrypt_sha256$', 'scrypt:32768'],
    pattern:
      /(?:pbkdf2_sha(?:1|256)\$\d{3,8}\$[A-Za-z0-9]{8,32}\$[A-Za-z0-9+/=]{28,64}|pbkdf2:sha\d{1,3}(?::\d{3,8})?\$[A-Za-z0-9]{8,32}\$[a-f0-9]{40,128}|bcrypt_sha256\$\$2b\$\d\d\$[A-Za-z0-9./]{53}|scrypt:\d{4,7}:\d:\d\$[A-Za-z0-9]{8,32}\$[a-f0-9]{128})/dy,
    anchored: true,
    confidence: 'medium',
    severity: 'low',
    reason: 'The scheme, salt and hash of a password.',
    key: 'passwordHash',
    examples: {
      matching: [`pbkdf2_sha256$600000$${sample('alnum', 22)}$${sample('base64', 43)}=`],
      other: ['pbkdf2_sha256 is the default'],
    },
  },
  {
    id: 'raw-private-key',
    title: 'Private key in hexadecimal',
    family: 'privatekey',
    keywords: ['wallet', 'privkey', 'private_key', 'privatekey', 'private key'],
    // Up to the keyword, where it stands after the key.
    pattern:
      /(?<![A-Za-z0-9])(?:0x)?(?<secret>[a-fA-F0-9]{64})(?![A-Za-z0-9])(?:[^]{0,120}?(?:wallet|private))?/dg,
    window: { before: 160, after: 160 },
    confidence: 'medium',
    severity: 'critical',
    reason: 'Sixty-four hexadecimal digits where a wallet or a private key is spoken of.',
    check: ({ value, text, start }) =>
      /[a-f]/i.test(value) &&
      /\d/.test(value) &&
      !/hash|sha|digest|commit|txid|transaction|block|public|checksum/i.test(
        text.slice(Math.max(0, start - 60), start),
      )
        ? undefined
        : 'reject',
    key: 'privateKey',
    examples: {
      matching: [`wallet ${'0' + 'x'}${sample('hex', 64)}`],
      other: ['a private wallet'],
    },
  },
];
