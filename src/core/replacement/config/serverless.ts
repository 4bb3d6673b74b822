import { isMap } from 'yaml';
import type { TextEdit } from '../model';
import { yamlDocumentAt } from './documents/yaml';
import type { ConfigPlanner } from './model';
import { labelOf } from './references';
import { inPlace } from './write';
import { appended } from './yamlEdit';

/**
 * `${ssm:…}` reads a whole secret; of a key/value secret an entry of `custom` holds the whole, and the value names
 * its key.
 */
export const serverless: ConfigPlanner = {
  rewrite: (site) => {
    const { text, finding, secret } = site;
    const whole = `\${ssm:/aws/reference/secretsmanager/${secret.name}}`;
    const lookup = serverless.lookup(site);
    const notes = [
      'The value is written into the deployment in plain text: reading it in the function is safer.',
    ];
    if (secret.key === undefined) return { edits: inPlace(site, whole), notes };
    if (!/^[\w-]+$/.test(secret.key))
      return { declined: 'A variable cannot name a key with such characters.', lookup };
    const label = labelOf(secret, '-');
    const document = yamlDocumentAt(text, finding.range.start);
    const custom = document?.get('custom');
    const known: unknown = isMap(custom) ? custom.get(label) : undefined;
    if (known !== undefined && known !== whole)
      return { declined: `Its \`custom\` has another ${label}.`, lookup };
    const root = document?.contents;
    const line = `${label}: ${whole}`;
    const added: TextEdit | undefined =
      known === whole || !isMap(root)
        ? undefined
        : isMap(custom)
          ? appended(text, custom, [line])
          : document?.has('custom') === true
            ? undefined
            : appended(text, root, ['custom:', `  ${line}`]);
    if (known !== whole && added === undefined)
      return { declined: 'Its `custom` stands in a form that is not edited here.', lookup };
    const edits = inPlace(site, `\${self:custom.${label}.${secret.key}}`);
    return { edits: [...edits, ...(added ? [added] : [])], notes };
  },
  lookup: ({ secret }) => `\${ssm:/aws/reference/secretsmanager/${secret.name}}`,
};
