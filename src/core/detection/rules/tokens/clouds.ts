import { family } from '../define';

const uuid = '[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}';

/** Clouds, hosting and networks, but for AWS, Azure and Google. */
export const cloudTokens = [
  ...family('digitalocean', 'https://cloud.digitalocean.com/account/api/tokens', [
    [
      'digitalocean-token',
      'DigitalOcean token',
      ['dop_v1_[a-f0-9]{64}', 'doo_v1_[a-f0-9]{64}', 'dor_v1_[a-f0-9]{64}'],
    ],
    [
      'digitalocean-spaces-key',
      'DigitalOcean Spaces key',
      'DO00[A-Z0-9]{16}',
      { confidence: 'medium' },
    ],
  ]),
  ...family('cloudflare', 'https://dash.cloudflare.com/profile/api-tokens', [
    [
      'cloudflare-origin-ca-key',
      'Cloudflare origin CA key',
      String.raw`v1\.0-[a-f0-9]{24}-[a-f0-9]{146}`,
    ],
    [
      'cloudflare-token',
      'Cloudflare token',
      ['cfut_[A-Za-z0-9_-]{40,60}', 'cfat_[A-Za-z0-9_-]{40,60}', 'cfk_[A-Za-z0-9_-]{37,60}'],
    ],
  ]),
  ...family('heroku', 'https://dashboard.heroku.com/account', [
    ['heroku-token', 'Heroku API key', 'HRKU-AA[A-Za-z0-9_-]{58}'],
    ['heroku-platform-key', 'Heroku platform key', `HRKU-${uuid}`],
  ]),
  ...family('vercel', 'https://vercel.com/account/tokens', [
    [
      'vercel-token',
      'Vercel token',
      [
        'vcp_[A-Za-z0-9]{24,64}',
        'vci_[A-Za-z0-9]{24,64}',
        'vca_[A-Za-z0-9]{24,64}',
        'vcr_[A-Za-z0-9]{24,64}',
        'vck_[A-Za-z0-9]{24,64}',
      ],
    ],
    ['vercel-blob-token', 'Vercel Blob token', 'vercel_blob_rw_[A-Za-z0-9]{16}_[A-Za-z0-9]{30,40}'],
  ]),
  ...family('netlify', 'https://app.netlify.com/user/applications', [
    [
      'netlify-token',
      'Netlify token',
      [
        'nfp_[A-Za-z0-9]{36}',
        'nfc_[A-Za-z0-9]{36}',
        'nfo_[A-Za-z0-9]{36}',
        'nfu_[A-Za-z0-9]{36}',
        'nfb_[A-Za-z0-9]{36}',
      ],
    ],
  ]),
  ...family('render', 'https://dashboard.render.com/u/settings', [
    ['render-token', 'Render API key', 'rnd_[A-Za-z0-9]{28,36}'],
  ]),
  ...family('flyio', 'https://fly.io/user/personal_access_tokens', [
    [
      'flyio-token',
      'Fly.io access token',
      [
        String.raw`fo1_[\w-]{43}`,
        'fm1[ar]_[A-Za-z0-9+/]{100,}={0,3}',
        'fm2_[A-Za-z0-9+/]{100,}={0,3}',
      ],
      { keywords: ['fo1_', 'fm1a_', 'fm1r_', 'fm2_'], window: { before: 2, after: 2000 } },
    ],
  ]),
  ...family('scaleway', 'https://console.scaleway.com/iam/api-keys', [
    [
      'scaleway-key-id',
      'Scaleway access key id',
      'SCW[A-Z0-9]{17}',
      { confidence: 'medium', key: 'accessKey' },
    ],
  ]),
  ...family('scalingo', 'https://dashboard.scalingo.com/account/tokens', [
    ['scalingo-token', 'Scalingo API token', String.raw`tk-us-[\w-]{48}`],
  ]),
  ...family('alibaba', 'https://ram.console.aliyun.com/users', [
    [
      'alibaba-key-id',
      'Alibaba Cloud access key id',
      'LTAI[A-Za-z0-9]{12,24}',
      { key: 'accessKeyId', check: ({ value }) => (/[a-z]/.test(value) ? undefined : 'reject') },
    ],
  ]),
  ...family('tencent', 'https://console.cloud.tencent.com/cam/capi', [
    ['tencent-key-id', 'Tencent Cloud secret id', 'AKID[A-Za-z0-9]{32}', { key: 'secretId' }],
  ]),
  ...family('volcengine', '', [
    [
      'volcengine-key-id',
      'Volcengine access key id',
      ['AKLT[A-Za-z0-9_-]{40,48}', 'AKTP[A-Za-z0-9_-]{40,48}'],
      { key: 'accessKeyId' },
    ],
  ]),
  ...family('yandex', 'https://console.yandex.cloud', [
    ['yandex-api-key', 'Yandex Cloud API key', String.raw`AQVN[\w-]{35,38}`],
    [
      'yandex-iam-token',
      'Yandex Cloud IAM token',
      String.raw`t1\.[A-Za-z0-9_-]{2,}={0,2}\.[A-Za-z0-9_-]{86}={0,2}`,
      { window: { after: 900 } },
    ],
    [
      'yandex-static-key',
      'Yandex Cloud static key',
      String.raw`YC[\w-]{38}`,
      { keywords: ['yandex', 'ycaj', 'ycae'] },
    ],
    [
      'yandex-oauth-token',
      'Yandex OAuth token',
      [
        String.raw`y0_[\w-]{30,64}`,
        String.raw`y1_[\w-]{30,64}`,
        String.raw`y2_[\w-]{30,64}`,
        String.raw`y3_[\w-]{30,64}`,
      ],
    ],
  ]),
  ...family('ibm', 'https://cloud.ibm.com/iam/apikeys', [
    ['ibm-api-key', 'IBM Cloud API key', String.raw`ApiKey-${uuid}`, { ignoreCase: true }],
  ]),
  ...family('tailscale', 'https://login.tailscale.com/admin/settings/keys', [
    [
      'tailscale-key',
      'Tailscale key',
      'tskey-(?:(?:api|auth|client|scim|webhook)-)?[A-Za-z0-9]{8,24}-[A-Za-z0-9]{16,40}',
    ],
  ]),
  ...family('definednetworking', 'https://admin.defined.net', [
    [
      'defined-networking-token',
      'Defined Networking API token',
      String.raw`dnkey-[a-z0-9=_-]{26}-[a-z0-9=_-]{52}`,
      { ignoreCase: true },
    ],
  ]),
  ...family('ngrok', 'https://dashboard.ngrok.com/api', [
    [
      'ngrok-token',
      'ngrok token',
      ['[12][A-Za-z0-9]{26}_[A-Za-z0-9]{21}', 'cr_[A-Za-z0-9]{27}', 'ak_[A-Za-z0-9]{27}'],
      { keywords: ['ngrok'], window: { before: 64, after: 200 } },
    ],
  ]),
  ...family('sslmate', 'https://sslmate.com/account', [
    ['sslmate-token', 'SSLMate API key', 'sslmate_[A-Za-z0-9]{36}'],
  ]),
  ...family('cockroachlabs', 'https://cockroachlabs.cloud', [
    ['cockroach-token', 'CockroachDB Cloud key', 'CCDB1_[A-Za-z0-9]{22}_[A-Za-z0-9]{40}'],
  ]),
  ...family('openshift', '', [
    ['openshift-token', 'OpenShift user token', String.raw`sha256~[\w-]{43}`],
  ]),
  ...family('kubernetes', '', [
    [
      'kubernetes-bootstrap-token',
      'Kubernetes bootstrap token',
      String.raw`[a-z0-9]{6}\.[a-z0-9]{16}`,
      {
        keywords: ['kubeadm', 'bootstrap-token'],
        confidence: 'medium',
        window: { before: 20, after: 160 },
      },
    ],
  ]),
  ...family('rancher', '', [
    [
      'rancher-token',
      'Rancher API token',
      String.raw`token-[a-z0-9]{5}:[bcdfghjklmnpqrstvwxz2456789]{54}`,
    ],
  ]),
  ...family('deno', 'https://dash.deno.com/account', [
    ['deno-token', 'Deno Deploy token', ['ddp_[A-Za-z0-9]{36}', 'ddw_[A-Za-z0-9]{36}']],
  ]),
  ...family('railway', 'https://railway.app/account/tokens', [
    ['railway-token', 'Railway token', String.raw`rlwy_[\w-]{30,80}`],
  ]),
  ...family('truenas', '', [
    [
      'truenas-api-key',
      'TrueNAS API key',
      String.raw`\d{1,4}-[A-Za-z0-9]{64}`,
      {
        keywords: ['truenas', 'api_key', 'apikey'],
        confidence: 'medium',
        window: { before: 8, after: 120 },
      },
    ],
  ]),
  ...family('cloudsmith', 'https://cloudsmith.io/user/settings/api', [
    ['cloudsmith-token', 'Cloudsmith token', ['csa_[A-Za-z0-9]{40,60}', 'ctk_[A-Za-z0-9]{40,60}']],
  ]),
];
