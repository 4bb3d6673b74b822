import assert from 'node:assert/strict';
import { literalValue } from '../../../../src/core/replacement';
import { findingOf } from '../../../support/finding';
import { applied, plan } from '../../../support/replacement';

const V = 'value-to-move';
const resolve = '{{resolve:secretsmanager:app/db:SecretString:password}}';

type Row = readonly [what: string, path: string, languageId: string, text: string, becomes: string];

const k8s = `apiVersion: apps/v1
kind: Deployment
spec:
  template:
    spec:
      containers:
        - name: app
          env:
            - name: DB_PASSWORD
              value: "${V}" # main
            - name: OTHER
              value: x
`;

const rows: readonly Row[] = [
  ['.env', '.env', 'dotenv', `A=1\r\nDB_PASSWORD=${V}\r\n`, `A=1\r\nDB_PASSWORD=${resolve}\r\n`],
  ['.env, quoted', '.env.local', 'dotenv', `DB_PASSWORD="${V}"\n`, `DB_PASSWORD="${resolve}"\n`],
  [
    'a URL in .env',
    '.env',
    'dotenv',
    `DATABASE_URL=postgres://app:${V}@db/main\n`,
    `DATABASE_URL=postgres://app:${resolve}@db/main\n`,
  ],
  [
    'Compose, a map',
    'docker-compose.yml',
    'yaml',
    `services:\n  app:\n    environment:\n      DB_PASSWORD: '${V}'\n`,
    "services:\n  app:\n    environment:\n      DB_PASSWORD: '${DB_PASSWORD:?}'\n",
  ],
  [
    'Compose, a list',
    'compose.yaml',
    'yaml',
    `services:\n  app:\n    environment:\n      - DB_PASSWORD=${V}\n`,
    'services:\n  app:\n    environment:\n      - DB_PASSWORD=${DB_PASSWORD:?}\n',
  ],
  [
    'Compose, a URL',
    'compose.yaml',
    'yaml',
    `services:\n  app:\n    environment:\n      DATABASE_URL: postgres://app:${V}@db/main\n`,
    'services:\n  app:\n    environment:\n      DATABASE_URL: postgres://app:${DATABASE_PASSWORD:?}@db/main\n',
  ],
  [
    'Kubernetes',
    'k8s/app.yaml',
    'yaml',
    k8s,
    k8s.replace(
      `value: "${V}"`,
      `valueFrom:
                secretKeyRef:
                  name: app-db-password
                  key: password`,
    ),
  ],
  [
    'CloudFormation',
    'template.yaml',
    'yaml',
    `Resources:\n  Db:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      MasterUserPassword: ${V}\n`,
    `Resources:\n  Db:\n    Type: AWS::RDS::DBInstance\n    Properties:\n      MasterUserPassword: '${resolve}'\n`,
  ],
  [
    'CloudFormation in JSON',
    'template.json',
    'json',
    `{"Type": "AWS::RDS::DBInstance",\n "MasterUserPassword": "${V}"}`,
    `{"Type": "AWS::RDS::DBInstance",\n "MasterUserPassword": "${resolve}"}`,
  ],
  [
    'Ansible',
    'group_vars/all.yml',
    'yaml',
    `db_password: ${V} # main\n`,
    `db_password: "{{ (lookup('amazon.aws.secretsmanager_secret', 'app/db') | from_json)['password'] }}" # main\n`,
  ],
  [
    'Spring properties',
    'src/main/resources/application.properties',
    'properties',
    `spring.datasource.password=${V}\n`,
    'spring.config.import=aws-secretsmanager:app/db?prefix=app-db.\nspring.datasource.password=${app-db.password}\n',
  ],
  [
    'Spring YAML',
    'application.yml',
    'yaml',
    `# x\nspring:\n  datasource:\n    password: "${V}"\n`,
    '# x\nspring:\n  config:\n    import: "aws-secretsmanager:app/db?prefix=app-db."\n  datasource:\n    password: "${app-db.password}"\n',
  ],
  [
    'Terraform, a resource',
    'main.tf',
    'terraform',
    `resource "aws_db_instance" "db" {\n  password = "${V}"\n}\n`,
    `resource "aws_db_instance" "db" {\n  password = jsondecode(data.aws_secretsmanager_secret_version.app_db.secret_string)["password"]\n}\n\ndata "aws_secretsmanager_secret_version" "app_db" {\n  secret_id = "app/db"\n}\n`,
  ],
  [
    'Terraform, a part of a string in a provider',
    'main.tf',
    'terraform',
    `provider "x" {\n  url = "https://\${var.user}:${V}@host/"\n}\n`,
    `provider "x" {\n  url = "https://\${var.user}:\${replace(urlencode(jsondecode(ephemeral.aws_secretsmanager_secret_version.app_db.secret_string)["password"]), "+", "%20")}@host/"\n}\n\nephemeral "aws_secretsmanager_secret_version" "app_db" {\n  secret_id = "app/db"\n}\n`,
  ],
];

