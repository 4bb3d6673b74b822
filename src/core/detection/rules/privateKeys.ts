import { sample, type BuiltInRule } from '../rule';

const pem = (kind: string, separator: string): string =>
  [
    `-----BEGIN ${kind}-----`,
    sample('base64', 64),
    sample('base64', 24),
    `-----END ${kind}-----`,
  ].join(separator);

export const privateKeyRules: readonly BuiltInRule[] = [
  {
    id: 'private-key',
    title: 'Private key',
    family: 'private-key',
    keywords: ['private key'],
    pattern:
      /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:[^-]|-(?!----END)){32,16000}?(?:-----END (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----|$)/dg,
    window: { before: 40, after: 17_000 },
    confidence: 'high',
    reason: 'The armour of a private key with its content.',
    key: 'privateKey',
    check: ({ value }) =>
      /[A-Za-z0-9+/=]{24}/.test(value.replace(/-----[^-]*-----/g, '')) ? 'certain' : 'reject',
    examples: {
      matching: [
        pem('RSA PRIVATE KEY', '\n'),
        `key = "${pem('PRIVATE KEY', '\\n')}"`,
        pem('OPENSSH PRIVATE KEY', '\r\n    '),
      ],
      other: [
        '-----BEGIN PRIVATE KEY-----\n...\n-----END PRIVATE KEY-----',
        pem('PUBLIC KEY', '\n'),
        `if (text.startsWith('-----BEGIN PRIVATE KEY-----')) return 'pem';`,
      ],
    },
  },
  {
    id: 'age-secret-key',
    title: 'age secret key',
    family: 'private-key',
    keywords: ['age-secret-key-1'],
    pattern: /AGE-SECRET-KEY-1[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{50,64}/dg,
    confidence: 'high',
    reason: 'The prefix and alphabet of a secret key of age.',
    key: 'privateKey',
    examples: {
      matching: [`AGE-SECRET-KEY-1${'Q7Z2XV9LPR4TWS8NY3CHD6FG5AKE'.repeat(2)}Q7`],
      other: ['AGE-SECRET-KEY-1'],
    },
  },
  {
    id: 'encoded-private-key',
    title: 'Private key in base64',
    family: 'private-key',
    keywords: ['ls0tls1crudjti'],
    pattern: /LS0tLS1CRUdJTi[A-Za-z0-9+/=]{80,16000}/dg,
    window: { before: 2, after: 16_100 },
    confidence: 'high',
    reason: 'Base64 of the armour of a key with its content.',
    check: ({ value }) =>
      /UFJJVkFURS|QUklWQVRF|BSSVZBVE/.test(value.slice(0, 80)) ? undefined : 'reject',
    key: 'privateKey',
    examples: {
      matching: [btoa(pem('RSA PRIVATE KEY', '\n'))],
      other: [btoa(pem('CERTIFICATE', '\n'))],
    },
  },
];
