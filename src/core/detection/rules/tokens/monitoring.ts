import { sample } from '../../rule';
import { family } from '../define';

const uuid = '[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}';

/** Logs, metrics, traces, alerts and analytics. */
export const monitoringTokens = [
  ...family('grafana', 'https://grafana.com/orgs', [
    [
      'grafana-token',
      'Grafana token',
      ['glsa_[A-Za-z0-9]{32}_[a-fA-F0-9]{8}', 'glc_[A-Za-z0-9+/=_-]{40,500}'],
    ],
    ['grafana-api-key', 'Grafana API key', 'eyJrIjoi[A-Za-z0-9]{50,400}={0,2}'],
  ]),
  ...family('newrelic', 'https://one.newrelic.com/api-keys', [
    [
      'newrelic-token',
      'New Relic key',
      [
        'NRAK-[A-Z0-9]{27}',
        'NRJS-[a-f0-9]{19}',
        String.raw`NRII-[\w-]{32}`,
        'NRRA-[a-f0-9]{42}',
        'NRAA-[a-f0-9]{27}',
        String.raw`NRIQ-[\w-]{32}`,
        'NRSP-[a-z]{2}\\d{2}[a-f0-9]{31}',
        `px-api-${uuid}`,
        `px-dep-${uuid}`,
      ],
      { ignoreCase: true },
    ],
    [
      'newrelic-license',
      'New Relic license key',
      String.raw`(?:[a-f0-9]{36}|[a-z]{2}\d{2}xx[a-f0-9]{30})NRAL`,
      { keywords: ['nral'], ignoreCase: true, window: { before: 48, after: 2 } },
    ],
    [
      'newrelic-license-key',
      'New Relic license key',
      String.raw`license_key["']?\s{0,3}[:=]\s{0,3}["']?(?<secret>(?:[a-z]{2}\d{2}xx)?[a-f0-9]{34,40})`,
      { keywords: ['license_key'], ignoreCase: true, confidence: 'medium', key: 'licenseKey' },
    ],
  ]),
  ...family('datadog', 'https://app.datadoghq.com/organization-settings/api-keys', [
    [
      'datadog-token',
      'Datadog token',
      ['ddapp_[A-Za-z0-9]{34}', 'ddog_[A-Za-z0-9]{34}', 'ddpat_[A-Za-z0-9]{20,60}'],
    ],
  ]),
  ...family('dynatrace', 'https://www.dynatrace.com/support/help', [
    [
      'dynatrace-token',
      'Dynatrace API token',
      String.raw`dt0[a-z]\d\d\.[A-Z0-9]{8,24}\.[A-Z0-9]{64}`,
      {
        ignoreCase: true,
        keywords: ['dt0c01.', 'dt0s01.', 'dt0s02.', 'dt0s16.', 'dt0a01.', 'dt0e01.'],
      },
    ],
  ]),
  ...family('sentry', 'https://sentry.io/settings/account/api/auth-tokens/', [
    [
      'sentry-token',
      'Sentry auth token',
      [
        'sntryu_[a-f0-9]{64}',
        'sntrys_[A-Za-z0-9+/=_-]{80,500}',
        'sntrya_[a-f0-9]{64}',
        'sntryi_[a-f0-9]{64}',
      ],
    ],
    [
      'sentry-dsn',
      'Sentry DSN with a secret',
      String.raw`https?://[a-f0-9]{32}:(?<secret>[a-f0-9]{32})@[\w.-]{3,80}/\d`,
      { keywords: ['sentry'], window: { before: 90, after: 240 } },
    ],
  ]),
  ...family('posthog', 'https://app.posthog.com/settings', [
    ['posthog-token', 'PostHog key', ['phx_[A-Za-z0-9]{40,60}', 'phs_[A-Za-z0-9]{40,60}']],
  ]),
  ...family('honeycomb', 'https://ui.honeycomb.io/account', [
    [
      'honeycomb-token',
      'Honeycomb key',
      [
        'hcaik_[a-z0-9]{50,64}',
        'hcalk_[a-z0-9]{50,64}',
        'hcamk_[a-z0-9]{50,64}',
        'hcbik_[a-z0-9]{50,64}',
        'hcxik_[a-z0-9]{50,64}',
        'hcxmk_[a-z0-9]{50,64}',
      ],
    ],
  ]),
  ...family('axiom', 'https://app.axiom.co/settings', [
    ['axiom-token', 'Axiom token', [`xaat-${uuid}`, `xapt-${uuid}`]],
  ]),
  ...family('checkly', 'https://app.checklyhq.com/settings', [
    ['checkly-token', 'Checkly key', 'cu_[a-f0-9]{32}'],
  ]),
  ...family('rootly', '', [['rootly-token', 'Rootly API key', 'rootly_[a-f0-9]{64}']]),
  ...family('sumologic', 'https://service.sumologic.com', [
    [
      'sumologic-id',
      'Sumo Logic access id',
      'su[A-Za-z0-9]{12}',
      {
        keywords: ['sumologic', 'sumo_', 'sumo-', 'sumo '],
        check: ({ value }) => (/\d/.test(value) ? undefined : 'reject'),
        confidence: 'medium',
        key: 'accessId',
        examples: {
          matching: [`sumologic_id = su${sample('alnum', 12)}`],
          other: ['sumologic subscribers'],
        },
        window: { before: 2, after: 100 },
      },
    ],
  ]),
  ...family('elastic', 'https://www.elastic.co/guide', [
    [
      'elastic-token',
      'Elastic API key',
      ['essu_[A-Za-z0-9+/=]{60,200}', 'AAEAAWVsYXN0aWM[A-Za-z0-9+/=_-]{40,120}'],
    ],
  ]),
  ...family('incidentio', '', [['incident-io-token', 'incident.io API key', 'inc_[a-f0-9]{64}']]),
  ...family('census', '', [
    [
      'secret-token-uri',
      'Token of the secret-token scheme (RFC 8959)',
      String.raw`secret-token:(?<secret>[\w.~%!$&'()*+,;=:@-]{16,200})`,
    ],
  ]),
];
