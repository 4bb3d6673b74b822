import { sample } from '../../rule';
import { family } from '../define';

/** Vaults, identity and signing. */
export const identityTokens = [
  ...family('1password', 'https://my.1password.com', [
    [
      '1password-token',
      '1Password service account token',
      'ops_eyJ[A-Za-z0-9+/_-]{200,3000}={0,3}',
      { window: { after: 3200 }, severity: 'critical' },
    ],
    [
      '1password-secret-key',
      '1Password secret key',
      'A3-[A-Z0-9]{6}-(?:[A-Z0-9]{11}|[A-Z0-9]{6}-[A-Z0-9]{5})-[A-Z0-9]{5}-[A-Z0-9]{5}-[A-Z0-9]{5}',
      { severity: 'critical' },
    ],
  ]),
  ...family('doppler', 'https://dashboard.doppler.com', [
    [
      'doppler-token',
      'Doppler token',
      ['pt', 'st', 'ct', 'sa', 'scim', 'audit', 'said'].map(
        (kind) => String.raw`dp\.${kind}\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44}`,
      ),
      { severity: 'critical' },
    ],
  ]),
  ...family('infisical', '', [
    [
      'infisical-token',
      'Infisical service token',
      String.raw`st\.[a-f0-9-]{24,36}\.[a-f0-9]{32}\.[a-f0-9]{32}`,
    ],
  ]),
  ...family('akeyless', '', [
    [
      'akeyless-id',
      'Akeyless access id',
      'p-[a-z0-9]{12,14}',
      { keywords: ['akeyless'], confidence: 'low', window: { before: 2, after: 90 } },
    ],
  ]),
  ...family('okta', 'https://help.okta.com', [
    [
      'okta-token',
      'Okta API token',
      String.raw`00[\w-]{40}`,
      { keywords: ['okta', 'ssws'], window: { before: 2, after: 140 } },
    ],
  ]),
  ...family('authress', '', [
    [
      'authress-key',
      'Authress service client key',
      ['sc', 'ext', 'scauth', 'authress'].map(
        (kind) =>
          String.raw`${kind}_[a-z0-9]{5,30}\.[a-z0-9]{4,6}\.acc[_-][a-z0-9-]{10,32}\.[a-z0-9+/_=-]{30,120}`,
      ),
      { ignoreCase: true, keywords: ['.acc_', '.acc-'] },
    ],
  ]),
  ...family('clerk', 'https://dashboard.clerk.com', [
    [
      'clerk-token',
      'Clerk secret key',
      ['sk_live_[A-Za-z0-9]{40,50}', 'sk_test_[A-Za-z0-9]{40,50}'],
      { keywords: ['clerk'] },
    ],
  ]),
  ...family('stytch', 'https://stytch.com/dashboard', [
    ['stytch-token', 'Stytch secret', [String.raw`secret-(?:live|test)-[\w=-]{36}`]],
  ]),
  ...family('workos', 'https://dashboard.workos.com', [
    ['workos-token', 'WorkOS API key', 'sk_[A-Za-z0-9]{50,110}', { keywords: ['workos'] }],
  ]),
  ...family('maxmind', 'https://www.maxmind.com/en/accounts/current/license-key', [
    [
      'maxmind-license',
      'MaxMind license key',
      '[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk',
      { keywords: ['_mmk'] },
    ],
  ]),
  ...family('nightfall', '', [['nightfall-token', 'Nightfall API key', 'NF-[A-Za-z0-9]{32}']]),
  ...family('intra42', 'https://profile.intra.42.fr/oauth/applications', [
    [
      'intra42-secret',
      '42 API secret',
      ['s-s4t2ud-[a-f0-9]{64}', 's-s4t2af-[a-f0-9]{64}'],
      { ignoreCase: true },
    ],
  ]),
  ...family('adobe', 'https://developer.adobe.com/console', [
    ['adobe-secret', 'Adobe client secret', 'p8e-[A-Za-z0-9_-]{32}'],
  ]),
  ...family('samsara', '', [['samsara-token', 'Samsara API token', 'samsara_api_[A-Za-z0-9]{30}']]),
  ...family('ethereum', '', [
    [
      'ethereum-private-key',
      'Ethereum or secp256k1 private key',
      String.raw`(?:private|priv|wallet|account|deployer|signer|mnemonic|secret)[\w .-]{0,30}["']?\s{0,4}[:=(,]{1,2}\s{0,4}["'\`]?(?<secret>0x[a-fA-F0-9]{64})`,
      {
        keywords: [
          'privatekey',
          'private_key',
          'private-key',
          'private key',
          'wallet',
          'deployer',
          'signer',
        ],
        ignoreCase: true,
        window: { before: 12, after: 160 },
        severity: 'critical',
        key: 'privateKey',
        examples: {
          matching: [`DEPLOYER_PRIVATE_KEY=${'0' + 'x'}${sample('hex', 64)}`],
          other: [`signer of ${'0' + 'x'}${sample('hex', 40)}`],
        },
      },
    ],
  ]),
  ...family('wireguard', '', [
    [
      'wireguard-key',
      'WireGuard private or preshared key',
      String.raw`(?:PrivateKey|PresharedKey)\s{0,4}=\s{0,4}(?<secret>[A-Za-z0-9+/]{43}=)`,
      {
        keywords: ['privatekey', 'presharedkey'],
        window: { before: 2, after: 80 },
        severity: 'critical',
        key: 'privateKey',
      },
    ],
  ]),
];
