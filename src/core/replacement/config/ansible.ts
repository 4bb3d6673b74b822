import type { ConfigPlanner, ConfigSite } from './model';
import { inPlace } from './write';

/** A look-up on the controller, in the value's own text. */
export const ansible: ConfigPlanner = {
  rewrite: (site) => {
    const { key = '' } = site.secret;
    const lookup = ansible.lookup(site);
    if (/['\\]/.test(key))
      return { declined: 'A look-up cannot name a key with such characters.', lookup };
    return {
      edits: inPlace(site, `{{ ${read(site)}${site.isUrl ? ' | urlencode' : ''} }}`),
      notes: ['It needs the collection amazon.aws and boto3 where Ansible runs.'],
    };
  },
  lookup: (site) => `"{{ ${read(site)} }}"`,
};

function read({ secret: { name, key } }: Pick<ConfigSite, 'secret'>): string {
  const whole = `lookup('amazon.aws.secretsmanager_secret', '${name}')`;
  return key === undefined ? whole : `(${whole} | from_json)['${key}']`;
}
