import { family } from '../define';

/** Databases and data platforms. */
export const databaseTokens = [
  ...family('databricks', 'https://docs.databricks.com/dev-tools/auth/pat.html', [
    [
      'databricks-token',
      'Databricks token',
      ['dapi[a-f0-9]{32}(?:-\\d{1,2})?', 'dose[a-f0-9]{32}', 'dkea[a-f0-9]{32}'],
    ],
  ]),
  ...family('planetscale', 'https://app.planetscale.com', [
    [
      'planetscale-token',
      'PlanetScale token or password',
      [
        String.raw`pscale_tkn_[\w=.-]{32,64}`,
        String.raw`pscale_pw_[\w=.-]{32,64}`,
        String.raw`pscale_oauth_[\w=.-]{32,64}`,
      ],
      { ignoreCase: true },
    ],
  ]),
  ...family('supabase', 'https://supabase.com/dashboard/account/tokens', [
    [
      'supabase-token',
      'Supabase token',
      ['sbp_[a-z0-9_]{40,44}', 'sb_secret_[A-Za-z0-9_-]{30,60}'],
    ],
  ]),
  ...family('neon', 'https://console.neon.tech', [
    ['neon-token', 'Neon API key', ['napi_[a-z0-9]{60,70}', 'npg_[A-Za-z0-9]{12,20}']],
  ]),
  ...family('mongodb', 'https://cloud.mongodb.com', [
    ['mongodb-atlas-secret', 'MongoDB Atlas service account secret', 'mdb_sa_sk_[A-Za-z0-9_-]{40}'],
  ]),
  ...family('aiven', 'https://console.aiven.io/profile/tokens', [
    ['aiven-password', 'Aiven service password', 'AVNS_[A-Za-z0-9_-]{19}'],
    ['aiven-token', 'Aiven token', 'aivenv1[A-Za-z0-9+/=]{200,400}'],
  ]),
  ...family('clickhouse', 'https://clickhouse.cloud', [
    ['clickhouse-key', 'ClickHouse Cloud key secret', '4b1d[A-Za-z0-9]{38}'],
  ]),
  ...family('xata', '', [['xata-token', 'Xata API key', 'xau_[A-Za-z0-9]{32,48}']]),
  ...family('astra', '', [
    ['astra-token', 'DataStax Astra token', 'AstraCS:[A-Za-z]{24}:[a-f0-9]{64}'],
  ]),
  ...family('tinybird', '', [
    ['tinybird-token', 'Tinybird token', String.raw`p\.eyJ[\w-]{40,300}\.[\w-]{20,60}`],
  ]),
  ...family('fauna', '', [['fauna-key', 'Fauna key', 'fnA[A-Za-z0-9_-]{37}']]),
  ...family('sanity', '', [
    [
      'sanity-token',
      'Sanity token',
      'sk[A-Za-z0-9]{178,180}',
      { keywords: ['sanity'], window: { before: 64, after: 300 } },
    ],
  ]),
  ...family('algolia', 'https://dashboard.algolia.com/account/api-keys', [
    [
      'qdrant-token',
      'Qdrant Cloud key',
      String.raw`eyJhcGl[A-Za-z0-9_-]{60,300}`,
      { keywords: ['qdrant', 'weaviate'] },
    ],
  ]),
  ...family('confluent', 'https://confluent.cloud/settings/api-keys', [
    ['confluent-token', 'Confluent Cloud secret', 'cflt[A-Za-z0-9+/]{60}'],
  ]),
];
