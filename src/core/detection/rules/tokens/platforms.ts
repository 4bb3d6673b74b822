import { family } from '../define';

const uuid = '[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}';

/** Platforms that developers build on: feature flags, content, queues, schedules, edge services. */
export const platformTokens = [
  ...family('akamai', 'https://control.akamai.com', [
    ['akamai-token', 'Akamai EdgeGrid token', 'akab-[a-z0-9]{16}-[a-z0-9]{16}'],
  ]),
  ...family('arcjet', 'https://app.arcjet.com', [
    ['arcjet-token', 'Arcjet key', 'ajkey_[a-z0-9]{26,32}'],
  ]),
  ...family('bitwarden', 'https://vault.bitwarden.com', [
    [
      'bitwarden-token',
      'Bitwarden Secrets Manager access token',
      String.raw`0\.${uuid}\.[A-Za-z0-9]{30}:[A-Za-z0-9+/]{22}==`,
      { keywords: ['bitwarden', 'bws_', 'bws '], window: { before: 2, after: 240 } },
    ],
  ]),
  ...family('blockprotocol', 'https://blockprotocol.org', [
    ['block-protocol-token', 'Block Protocol API key', String.raw`b10ck5\.[a-f0-9]{32}\.${uuid}`],
  ]),
  ...family('builderio', 'https://builder.io', [
    ['builder-io-token', 'Builder.io private key', 'bpk-[a-f0-9]{32}'],
  ]),
  ...family('calcom', 'https://app.cal.com/settings/developer/api-keys', [
    [
      'calcom-token',
      'Cal.com API key',
      ['cal_live_[a-f0-9]{32}', 'cal_test_[a-f0-9]{32}', 'cal_[a-f0-9]{32}'],
    ],
  ]),
  ...family('closecrm', 'https://app.close.com/settings/developer/api-keys', [
    ['close-token', 'Close API key', String.raw`api_[A-Za-z0-9]{22}\.[A-Za-z0-9]{22}`],
  ]),
  ...family('configcat', 'https://app.configcat.com', [
    [
      'configcat-sdk-key',
      'ConfigCat SDK key',
      String.raw`configcat-sdk-\d/[\w-]{22}/[\w-]{22}`,
      { severity: 'medium' },
    ],
  ]),
  ...family('crossmint', 'https://www.crossmint.com/console', [
    [
      'crossmint-token',
      'Crossmint server key',
      [
        'sk_production_[A-Za-z0-9]{60,220}',
        'sk_staging_[A-Za-z0-9]{60,220}',
        'sk_development_[A-Za-z0-9]{60,220}',
      ],
    ],
  ]),
  ...family('dub', 'https://app.dub.co/settings/tokens', [
    ['dub-token', 'Dub API key', 'dub_[A-Za-z0-9]{24}'],
  ]),
  ...family('liveblocks', 'https://liveblocks.io/dashboard', [
    [
      'liveblocks-token',
      'Liveblocks secret key',
      [String.raw`sk_prod_[\w-]{60,72}`, String.raw`sk_dev_[\w-]{60,72}`],
    ],
  ]),
  ...family('paseto', '', [
    [
      'paseto-token',
      'PASETO token',
      ['v1', 'v2', 'v3', 'v4'].flatMap((version) =>
        ['local', 'public'].map((kind) => String.raw`${version}\.${kind}\.[\w-]{60,2000}`),
      ),
      { window: { after: 2100 } },
    ],
    [
      'paserk-key',
      'PASERK key',
      ['k1', 'k2', 'k3', 'k4'].flatMap((version) =>
        ['local', 'secret'].map((kind) => String.raw`${version}\.${kind}\.[\w-]{40,400}`),
      ),
      { severity: 'critical' },
    ],
  ]),
  ...family('pangea', 'https://console.pangea.cloud', [
    ['pangea-token', 'Pangea service token', 'pts_[a-z0-9]{32}'],
  ]),
  ...family('svix', 'https://dashboard.svix.com', [
    [
      'svix-token',
      'Svix API key',
      [
        String.raw`testsk_[\w-]{32,64}\.(?:us|eu|ca|in|au)`,
        String.raw`sk_[\w-]{32,64}\.(?:us|eu|ca|in|au)`,
      ],
    ],
  ]),
  ...family('tigris', 'https://console.tigris.dev', [
    ['tigris-token', 'Tigris access key', [String.raw`tsec_[\w+/-]{40,100}`]],
  ]),
  ...family('valtown', 'https://www.val.town/settings/api', [
    ['val-town-token', 'Val Town API token', 'vtwn_[A-Za-z0-9]{24,48}'],
  ]),
  ...family('warp', 'https://app.warp.dev', [
    ['warp-token', 'Warp API key', String.raw`wk-\d\.[a-f0-9]{64}`],
  ]),
];
