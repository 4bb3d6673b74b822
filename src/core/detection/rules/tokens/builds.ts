import { hasTokenChecksum } from '../../checksum';
import { family } from '../define';

/** Packages, builds, infrastructure as code, analysis of code. */
export const buildTokens = [
  ...family('npm', 'https://www.npmjs.com/settings/~/tokens', [
    [
      'npm-token',
      'npm access token',
      'npm_[A-Za-z0-9]{36}',
      { checksum: (value) => hasTokenChecksum(value, 'npm_'), severity: 'critical' },
    ],
  ]),
  ...family('pypi', 'https://pypi.org/manage/account/token/', [
    [
      'pypi-token',
      'PyPI upload token',
      [
        'pypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{50,1000}',
        'pypi-AgENdGVzdC5weXBpLm9yZw[A-Za-z0-9_-]{50,1000}',
      ],
      { window: { after: 1100 }, severity: 'critical' },
    ],
  ]),
  ...family('rubygems', 'https://rubygems.org/profile/api_keys', [
    ['rubygems-token', 'RubyGems API key', 'rubygems_[a-f0-9]{48}'],
  ]),
  ...family('nuget', 'https://www.nuget.org/account/apikeys', [
    ['nuget-token', 'NuGet API key', 'oy2[a-z0-9]{43}'],
  ]),
  ...family('cratesio', 'https://crates.io/settings/tokens', [
    [
      'crates-io-token',
      'crates.io token',
      'cio[A-Za-z0-9]{32}',
      {
        check: ({ value }) => (/\d.*\d/.test(value) && /[A-Z]/.test(value) ? undefined : 'reject'),
      },
    ],
  ]),
  ...family('clojars', 'https://clojars.org/tokens', [
    ['clojars-token', 'Clojars deploy token', 'CLOJARS_[a-z0-9]{60}', { ignoreCase: true }],
  ]),
  ...family('dockerhub', 'https://hub.docker.com/settings/security', [
    [
      'docker-token',
      'Docker access token',
      ['dckr_pat_[A-Za-z0-9_-]{27}', 'dckr_oat_[A-Za-z0-9_-]{32}', 'dckr_oaat_[A-Za-z0-9_-]{32}'],
    ],
  ]),
  ...family('artifactory', 'https://jfrog.com/help', [
    ['artifactory-api-key', 'Artifactory API key', 'AKCp[A-Za-z0-9]{69}'],
    ['artifactory-reference-token', 'Artifactory reference token', 'cmVmdGtu[A-Za-z0-9]{56}'],
  ]),
  ...family('circleci', 'https://app.circleci.com/settings/user/tokens', [
    [
      'circleci-token',
      'CircleCI token',
      [
        'CCIPAT_[A-Za-z0-9]{22}_[a-f0-9]{40}',
        'CCIPRJ_[A-Za-z0-9]{22}_[a-f0-9]{40}',
        'CCIPAT_[A-Za-z0-9_]{40,80}',
      ],
    ],
  ]),
  ...family('buildkite', 'https://buildkite.com/user/api-access-tokens', [
    [
      'buildkite-token',
      'Buildkite token',
      [
        'bkua_[a-z0-9]{40}',
        'bkaj_[A-Za-z0-9_-]{40,80}',
        'bkct_[A-Za-z0-9_-]{40,80}',
        'bkpt_[A-Za-z0-9_-]{40,80}',
      ],
    ],
  ]),
  ...family('teamcity', '', [
    [
      'teamcity-token',
      'TeamCity access token',
      String.raw`eyJ0eXAiOiAiVENWMiJ9\.[A-Za-z0-9_-]{36}\.[A-Za-z0-9_-]{48}`,
    ],
  ]),
  ...family('harness', 'https://app.harness.io', [
    [
      'harness-token',
      'Harness API key',
      [
        String.raw`pat\.[\w-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}`,
        String.raw`sat\.[\w-]{22}\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{20}`,
      ],
      { ignoreCase: true },
    ],
  ]),
  ...family('octopusdeploy', '', [
    [
      'octopus-deploy-key',
      'Octopus Deploy API key',
      'API-[A-Z0-9]{25,32}',
      { check: ({ value }) => (/\d.*\d/.test(value) ? undefined : 'reject') },
    ],
  ]),
  ...family('pulumi', 'https://app.pulumi.com/account/tokens', [
    ['pulumi-token', 'Pulumi access token', 'pul-[a-f0-9]{40}'],
  ]),
  ...family('hashicorp', 'https://app.terraform.io/app/settings/tokens', [
    [
      'terraform-cloud-token',
      'Terraform Cloud API token',
      String.raw`[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9=_-]{60,70}`,
      { keywords: ['.atlasv1.'], ignoreCase: true },
    ],
  ]),
  ...family('hashicorpvault', '', [
    [
      'vault-token',
      'HashiCorp Vault token',
      [
        String.raw`hvs\.[\w-]{24,300}`,
        String.raw`hvb\.[\w-]{24,300}`,
        String.raw`hvr\.[\w-]{24,300}`,
      ],
      { severity: 'critical' },
    ],
    [
      'vault-legacy-token',
      'HashiCorp Vault token',
      [
        String.raw`s\.[A-Za-z0-9]{24}`,
        String.raw`b\.[A-Za-z0-9]{24,200}`,
        String.raw`r\.[A-Za-z0-9]{24}`,
      ],
      {
        keywords: ['vault', 'consul'],
        window: { before: 2, after: 160 },
        check: ({ value }) =>
          /\d/.test(value) && /[A-Z]/.test(value) && /[a-z]{1}/.test(value.slice(2))
            ? undefined
            : 'reject',
      },
    ],
  ]),
  ...family('infracost', 'https://dashboard.infracost.io', [
    ['infracost-token', 'Infracost API token', 'ico-[A-Za-z0-9]{32}'],
  ]),
  ...family('prefect', 'https://app.prefect.cloud/my/api-keys', [
    ['prefect-token', 'Prefect API key', ['pnu_[A-Za-z0-9]{36}', 'pnb_[A-Za-z0-9]{36}']],
  ]),
  ...family('sonarqube', 'https://sonarcloud.io/account/security', [
    [
      'sonarqube-token',
      'SonarQube token',
      ['squ_[a-f0-9]{40}', 'sqp_[a-f0-9]{40}', 'sqa_[a-f0-9]{40}'],
    ],
  ]),
  ...family('snyk', 'https://app.snyk.io/account', [
    [
      'snyk-token',
      'Snyk token',
      [
        String.raw`snyk_uat\.[a-z0-9]{8}\.[A-Za-z0-9_-]{40,500}\.[A-Za-z0-9_-]{20,200}`,
        String.raw`snyk_sat\.[a-z0-9]{8}\.[A-Za-z0-9_-]{40,500}\.[A-Za-z0-9_-]{20,200}`,
      ],
    ],
  ]),
  ...family('dependencytrack', '', [
    [
      'dependency-track-token',
      'Dependency-Track API key',
      'odt_(?:[A-Za-z0-9]{8}_)?[A-Za-z0-9]{32,40}',
    ],
  ]),
  ...family('stackhawk', 'https://app.stackhawk.com/settings/apikeys', [
    [
      'stackhawk-token',
      'StackHawk API key',
      String.raw`hawk\.[A-Za-z0-9]{20}\.[A-Za-z0-9]{20}`,
      { confidence: 'high' },
    ],
  ]),
  ...family('endorlabs', '', [
    ['endor-labs-token', 'Endor Labs key', String.raw`endr\+[A-Za-z0-9-]{16,24}`],
  ]),
  ...family('socket', '', [['socket-token', 'Socket.dev API key', 'sktsec_[A-Za-z0-9_-]{40,60}']]),
  ...family('aikido', '', [
    [
      'aikido-token',
      'Aikido token',
      [
        'AIK_CLIENT_[A-Za-z0-9]{20,40}',
        'AIK_SECRET_[A-Za-z0-9]{20,90}',
        'AIK_CI_[A-Za-z0-9]{20,90}',
      ],
    ],
  ]),
  ...family('mergify', '', [
    [
      'mergify-token',
      'Mergify application key',
      ['mka_[A-Za-z0-9_-]{40,80}', 'mergify_application_key_[A-Za-z0-9_-]{40,80}'],
    ],
  ]),
  ...family('launchdarkly', 'https://app.launchdarkly.com/settings/authorization', [
    [
      'launchdarkly-token',
      'LaunchDarkly key',
      [
        'sdk-[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}',
        'api-[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}',
        'mob-[a-f0-9]{8}-(?:[a-f0-9]{4}-){3}[a-f0-9]{12}',
      ],
    ],
  ]),
  ...family('devcycle', '', [
    [
      'devcycle-token',
      'DevCycle SDK key',
      ['dvc_server_[A-Za-z0-9_]{30,60}', 'dvc_mobile_[A-Za-z0-9_]{30,60}'],
    ],
  ]),
  ...family('statsig', 'https://console.statsig.com', [
    ['statsig-token', 'Statsig key', ['secret-[A-Za-z0-9]{43,50}', 'console-[A-Za-z0-9]{43,50}']],
  ]),
  ...family('zuplo', '', [['zuplo-token', 'Zuplo API key', 'zpka_[a-z0-9]{32}_[a-z0-9]{8}']]),
  ...family('unkey', '', [['unkey-token', 'Unkey root key', 'unkey_[A-Za-z0-9]{20,40}']]),
  ...family('inngest', '', [
    ['inngest-key', 'Inngest signing key', 'signkey-(?:prod|test|branch)-[a-f0-9]{32,64}'],
  ]),
  ...family('triggerdev', '', [
    [
      'trigger-dev-token',
      'Trigger.dev key',
      ['tr_dev_[A-Za-z0-9]{20,30}', 'tr_prod_[A-Za-z0-9]{20,30}', 'tr_stg_[A-Za-z0-9]{20,30}'],
    ],
  ]),
  ...family('sidekiq', 'https://billing.contribsys.com', [
    [
      'sidekiq-credential',
      'Sidekiq Pro or Enterprise credential',
      String.raw`BUNDLE_(?:ENTERPRISE|GEMS)__CONTRIBSYS__COM\w{0,12}["']?\s{0,3}(?:[:.?]{0,3}=|=>|:|,)\s{0,3}["']?(?<secret>[a-f0-9]{8}:[a-f0-9]{8})`,
      { keywords: ['__contribsys__com'], ignoreCase: true, check: () => undefined },
    ],
    [
      'sidekiq-url',
      'Sidekiq Pro or Enterprise URL',
      String.raw`https?://(?<secret>[a-f0-9]{8}:[a-f0-9]{8})@(?:gems|enterprise)\.contribsys\.com`,
      { keywords: ['.contribsys.com'], window: { before: 40, after: 4 }, check: () => undefined },
    ],
  ]),
  ...family('codecov', 'https://app.codecov.io/account', [
    [
      'codeclimate-token',
      'Code Climate reporter id',
      String.raw`CC_TEST_REPORTER_ID["']?\s{0,3}[:=]\s{0,3}["']?(?<secret>[a-f0-9]{64})`,
      { keywords: ['cc_test_reporter_id'] },
    ],
  ]),
];
