import { isMap, isSeq, type YAMLMap, type YAMLSeq } from 'yaml';
import type { TextEdit } from '../model';
import { yamlAt } from './documents/yaml';
import type { ConfigPlanner, ConfigRewrite, ConfigSite } from './model';
import { variableName } from './references';
import { inPlace } from './write';
import { isFlow, rangeOfPair, startOf, indentAt } from './yamlEdit';
import { eolOf } from '../paths';

const CREDENTIALS = 'aws-actions/configure-aws-credentials@';
const READER = 'aws-actions/aws-secretsmanager-get-secrets@';

/**
 * A step that reads the secret after the one that takes a role, and `${{ env.… }}` in the steps after it. Without a
 * step that takes a role nothing is known of the account, and the lines are offered to copy.
 */
export const actions: ConfigPlanner = {
  rewrite: (site) => {
    const lookup = actions.lookup(site);
    const { scalar, text } = site;
    const { path } = scalar;
    const at = path.indexOf('steps');
    const index = path[at + 1];
    const field = path[at + 2];
    if (at === -1 || typeof index !== 'number' || (field !== 'env' && field !== 'with'))
      return {
        declined: 'Only `env` and `with` of a step can use what an earlier step has read.',
        lookup,
      };
    const steps = yamlAt(text, site.finding.range)?.document.getIn(path.slice(0, at + 1));
    if (!isSeq(steps) || isFlow(steps)) return { declined: 'Its steps are not read here.', lookup };
    return (
      inSteps(site, steps, index) ?? {
        declined: 'No step before it takes a role of AWS: which one to take is not known.',
        lookup,
      }
    );
  },
  lookup: ({ secret: { name, key }, variable }) =>
    `- uses: aws-actions/configure-aws-credentials@v4\n  with:\n    role-to-assume: arn:aws:iam::ACCOUNT:role/ROLE\n    aws-region: REGION\n- uses: ${READER}v2\n  with:\n    secret-ids: ${aliasOf(variable)},${name}${key === undefined ? '' : `\n    parse-json-secrets: true`}\n# then \${{ env.${variableOf(aliasOf(variable), key)} }}; the job needs permissions: id-token: write`,
};

function aliasOf(variable: string): string {
  return variableName(variable);
}

/** The name that the action gives to a key of a secret: every other character becomes an underscore. */
function variableOf(alias: string, key: string | undefined): string {
  return key === undefined ? alias : `${alias}_${key.replace(/[^A-Za-z0-9_]/g, '_').toUpperCase()}`;
}

function inSteps(site: ConfigSite, steps: YAMLSeq, index: number): ConfigRewrite | undefined {
  const { text, secret } = site;
  const items: readonly unknown[] = steps.items.slice(0, index);
  const isUse = (step: unknown, action: string): step is YAMLMap =>
    isMap(step) && String(step.get('uses')).startsWith(action);
  const role = items.findLastIndex((step) => isUse(step, CREDENTIALS));
  if (role === -1) return undefined;
  const alias = variableName(secret.name);
  const ids = `${alias},${secret.name}`;
  const isJson = secret.key !== undefined;
  const isKnown = items.slice(role).some(
    (step) =>
      isUse(step, READER) &&
      String(step.getIn(['with', 'secret-ids']))
        .split('\n')
        .map((line) => line.replace(/\s/g, ''))
        .includes(ids) &&
      (step.getIn(['with', 'parse-json-secrets']) === true) === isJson,
  );
  const added = isKnown
    ? []
    : stepAfter(text, items[role], [
        `uses: ${READER}v2`,
        'with:',
        `  secret-ids: ${ids}`,
        ...(isJson ? ['  parse-json-secrets: true'] : []),
      ]);
  return (
    added && {
      edits: [...inPlace(site, `\${{ env.${variableOf(alias, secret.key)} }}`), ...added],
      notes: [
        'The role of the job needs secretsmanager:GetSecretValue for it.',
        'The action masks the value in the log.',
      ],
    }
  );
}

function stepAfter(text: string, step: unknown, lines: readonly string[]): TextEdit[] | undefined {
  if (!isMap(step) || isFlow(step)) return undefined;
  const key = startOf(step.items[0]?.key);
  const last = step.items.at(-1);
  const end = last && rangeOfPair(last)?.end;
  if (key === undefined || end === undefined) return undefined;
  const line = text.lastIndexOf('\n', key - 1) + 1;
  const head = text.slice(line, key);
  const dash = head.lastIndexOf('-');
  if (dash === -1 || /\S/.test(head.slice(0, dash))) return undefined;
  const eol = eolOf(text);
  const next = text.charAt(end - 1) === '\n' ? end : text.indexOf('\n', end) + 1;
  if (next === 0) return undefined;
  const indent = indentAt(text, key);
  const newText = lines.map((one, number) => (number === 0 ? head : indent) + one + eol).join('');
  return [{ start: next, end: next, newText }];
}
