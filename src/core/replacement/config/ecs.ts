import { getNodeValue } from 'jsonc-parser';
import { findAt, jsonTree } from './documents/json';
import { jsonAppended, jsonList, jsonWithout } from './jsonEdit';
import type { ConfigPlanner, ConfigSite } from './model';

/** `valueFrom` of a key: ECS takes the full ARN, with the six characters that it ends with. */
function valueFrom({ secret }: Pick<ConfigSite, 'secret'>): string {
  const arn = secret.arn ?? `arn:aws:secretsmanager:REGION:ACCOUNT:secret:${secret.name}-??????`;
  return secret.key === undefined ? arn : `${arn}:${secret.key}::`;
}

/** An entry of `environment` becomes one of `secrets`, which the agent reads when the task starts. */
export const ecs: ConfigPlanner = {
  rewrite: (site) => {
    const { text, scalar, secret, isWhole } = site;
    const { path } = scalar;
    const lookup = ecs.lookup(site);
    const environment = path.indexOf('environment');
    const tree = jsonTree(text);
    if (environment === -1 || path.at(-1) !== 'value' || path.length !== environment + 3 || !tree)
      return { declined: 'Only a variable of the environment can come from a secret.', lookup };
    if (!isWhole) return { declined: 'Only a whole variable can come from a secret.', lookup };
    if (secret.key !== undefined && !/^[\w.@/+=-]+$/.test(secret.key))
      return { declined: 'ECS cannot name a key with such characters.', lookup };
    const item = findAt(tree, path.slice(0, environment + 2));
    const name: unknown = item && (getNodeValue(item) as { readonly name?: unknown }).name;
    if (!item || typeof name !== 'string') return { declined: 'The variable has no name.', lookup };
    const container = findAt(tree, path.slice(0, environment));
    const secrets = findAt(tree, [...path.slice(0, environment), 'secrets']);
    if (!container) return { declined: 'Its container is not known.', lookup };
    const entry = `{ "name": ${JSON.stringify(name)}, "valueFrom": ${JSON.stringify(valueFrom(site))} }`;
    const added = secrets
      ? jsonAppended(text, secrets, () => entry)
      : jsonAppended(text, container, (gap) => `"secrets": ${jsonList(text, gap, entry)}`);
    return {
      edits: [...jsonWithout(item), added],
      notes: [
        'The execution role of the task needs secretsmanager:GetSecretValue for it.',
        'A running task sees a rotation after a new deployment.',
        ...(secret.arn === undefined
          ? ['The full ARN is filled in once the secret is stored.']
          : []),
      ],
    };
  },
  lookup: ({ secret, variable }) =>
    `"secrets": [{ "name": "${variable}", "valueFrom": "${valueFrom({ secret })}" }]`,
};
