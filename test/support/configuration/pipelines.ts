import { V, type ConfigurationCase } from './model';

const role = `      - uses: aws-actions/configure-aws-credentials@v4
        with:
          role-to-assume: x
`;
const reader = `      - uses: aws-actions/aws-secretsmanager-get-secrets@v2
        with:
          secret-ids: APP_DB,app/db
          parse-json-secrets: true
`;
const workflow = (steps: string, value: string): string => `on: push
jobs:
  a:
    steps:
${steps}      - run: ./deploy
        env:
          DB_PASSWORD: ${value}
`;

const job = `deploy:
  id_tokens:
    T: { aud: x }
  variables:
    DB_PASSWORD: ${V}
    A: b
  secrets:
    OTHER:
      aws_secrets_manager: x
  script: [x]
`;

export const pipelines: readonly ConfigurationCase[] = [
  {
    format: 'GitHub Actions',
    what: 'a step after one that takes a role',
    path: '.github/workflows/a.yml',
    text: workflow(role, V),
    outcome: {
      text: workflow(role + reader, '${{ env.APP_DB_PASSWORD }}'),
      note: /role of the job/,
    },
  },
  {
    format: 'GitHub Actions',
    what: 'a step where the secret is read already',
    path: '.github/workflows/a.yml',
    text: workflow(role + reader, `"${V}"`),
    outcome: { text: workflow(role + reader, '"${{ env.APP_DB_PASSWORD }}"') },
  },
  {
    format: 'GitHub Actions',
    what: 'a step without a role',
    path: 'ci.yml',
    text: workflow('', V),
    outcome: { declined: /takes a role/, lookup: /get-secrets@v2/ },
  },
  {
    format: 'GitHub Actions',
    what: 'the environment of the workflow',
    path: '.github/workflows/a.yml',
    text: `env:\n  DB_PASSWORD: ${V}\n`,
    outcome: { declined: /step/, lookup: /id-token: write/ },
  },
  {
    format: 'GitHub Actions',
    what: 'a script',
    path: '.github/workflows/a.yml',
    text: `jobs:\n  a:\n    steps:\n      - run: |\n          curl -u a:${V} https://x.example\n`,
    outcome: { declined: /script/, lookup: /get-secrets@v2/ },
  },
  {
    format: 'GitLab CI',
    what: 'a variable of a job where secrets of AWS are in use',
    path: '.gitlab-ci.yml',
    text: job,
    outcome: {
      text: `deploy:
  id_tokens:
    T: { aud: x }
  variables:
    A: b
  secrets:
    OTHER:
      aws_secrets_manager: x
    DB_PASSWORD:
      aws_secrets_manager: app/db#password
      file: false
  script: [x]
`,
    },
  },
  {
    format: 'GitLab CI',
    what: 'a variable where no secrets are in use',
    path: '.gitlab-ci.yml',
    text: `variables:\n  DB_PASSWORD: ${V}\n`,
    outcome: { declined: /paid tiers/, lookup: /aws_secrets_manager: app\/db#password/ },
  },
];
