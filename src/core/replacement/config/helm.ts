import { isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import type { TextEdit } from '../model';
import { yamlAt } from './documents/yaml';
import {
  externalFile,
  externalSecret,
  externalTarget,
  kustomizations,
  secretKey,
  withExternalSecret,
} from './externalSecret';
import type { ConfigPlanner } from './model';

/**
 * A chart that takes an existing Secret says so beside the value: `existingSecret` and the name of its key are set,
 * the value is emptied, and an ExternalSecret fills the Secret. Other charts are not known here.
 */
export const helm: ConfigPlanner = {
  rewrite: (site) => {
    const { text, finding, secret, path, files, isWhole } = site;
    const lookup = helm.lookup(site);
    const place = yamlAt(text, finding.range);
    const map = place?.ancestors.findLast((one) => isMap(one));
    const existing = isMap(map) ? emptyPair(map, /^existingSecret(?:Name)?$/) : undefined;
    const keyName = isMap(map) ? keyPair(map, String(site.scalar.path.at(-1))) : undefined;
    if (!isWhole || !existing || !keyName || place?.node.anchor !== undefined)
      return {
        declined: 'Nothing beside the value tells which existing Secret the chart would take.',
        lookup,
      };
    const target = externalTarget(secret);
    const added = withExternalSecret(path, files, target, secret, secretKey(secret));
    return added
      ? {
          edits: [
            { ...site.scalar.whole, newText: '""' },
            ...valueEdit(text, existing, target.name),
            ...valueEdit(text, keyName, secretKey(secret)),
          ],
          ...added,
          notes: [
            'It needs the External Secrets Operator and a ClusterSecretStore named aws-secrets-manager.',
            'Apply the ExternalSecret in the namespace of the release.',
          ],
        }
      : { declined: 'The file of its ExternalSecret holds something else.', lookup };
  },
  lookup: ({ secret }) =>
    `existingSecret: ${externalTarget(secret).name} # as the chart names it\n---\n${externalSecret(externalTarget(secret), secret, secretKey(secret))}`,
  projectFiles: (path, secrets) => [
    ...kustomizations(path),
    ...secrets.map((secret) => externalFile(path, externalTarget(secret))),
  ],
};

/** A pair whose value is an empty text, or missing. */
function emptyPair(map: YAMLMap, name: RegExp): Pair | undefined {
  return map.items.find(
    ({ key, value }) =>
      isScalar(key) &&
      name.test(String(key.value)) &&
      (value === null || (isScalar(value) && (value.value === '' || value.value === null))),
  );
}

/** `existingSecretPasswordKey` for `password`; the only such pair serves any value. */
function keyPair(map: YAMLMap, name: string): Pair | undefined {
  const pairs = map.items.filter(
    ({ key, value }) =>
      isScalar(key) && /^existingSecret\w*Key$/.test(String(key.value)) && isScalar(value),
  );
  const own = pairs.find(
    ({ key }) => String(key).toLowerCase() === `existingsecret${name.toLowerCase()}key`,
  );
  return (
    own ??
    (pairs.length === 1 && String(pairs[0]?.key) === 'existingSecretKey' ? pairs[0] : undefined)
  );
}

function valueEdit(text: string, { key, value }: Pair, newText: string): TextEdit[] {
  if (isScalar(value) && value.range && value.range[0] !== value.range[1])
    return [{ start: value.range[0], end: value.range[1], newText }];
  const colon = isScalar(key) && key.range ? text.indexOf(':', key.range[1]) + 1 : 0;
  return colon === 0 ? [] : [{ start: colon, end: colon, newText: ` ${newText}` }];
}
