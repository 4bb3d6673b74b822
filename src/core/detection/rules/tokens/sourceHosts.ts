import { hasTokenChecksum } from '../../checksum';
import { family } from '../define';

const checksum = (value: string): boolean => hasTokenChecksum(value, value.slice(0, 4));

/** Hosts of source, and work on it. */
export const sourceHostTokens = [
  ...family('github', 'https://github.com/settings/tokens', [
    [
      'github-token',
      'GitHub token',
      [
        'ghp_[A-Za-z0-9]{36}',
        'gho_[A-Za-z0-9]{36}',
        'ghu_[A-Za-z0-9]{36}',
        'ghs_[A-Za-z0-9]{36}',
        'ghr_[A-Za-z0-9]{36}',
      ],
      { checksum, severity: 'critical' },
    ],
    ['github-refresh-token', 'GitHub refresh token', 'ghr_[A-Za-z0-9]{76}'],
    [
      'github-app-token',
      'GitHub app installation token',
      String.raw`ghs_\d{1,12}_eyJ[\w-]{10,600}\.[\w-]{10,2000}\.[\w-]{20,700}`,
      { window: { after: 3600 } },
    ],
    [
      'github-fine-grained-token',
      'GitHub fine-grained personal access token',
      String.raw`github_pat_[A-Za-z0-9]{22}_\w{59}`,
      { severity: 'critical', revocationPage: 'https://github.com/settings/tokens?type=beta' },
    ],
    [
      'github-oauth-in-url',
      'GitHub token as a user of a URL',
      'https://(?<secret>[a-f0-9]{40}):x-oauth-basic@',
      { keywords: ['x-oauth-basic'], window: { before: 64, after: 20 } },
    ],
  ]),
  ...family('gitlab', 'https://gitlab.com/-/user_settings/personal_access_tokens', [
    [
      'gitlab-routable-token',
      'GitLab token with a route',
      [
        String.raw`glpat-[\w-]{27,300}\.[a-z0-9]{2}\.?[a-z0-9]{7,9}`,
        String.raw`glrt-t\d_[\w-]{27,300}\.[a-z0-9]{2}\.?[a-z0-9]{7,9}`,
        String.raw`glwt-[\w-]{27,300}\.[a-z0-9]{2}\.?[a-z0-9]{7,9}`,
      ],
      { severity: 'critical' },
    ],
    [
      'gitlab-token',
      'GitLab token',
      [
        'glpat-[A-Za-z0-9_-]{20,64}',
        'gldt-[A-Za-z0-9_-]{20,64}',
        'glrt-(?:t\\d_)?[A-Za-z0-9_-]{20,64}',
        'glrtr-[A-Za-z0-9_-]{20,64}',
        'glcbt-[A-Za-z0-9]{1,5}_[A-Za-z0-9_-]{20,64}',
        'glcbt-[A-Za-z0-9_-]{20,64}',
        'glptt-[A-Za-z0-9_-]{20,64}',
        'glsoat-[A-Za-z0-9_-]{20,64}',
        'glft-[A-Za-z0-9_-]{20,64}',
        'glffct-[A-Za-z0-9_-]{20,64}',
        'glimt-[A-Za-z0-9_-]{20,64}',
        'glagent-[A-Za-z0-9_-]{20,64}',
        'gloas-[A-Za-z0-9_-]{20,64}',
        'GR1348941[A-Za-z0-9_-]{20,50}',
      ],
      { severity: 'critical' },
    ],
    [
      'gitlab-session-cookie',
      'GitLab session cookie',
      '_gitlab_session=(?<secret>[a-z0-9]{32})',
      { keywords: ['_gitlab_session='], window: { before: 2, after: 60 } },
    ],
  ]),
  ...family('bitbucket', 'https://bitbucket.org/account/settings/app-passwords', [
    ['bitbucket-token', 'Bitbucket app password', 'ATBB[A-Za-z0-9]{32}'],
    ['bitbucket-data-center-token', 'Bitbucket Data Center token', 'BBDC-[A-Za-z0-9+/@_-]{40,50}'],
  ]),
  ...family('atlassian', 'https://id.atlassian.com/manage-profile/security/api-tokens', [
    [
      'atlassian-token',
      'Atlassian API token',
      [
        'ATATT3[A-Za-z0-9_=-]{100,260}',
        'ATCTT3[A-Za-z0-9_=-]{100,260}',
        'ATSTT3[A-Za-z0-9_=-]{100,260}',
        'ATOAT[A-Za-z0-9_=-]{100,260}',
      ],
    ],
  ]),
  ...family('trello', 'https://trello.com/my/account', [
    ['trello-token', 'Trello token', 'ATTA[a-f0-9]{64}[A-F0-9]{8}'],
  ]),
  ...family('sourcegraph', 'https://sourcegraph.com/users/settings/tokens', [
    [
      'sourcegraph-token',
      'Sourcegraph access token',
      [
        'sgp_(?:(?:[a-fA-F0-9]{16}|local)_)?[a-fA-F0-9]{40}',
        'sgd_[a-fA-F0-9]{64}',
        'slk_[a-fA-F0-9]{64}',
      ],
    ],
  ]),
  ...family('segment', 'https://app.segment.com', [
    ['segment-token', 'Segment public API token', 'sgp_[A-Za-z0-9]{64}'],
  ]),
  ...family('linear', 'https://linear.app/settings/api', [
    [
      'linear-token',
      'Linear API key',
      ['lin_api_[A-Za-z0-9]{40}', 'lin_oauth_[A-Za-z0-9]{40,64}', 'lin_wh_[A-Za-z0-9]{40,64}'],
    ],
  ]),
  ...family('asana', 'https://app.asana.com/0/my-apps', [
    [
      'asana-token',
      'Asana personal access token',
      String.raw`[12]/\d{16}(?:/\d{16})?:[a-f0-9]{32}`,
      { keywords: ['asana'], window: { before: 20, after: 200 } },
    ],
  ]),
  ...family('clickup', 'https://app.clickup.com/settings/apps', [
    ['clickup-token', 'ClickUp API token', String.raw`pk_\d{6,10}_[A-Z0-9]{32}`],
  ]),
  ...family('notion', 'https://www.notion.so/my-integrations', [
    [
      'notion-token',
      'Notion integration token',
      [String.raw`ntn_\d{11}[A-Za-z0-9]{35}`, 'secret_[A-Za-z0-9]{43}'],
    ],
  ]),
  ...family('airtable', 'https://airtable.com/create/tokens', [
    [
      'airtable-token',
      'Airtable personal access token',
      String.raw`pat[A-Za-z0-9]{14}\.[a-f0-9]{64}`,
      { window: { after: 90 } },
    ],
    [
      'airtable-api-key',
      'Airtable API key',
      'key[A-Za-z0-9]{14}',
      { keywords: ['airtable'], window: { before: 64, after: 120 }, confidence: 'medium' },
    ],
  ]),
  ...family('figma', 'https://www.figma.com/settings', [
    [
      'figma-token',
      'Figma token',
      [
        'figd_[A-Za-z0-9_-]{38,44}',
        'figu_[A-Za-z0-9_-]{38,44}',
        'figor_[A-Za-z0-9_-]{38,44}',
        'figoh_[A-Za-z0-9_-]{38,44}',
      ],
    ],
    [
      'figma-legacy-token',
      'Figma token',
      String.raw`\d{4,10}-[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}`,
      { keywords: ['figma'], window: { before: 2, after: 120 } },
    ],
  ]),
  ...family('postman', 'https://go.postman.co/settings/me/api-keys', [
    [
      'postman-token',
      'Postman API key',
      ['PMAK-[a-fA-F0-9]{24}-[a-fA-F0-9]{34}', 'PMAT-[A-Z0-9]{26}'],
    ],
  ]),
  ...family('wakatime', 'https://wakatime.com/settings/api-key', [
    ['wakatime-token', 'WakaTime API key', 'waka_[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}'],
  ]),
  ...family('lichess', '', [
    ['lichess-token', 'Lichess token', ['lip_[A-Za-z0-9]{20}', 'lio_[A-Za-z0-9]{32,40}']],
  ]),
  ...family('typeform', 'https://admin.typeform.com/user/tokens', [
    ['typeform-token', 'Typeform token', String.raw`tfp_[\w.=-]{40,60}`, { ignoreCase: true }],
  ]),
  ...family('contentful', 'https://app.contentful.com/account/profile/cma_tokens', [
    ['contentful-token', 'Contentful management token', 'CFPAT-[A-Za-z0-9_-]{43}'],
  ]),
  ...family('readme', 'https://dash.readme.com', [
    ['readme-token', 'ReadMe API key', 'rdme_[a-z0-9]{70}'],
  ]),
  ...family('gitbook', '', [['gitbook-token', 'GitBook token', 'gb_api_[A-Za-z0-9]{30,60}']]),
  ...family('apollo', 'https://studio.apollographql.com', [
    [
      'apollo-token',
      'Apollo GraphQL key',
      [String.raw`service:[\w-]{1,60}:[\w-]{22}`, String.raw`user:[\w.-]{1,60}:[\w-]{22}`],
    ],
  ]),
  ...family('teamwork', '', [
    ['teamwork-token', 'Teamwork token', String.raw`tkn\.v1_[A-Za-z0-9_+/=-]{60,120}`],
  ]),
  ...family('frameio', 'https://developer.frame.io', [
    ['frameio-token', 'Frame.io API token', String.raw`fio-u-[\w=-]{64}`, { ignoreCase: true }],
  ]),
];
