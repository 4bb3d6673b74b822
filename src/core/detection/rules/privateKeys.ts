import { sample, type Rule } from '../rule';

const pem = (kind: string, separator: string): string =>
  [
    `-----BEGIN ${kind}-----`,
    sample('base64', 64),
    sample('base64', 24),
    `-----END ${kind}-----`,
  ].join(separator);

export const privateKeyRules: readonly Rule[] = [
  {
    id: 'private-key',
    title: 'Private key',
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
];
