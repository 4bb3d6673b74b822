import { isMap, isSeq, parseDocument } from 'yaml';
import type { NewFile, ProjectEdit, SecretRef } from '../model';
import { eolOf, folderOf, join } from '../paths';
import { labelOf } from './references';
import { appended } from './yamlEdit';
import { yamlScalar } from './write';

/** A Secret of Kubernetes that the External Secrets Operator fills. */
export interface ExternalTarget {
  /** Of the Secret. */
  readonly name: string;
  readonly namespace?: string | undefined;
  /** Adds to a Secret that a manifest makes. */
  readonly merges?: boolean;
}

/** The key under which a Secret holds a value. */
export function secretKey({ key }: SecretRef): string {
  return (key ?? 'value').replace(/[^\w.-]+/g, '-');
}

/** The new file's path, beside the manifest that needs it. */
export function externalFile(path: string, { name, namespace }: ExternalTarget): string {
  const stem = namespace === undefined ? name : `${namespace}-${name}`;
  return join(folderOf(path), `${stem}-external-secret.yaml`);
}

export function externalTarget(secret: SecretRef, namespace?: string): ExternalTarget {
  return { name: labelOf(secret, '-'), namespace };
}

/** A whole manifest. */
export function externalSecret(target: ExternalTarget, secret: SecretRef, entry: string): string {
  const { name, namespace, merges = false } = target;
  return [
    'apiVersion: external-secrets.io/v1',
    'kind: ExternalSecret',
    'metadata:',
    `  name: ${name}`,
    ...(namespace === undefined ? [] : [`  namespace: ${namespace}`]),
    'spec:',
    '  refreshInterval: 5m',
    '  secretStoreRef:',
    '    kind: ClusterSecretStore',
    '    name: aws-secrets-manager',
    '  target:',
    `    name: ${name}`,
    ...(merges ? ['    creationPolicy: Merge'] : []),
    '  data:',
    ...entryLines(secret, entry).map((line) => `    ${line}`),
    '',
  ].join('\n');
}

function entryLines({ name, key }: SecretRef, entry: string): string[] {
  return [
    `- secretKey: ${yamlScalar(entry)}`,
    '  remoteRef:',
    `    key: ${yamlScalar(name)}`,
    ...(key === undefined ? [] : [`    property: ${yamlScalar(propertyPath(key))}`]),
  ];
}

/** The operator reads a path of gjson there, in which some characters have a meaning. */
function propertyPath(key: string): string {
  return key.replace(/[*?|#@!{}[\]()<>=%\\]/g, '\\$&');
}

/** What makes the operator fill an entry of a Secret: a new file, or an item in the one that is there. */
export function withExternalSecret(
  path: string,
  files: ReadonlyMap<string, string>,
  target: ExternalTarget,
  secret: SecretRef,
  entry: string,
): { readonly newFiles: NewFile[]; readonly projectEdits: ProjectEdit[] } | undefined {
  const file = externalFile(path, target);
  const present = files.get(file);
  if (present === undefined) {
    const content = externalSecret(target, secret, entry);
    return {
      newFiles: [{ path: file, content }],
      projectEdits: listed(path, files, file),
    };
  }
  const document = parseDocument(present, { logLevel: 'silent' });
  const data = document.getIn(['spec', 'data']);
  if (document.get('kind') !== 'ExternalSecret' || !isSeq(data)) return undefined;
  const known = data.items.find((item) => isMap(item) && item.get('secretKey') === entry);
  if (isMap(known)) {
    const isSame =
      known.getIn(['remoteRef', 'key']) === secret.name &&
      known.getIn(['remoteRef', 'property']) ===
        (secret.key === undefined ? undefined : propertyPath(secret.key));
    return isSame ? { newFiles: [], projectEdits: [] } : undefined;
  }
  const edit = appended(present, data, entryLines(secret, entry));
  return edit && { newFiles: [], projectEdits: [{ ...edit, path: file }] };
}

/** Kustomize applies what its file lists. */
function listed(path: string, files: ReadonlyMap<string, string>, file: string): ProjectEdit[] {
  const index = kustomizations(path).find((candidate) => files.has(candidate));
  const text = index === undefined ? undefined : files.get(index);
  if (index === undefined || text === undefined) return [];
  const name = file.split('/').at(-1) ?? '';
  const resources = parseDocument(text, { logLevel: 'silent' }).get('resources');
  if (!isSeq(resources) || resources.items.some((item) => String(item) === name)) return [];
  const edit = appended(text, resources, [`- ${name}`]);
  return edit
    ? [{ ...edit, newText: edit.newText.replace(/\r?\n/g, eolOf(text)), path: index }]
    : [];
}

export function kustomizations(path: string): string[] {
  return ['kustomization.yaml', 'kustomization.yml'].map((name) => join(folderOf(path), name));
}
