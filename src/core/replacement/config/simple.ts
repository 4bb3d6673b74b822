import type { TextEdit } from '../model';
import { isUrlPart } from '../urls';
import type { ConfigFormat } from './formats';
import type { ConfigPlanner } from './model';
import { dynamicReference, labelOf, shellLookup } from './references';
import { isWhole, scalarAt } from './scalar';

const SOMEWHERE_ELSE = 'This format has no way to read a secret.';

/** `{{resolve:…}}`, which every loader reads as plain text and the run wrapper resolves. */
const dotenv: ConfigPlanner = ({ text, finding, secret }) => ({
  edits: [{ ...rangeOf(finding.range), newText: dynamicReference(secret) }],
  notes: [
    'Start the program with `aws-secrets-run --env-file FILE -- COMMAND`, which resolves the reference in memory.',
    ...(isUrlPart(text, finding) ? ['The wrapper percent-encodes the value inside the URL.'] : []),
  ],
});

/** `${NAME:?}`: Compose takes the value from the environment, and refuses to start without it. */
const compose: ConfigPlanner = ({ text, finding, secret }) => {
  const scalar = scalarAt(text, finding.range);
  const name = /^[A-Za-z_]\w*$/.test(scalar.key) ? scalar.key : (finding.name ?? '');
  if (!/^[A-Za-z_]\w*$/.test(name))
    return {
      declined: 'The variable that it belongs to is not known.',
      lookup: shellLookup(secret),
    };
  const isPart = isUrlPart(text, finding);
  const variable = isPart ? `${name.replace(/_?UR[IL]$/i, '')}_PASSWORD`.replace(/^_/, '') : name;
  const encode = isPart ? ` | jq -sRr 'rtrimstr("\\n") | @uri'` : '';
  return {
    edits: [{ ...rangeOf(finding.range), newText: `\${${variable}:?}` }],
    notes: [
      `Before \`docker compose up\`: export ${variable}="$(${shellLookup(secret)}${encode})"`,
    ],
  };
};

const cloudformation: ConfigPlanner = ({ text, finding, secret }) => {
  const { range } = finding;
  const before = text.slice(0, range.start);
  const lookup = dynamicReference(secret);
  if (/(?:^|\n)\s*"?Default"?\s*:\s*["']?$/.test(before))
    return { declined: 'The default of a parameter is not resolved.', lookup };
  if (
    /"?Variables"?\s*:[^]{0,2000}$/.test(before) &&
    /AWS::(?:Lambda|Serverless)::Function/.test(before)
  )
    return {
      declined:
        'In the environment of a Lambda function the value would be readable: pass the name of the secret and read it in the function.',
      lookup,
    };
  const scalar = scalarAt(text, range);
  const needsQuotes = scalar.quote === '' && !before.endsWith('"') && isWhole(scalar, range);
  const newText = needsQuotes ? `'${lookup}'` : lookup;
  return {
    edits: [{ ...rangeOf(range), newText }],
    notes: ['CloudFormation resolves it at deployment: deploy again after a rotation.'],
  };
};

const ansible: ConfigPlanner = ({ text, finding, secret: { name, key } }) => {
  const scalar = scalarAt(text, finding.range);
  const read = `lookup('amazon.aws.secretsmanager_secret', '${name}')`;
  const value = key === undefined ? read : `(${read} | from_json)['${key}']`;
  const encoded = isUrlPart(text, finding) ? `${value} | urlencode` : value;
  const expression = `{{ ${encoded} }}`;
  const edits: TextEdit[] = [{ ...rangeOf(finding.range), newText: expression }];
  if (scalar.quote === "'")
    return { declined: 'Its value stands in single quotes.', lookup: `"${expression}"` };
  if (scalar.quote === '')
    edits.push(
      { start: scalar.content.start, end: scalar.content.start, newText: '"' },
      { start: scalar.content.end, end: scalar.content.end, newText: '"' },
    );
  return {
    edits: merged(edits),
    notes: ['It needs the collection amazon.aws and boto3 where Ansible runs.'],
  };
};

/** Insertions at the ends of a replacement become a part of it. */
function merged(edits: readonly TextEdit[]): TextEdit[] {
  const [inner, open, close] = edits;
  if (!inner || !open || !close) return [...edits];
  const atStart = open.start === inner.start;
  const atEnd = close.start === inner.end;
  const newText = (atStart ? '"' : '') + inner.newText + (atEnd ? '"' : '');
  return [...(atStart ? [] : [open]), { ...inner, newText }, ...(atEnd ? [] : [close])];
}

const serverless: ConfigPlanner = ({ finding, secret }) =>
  secret.key === undefined
    ? {
        edits: [
          {
            ...rangeOf(finding.range),
            newText: `\${ssm:/aws/reference/secretsmanager/${secret.name}}`,
          },
        ],
        notes: [
          'The value is written into the deployment in plain text: reading it in the function is safer.',
        ],
      }
    : {
        declined: 'The Serverless Framework cannot read one key of a secret in place.',
        lookup: `\${ssm:/aws/reference/secretsmanager/${secret.name}}`,
      };

const stays =
  (
    declined: string,
    lookup: (secret: { name: string; key?: string }, name: string) => string,
  ): ConfigPlanner =>
  ({ finding, secret }) => ({
    declined,
    lookup: lookup(secret, finding.name ?? finding.suggestedKey),
  });

/** The formats that need no more than a few lines each. */
export const simplePlanners: Readonly<Partial<Record<ConfigFormat, ConfigPlanner>>> = {
  dotenv,
  compose,
  cloudformation,
  ansible,
  serverless,
  dockerfile: stays(
    'A value in ENV or ARG stays in the image’s history: delete it, and read the secret at run time.',
    (secret, name) =>
      `RUN --mount=type=secret,id=${name},env=${name} …\n# docker build --secret id=${name},env=${name} with ${name}="$(${shellLookup(secret)})"`,
  ),
  actions: stays(
    'A workflow reads secrets in a step, with a role that is not known here.',
    ({ name, key }, variable) =>
      `- uses: aws-actions/configure-aws-credentials@v4\n  with:\n    role-to-assume: arn:aws:iam::ACCOUNT:role/ROLE\n    aws-region: REGION\n- uses: aws-actions/aws-secretsmanager-get-secrets@v2\n  with:\n    secret-ids: ${variable}, ${name}${key === undefined ? '' : `\n    parse-json-secrets: true # gives ${variable}_${key.toUpperCase()}`}`,
  ),
  gitlab: stays(
    'Which tier of GitLab runs this is not known.',
    ({ name, key }, variable) =>
      `secrets:\n  ${variable}:\n    aws_secrets_manager: '${name}${key === undefined ? '' : `#${key}`}'`,
  ),
  ecs: stays(
    'A task definition names a secret by its full ARN, which is known once it is stored.',
    ({ key }, variable) =>
      `"secrets": [{ "name": "${variable}", "valueFrom": "ARN${key === undefined ? '' : `:${key}::`}" }]`,
  ),
  helm: stays(
    'Which value the chart takes for an existing Secret is not known.',
    (secret) => `existingSecret: ${labelOf(secret, '-')}`,
  ),
  appsettings: stays(
    'Settings hold no expressions: remove the value and add the secret as a configuration source.',
    ({ name }) =>
      `builder.Configuration.AddSecretsManager(configurator: options => options.SecretFilter = entry => entry.Name == "${name}");`,
  ),
  plain: stays(SOMEWHERE_ELSE, (secret) => shellLookup(secret)),
};

function rangeOf({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}
