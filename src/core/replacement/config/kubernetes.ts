import { isMap, isPair, isScalar, type Pair, type YAMLMap } from 'yaml';
import type { TextEdit } from '../model';
import { eolOf } from '../paths';
import { yamlAt, yamlDocuments, type YamlDocument, type YamlPlace } from './documents/yaml';
import {
  externalFile,
  externalSecret,
  externalTarget,
  kustomizations,
  secretKey,
  withExternalSecret,
  type ExternalTarget,
} from './externalSecret';
import type { ConfigPlanner, ConfigRewrite, ConfigSite } from './model';
import { indentAt, isFlow, rangeOfPair, withoutPair } from './yamlEdit';

const OPERATOR =
  'It needs the External Secrets Operator and a ClusterSecretStore named aws-secrets-manager.';
const RESTART = 'A running pod sees a rotation after a restart.';

/**
 * `value: …` of an environment variable becomes `valueFrom.secretKeyRef`, and an ExternalSecret, in a file beside,
 * has the External Secrets Operator fill the Secret. An entry of a Secret's manifest goes; the operator adds it.
 */
export const kubernetes: ConfigPlanner = {
  rewrite: (site) => {
    const lookup = manifest(site);
    const place = yamlAt(site.text, site.finding.range);
    const pairs = place?.ancestors.filter((one) => isPair(one)) ?? [];
    const pair = pairs.at(-1);
    const map = place?.ancestors.findLast((one) => isMap(one));
    if (!place || !pair || !isMap(map)) return { declined: 'It stands in no entry.', lookup };
    if (!site.isWhole) return { declined: 'Only a whole value can be read from a Secret.', lookup };
    if (place.node.anchor !== undefined)
      return { declined: 'Other places of the file refer to the value.', lookup };
    if (place.document.get('kind') === 'Secret')
      return (
        ofSecret(site, place, map, pair) ?? { declined: 'Its entry cannot be taken out.', lookup }
      );
    const [list, , last] = place.path.slice(-3);
    if (list !== 'env' || last !== 'value')
      return {
        declined: 'Only the `value` of an environment variable can be read from a Secret.',
        lookup,
      };
    return ofVariable(site, place, map, pair) ?? { declined: TAKEN, lookup };
  },
  lookup: manifest,
  projectFiles: (path, secrets, text) => [
    ...kustomizations(path),
    ...targetsIn(text, secrets).map((target) => externalFile(path, target)),
  ],
};

const TAKEN = 'The file of its ExternalSecret holds something else.';

function manifest({ secret }: Pick<ConfigSite, 'secret'>): string {
  return externalSecret(externalTarget(secret), secret, secretKey(secret));
}

function targetsIn(text: string, secrets: readonly ConfigSite['secret'][]): ExternalTarget[] {
  return yamlDocuments(text).flatMap((document) => {
    const namespace = namespaceOf(document);
    const own = nameOf(document);
    return [
      ...secrets.map((secret) => externalTarget(secret, namespace)),
      ...(own === undefined ? [] : [{ name: own, namespace }]),
    ];
  });
}

function nameOf(document: YamlDocument): string | undefined {
  return plainName(document.getIn(['metadata', 'name']));
}

function namespaceOf(document: YamlDocument): string | undefined {
  return plainName(document.getIn(['metadata', 'namespace']));
}

function plainName(name: unknown): string | undefined {
  return typeof name === 'string' && /^[a-z0-9.-]+$/.test(name) ? name : undefined;
}

function ofVariable(
  site: ConfigSite,
  { document }: YamlPlace,
  map: YAMLMap,
  pair: Pair,
): ConfigRewrite | undefined {
  const { text, path, files, secret, syntax } = site;
  const range = rangeOfPair(pair);
  const target = externalTarget(secret, namespaceOf(document));
  const key = secretKey(secret);
  const added = withExternalSecret(path, files, target, secret, key);
  if (!range || !added) return undefined;
  const indent = indentAt(text, range.start);
  const block = [
    'valueFrom:',
    `${indent}  secretKeyRef:`,
    `${indent}    name: ${target.name}`,
    `${indent}    key: ${key}`,
  ].join(eolOf(text));
  const flow = `valueFrom: { secretKeyRef: { name: ${target.name}, key: ${key} } }`;
  const json = `"valueFrom": { "secretKeyRef": { "name": "${target.name}", "key": "${key}" } }`;
  const newText = syntax === 'json' ? json : isFlow(map) ? flow : block;
  return { edits: [{ ...range, newText }], ...added, notes: [OPERATOR, RESTART] };
}

function ofSecret(
  site: ConfigSite,
  place: YamlPlace,
  map: YAMLMap,
  pair: Pair,
): ConfigRewrite | undefined {
  const { text, path, files, secret } = site;
  const { document } = place;
  const name = nameOf(document);
  const root = document.contents;
  const [group] = place.path;
  if (name === undefined || !isMap(root) || place.path.length !== 2) return undefined;
  if (document.get('immutable') === true || !/^(?:stringData|data)$/.test(String(group)))
    return undefined;
  const target = { name, namespace: namespaceOf(document), merges: true };
  const entry = isScalar(pair.key) ? String(pair.key.value) : '';
  const added = withExternalSecret(path, files, target, secret, entry);
  const edits: TextEdit[] | undefined =
    map.items.length > 1
      ? withoutPair(text, map, pair)
      : withoutPair(text, root, root.items.find((one) => one.value === map) ?? pair);
  return edits && added && { edits, ...added, notes: [OPERATOR, RESTART] };
}
