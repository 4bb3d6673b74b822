import { isMap } from 'yaml';
import type { TextEdit } from '../model';
import { yamlAt } from './documents/yaml';
import type { ConfigPlanner, ConfigSite } from './model';
import { exported } from './references';
import { appended, withoutPair } from './yamlEdit';
import { yamlScalar } from './write';

/**
 * A variable of a job becomes one of its `secrets` where the file reads secrets of AWS already: this is a feature of
 * paid tiers. Elsewhere both ways are offered to copy.
 */
export const gitlab: ConfigPlanner = {
  rewrite: (site) => {
    const { text, finding, scalar, isWhole } = site;
    const lookup = gitlab.lookup(site);
    const [name, section, ...rest] = scalar.path;
    if (!/^[ \t]+aws_secrets_manager:/m.test(text))
      return {
        declined:
          'Nothing in the file tells whether this GitLab has secrets of AWS, which paid tiers have.',
        lookup,
      };
    const document = yamlAt(text, finding.range)?.document;
    const job: unknown = name === undefined ? undefined : document?.get(name);
    if (
      !isWhole ||
      section !== 'variables' ||
      rest.length !== 1 ||
      !isMap(job) ||
      name === 'default'
    )
      return { declined: 'Only a whole variable of a job can become one of its secrets.', lookup };
    const edits = asSecret(site, job);
    return edits
      ? { edits, notes: ['The job’s id token needs a role that may read the secret.'] }
      : { declined: 'Its job stands in a form that is not edited here.', lookup };
  },
  lookup: ({ secret, variable }) =>
    `secrets:\n  ${secretLines(secret, variable).join('\n  ')}\n# or, in script, with the AWS CLI:\n${exported(variable, secret)}`,
};

function secretLines({ name, key }: ConfigSite['secret'], variable: string): string[] {
  const id = key === undefined ? name : `${name}#${key}`;
  return [`${variable}:`, `  aws_secrets_manager: ${yamlScalar(id)}`, '  file: false'];
}

function asSecret(
  { text, scalar, secret }: ConfigSite,
  job: Parameters<typeof withoutPair>[1],
): TextEdit[] | undefined {
  const variables: unknown = job.get('variables');
  if (!isMap(variables)) return undefined;
  const variable = String(scalar.path.at(-1));
  const find = (map: typeof job, key: string) => map.items.find((pair) => String(pair.key) === key);
  const [map, key] =
    variables.items.length > 1 ? ([variables, variable] as const) : ([job, 'variables'] as const);
  const pair = find(map, key);
  const removed = pair && withoutPair(text, map, pair);
  const secrets: unknown = job.get('secrets');
  const lines = secretLines(secret, variable);
  const added = isMap(secrets)
    ? appended(text, secrets, lines)
    : job.has('secrets')
      ? undefined
      : appended(text, job, ['secrets:', ...lines.map((line) => `  ${line}`)]);
  return removed && added && [...removed, added];
}