const declined: readonly (readonly [path: string, languageId: string, text: string, RegExp])[] = [
  ['Dockerfile', 'dockerfile', `FROM x\nENV DB_PASSWORD=${V}\n`, /history/],
  ['.github/workflows/a.yml', 'yaml', `env:\n  DB_PASSWORD: ${V}\n`, /role/],
  ['.gitlab-ci.yml', 'yaml', `variables:\n  DB_PASSWORD: ${V}\n`, /GitLab/],
  [
    'k8s/s.yaml',
    'yaml',
    `apiVersion: v1\nkind: Secret\nstringData:\n  p: ${V}\n`,
    /ExternalSecret/,
  ],
  ['variables.tf', 'terraform', `variable "p" {\n  default = "${V}"\n}\n`, /variable/],
  ['appsettings.json', 'json', `{"Password": "${V}"}`, /configuration source/],
  ['config.json', 'json', `{"password": "${V}"}`, /no way/],
  ['settings.toml', 'toml', `password = "${V}"`, /no way/],
  [
    'template.yaml',
    'yaml',
    `AWSTemplateFormatVersion: x\nParameters:\n  P:\n    Default: ${V}\n`,
    /default/,
  ],
  [
    'template.yaml',
    'yaml',
    `    Type: AWS::Lambda::Function\n    Properties:\n      Environment:\n        Variables:\n          P: ${V}\n`,
    /Lambda/,
  ],
];

describe('planReplacement, configuration', () => {
  for (const [what, path, languageId, text, becomes] of rows)
    it(`rewrites ${what}`, () => {
      const replacement = plan({ text, value: V, path, languageId });
      assert.equal(applied(text, replacement), becomes);
    });

  for (const [path, languageId, text, reason] of declined)
    it(`declines ${path}: ${text.split('\n').at(-2) ?? text}`, () => {
      const replacement = plan({ text, value: V, path, languageId });
      assert.ok(replacement.kind === 'declined');
      assert.match(replacement.reason, reason);
      assert.ok(replacement.lookup);
    });

  it('creates the ExternalSecret that fills the Secret', () => {
    const replacement = plan({ text: k8s, value: V, path: 'k8s/app.yaml', languageId: 'yaml' });
    assert.ok(replacement.kind === 'edit');
    const [file] = replacement.newFiles;
    assert.equal(file?.path, 'k8s/app-db-password-external-secret.yaml');
    assert.match(file.content, /key: app\/db\n {8}property: password/);
  });

  const values: readonly (readonly [string, string, string, string | undefined])[] = [
    ['yaml', `a: 'it''s'`, `it''s`, `it's`],
    ['yaml', `a: "x\\ty"`, 'x\\ty', 'x\ty'],
    ['yaml', `a: "x\\qy"`, 'x\\qy', undefined],
    ['json', `{"a": "x\\u00e9\\""}`, 'x\\u00e9\\"', 'xé"'],
    ['xml', `<a>x&amp;&#x41;y</a>`, 'x&amp;&#x41;y', 'x&Ay'],
    ['xml', `<a>x&own;y</a>`, 'x&own;y', undefined],
    ['properties', `a=x\\:y\\u0041`, 'x\\:y\\u0041', 'x:yA'],
    ['dotenv', `a="x\\ny"`, 'x\\ny', 'x\ny'],
    ['dotenv', `a=x$HOME`, 'x$HOME', undefined],
    ['dotenv', `a='x$HOME'`, 'x$HOME', 'x$HOME'],
    ['terraform', `a = "x$\${y}\\""`, 'x$${y}\\"', 'x${y}"'],
    ['toml', `a = 'x\\y'`, 'x\\y', 'x\\y'],
  ];
  for (const [languageId, text, source, value] of values)
    it(`reads ${text}`, () => {
      assert.equal(literalValue(text, findingOf(text, source), languageId), value);
    });
});
