import { sample, type BuiltInRule } from '../rule';

const pem = (kind: string, separator: string): string =>
  [
    `-----BEGIN ${kind}-----`,
    sample('base64', 64),
    sample('base64', 24),
    `-----END ${kind}-----`,
  ].join(separator);

const base64 = (text: string): string => btoa(text);

export const privateKeyRules: readonly BuiltInRule[] = [
  {
    id: 'private-key',
    title: 'Private key',
    family: 'privatekey',
    keywords: ['-----begin ', '---- begin '],
    pattern:
      /-----? ?BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)? ?-----?(?:[^-]|-(?!--)){16,16000}(?:-----? ?END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)? ?-----?)?/dy,
    anchored: true,
    window: { after: 17_000 },
    severity: 'critical',
    reason: 'The armour of a private key with its content.',
    key: 'privateKey',
    check: ({ value }) =>
      /^-----? ?BEGIN [A-Z0-9 ]{0,40} ?-----?(?:[\s"'`+,;|#*/(.&\\]|\\[nr]|(?:Proc-Type|DEK-Info|Version|Comment|Charset|Hash|MessageID): [^\n]{1,100}\n){0,60}[A-Za-z0-9+/=]{20}/.test(
        value,
      ) && !/\.{3}|x{12}|\*{6}|EXAMPLE/i.test(value)
        ? 'certain'
        : 'reject',
    examples: {
      matching: [
        pem('RSA PRIVATE KEY', '\n'),
        `key = "${pem('PRIVATE KEY', '\\n')}"`,
        pem('OPENSSH PRIVATE KEY', '\r\n    '),
        pem('ENCRYPTED PRIVATE KEY', '\n'),
        pem('PGP PRIVATE KEY BLOCK', '\n'),
        pem('EC PRIVATE KEY', '\n').replace(/\n-----END.*$/s, ''),
      ],
      other: [
        '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
        pem('PUBLIC KEY', '\n'),
        `if (text.startsWith('-----BEGIN PRIVATE KEY-----')) return 'pem';`,
      ],
    },
  },
  {
    id: 'putty-private-key',
    title: 'PuTTY private key',
    family: 'privatekey',
    keywords: ['putty-user-key-file-'],
    pattern:
      /PuTTY-User-Key-File-\d: [^\n]{3,60}\r?\n[^]{0,6000}?Private-Lines: \d{1,4}\r?\n(?<secret>(?:[A-Za-z0-9+/=]{1,80}\r?\n?){1,200})/dy,
    anchored: true,
    window: { after: 16_000 },
    severity: 'critical',
    reason: 'The private lines of a key file of PuTTY.',
    key: 'privateKey',
    examples: {
      matching: [
        `PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: a\nPublic-Lines: 1\n${sample('base64', 64)}\nPrivate-Lines: 1\n${sample('base64', 48)}\n`,
      ],
      other: ['PuTTY-User-Key-File-3: ssh-ed25519\nPublic-Lines: 0\n'],
    },
  },
  {
    id: 'age-secret-key',
    title: 'age secret key',
    family: 'age',
    keywords: ['age-secret-key-1'],
    pattern: /AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{50,64}/dy,
    anchored: true,
    severity: 'critical',
    reason: 'The prefix and alphabet of a secret key of age.',
    key: 'privateKey',
    examples: {
      matching: [`AGE-SECRET-KEY-1${'Q7Z2XV9LPR4TWS8NY3CHD6FG5AKE'.repeat(2)}Q7`],
      other: ['AGE-SECRET-KEY-1'],
    },
  },
  {
    id: 'xml-private-key',
    title: 'Private key in XML',
    family: 'privatekey',
    keywords: ['<rsakeyvalue', '<dsakeyvalue'],
    pattern:
      /<[RD]SAKeyValue[^]{40,6000}?<(?:D|X)>\s{0,4}(?<secret>[A-Za-z0-9+/=\s]{24,2000}?)\s{0,4}<\/(?:D|X)>/dgi,
    window: { before: 1, after: 8200 },
    severity: 'critical',
    reason: 'The private element of a key as .NET writes it.',
    key: 'privateKey',
    examples: {
      matching: [
        `<RSAKeyValue><Modulus>${sample('base64', 64)}</Modulus><D>${sample('base64', 64)}</D></RSAKeyValue>`,
      ],
      other: [`<RSAKeyValue><Modulus>${sample('base64', 64)}</Modulus></RSAKeyValue>`],
    },
  },
  {
    id: 'minisign-secret-key',
    title: 'minisign secret key',
    family: 'minisign',
    keywords: ['rwrty0iy'],
    pattern: /RWRTY0Iy[A-Za-z0-9+/]{100,300}={0,2}/dy,
    anchored: true,
    severity: 'critical',
    reason: 'It begins as secret keys of minisign and signify do.',
    key: 'privateKey',
    examples: { matching: [`RWRTY0Iy${sample('base64', 200)}`], other: ['RWRTY0Iy'] },
  },
  {
    id: 'encoded-private-key',
    title: 'Private key in base64',
    family: 'privatekey',
    keywords: ['ls0tls1crudjti'],
    pattern: /LS0tLS1CRUdJTi[A-Za-z0-9+/=]{80,16000}/dy,
    anchored: true,
    window: { after: 16_100 },
    severity: 'critical',
    reason: 'Base64 of the armour of a key with its content.',
    check: ({ value }) =>
      /UFJJVkFURS|QUklWQVRF|BSSVZBVE/.test(value.slice(0, 80)) ? undefined : 'reject',
    key: 'privateKey',
    examples: {
      matching: [base64(pem('RSA PRIVATE KEY', '\n'))],
      other: [base64(pem('CERTIFICATE', '\n'))],
    },
  },
  {
    id: 'jwk-private-key',
    title: 'Private part of a JSON web key',
    family: 'privatekey',
    keywords: ['"kty"', "'kty'", '\\"kty\\"'],
    pattern:
      /\\?["']d\\?["']\s{0,4}:\s{0,4}\\?["'](?<secret>[A-Za-z0-9_-]{32,1400})\\?["']|\\?["']k\\?["']\s{0,4}:\s{0,4}\\?["'](?<secret2>[A-Za-z0-9_-]{22,400})\\?["']/dg,
    window: { before: 2400, after: 2400 },
    severity: 'critical',
    reason: 'The private member of a JSON web key.',
    key: 'privateKey',
    examples: {
      matching: [
        `{"kty":"EC","crv":"P-256","x":"${sample('alnum', 43)}","d":"${sample('alnum', 43)}"}`,
      ],
      other: [
        `{"kty":"EC","crv":"P-256","x":"${sample('alnum', 43)}","y":"${sample('alnum', 43)}"}`,
      ],
    },
  },
  {
    id: 'encoded-keystore',
    title: 'Java keystore in base64',
    family: 'privatekey',
    keywords: ['/u3+7q', 'zs3+7q', 'zs7ozg'],
    pattern: /(?<![A-Za-z0-9+/])(?:\/u3\+7Q|zs7Ozg)A[A-Za-z0-9+/]{200,60000}={0,2}/dy,
    anchored: true,
    window: { after: 20_000 },
    reason: 'Base64 of the first bytes of a keystore.',
    key: 'keystore',
    examples: { matching: [`/u3+7QA${sample('base64', 240)}`], other: ['/u3+7Q'] },
  },
];
