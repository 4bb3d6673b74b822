import { eolOf, folderOf, join } from '../paths';
import type { ConfigPlanner } from './model';
import { labelOf } from './references';
import { isWhole, scalarAt } from './scalar';

/**
 * `value: …` of an environment variable becomes `valueFrom.secretKeyRef`; an ExternalSecret, in a new
 * file beside, has the External Secrets Operator fill the Secret.
 */
export const kubernetes: ConfigPlanner = ({ text, path, finding, secret, files }) => {
  const { name, key } = secret;
  const scalar = scalarAt(text, finding.range);
  const target = labelOf({ name: `${name}/${key ?? ''}` }, '-');
  const property = key ?? 'value';
  const kind = kindAt(text, finding.range.start);
  const external = externalSecret(target, name, key);
  if (kind === 'Secret')
    return {
      declined:
        'A Secret in a manifest is readable for all who can read the file: replace it by an ExternalSecret.',
      lookup: external,
    };
  if (scalar.key !== 'value' || !isWhole(scalar, finding.range))
    return {
      declined: 'Only a whole `value` of an environment variable can be read from a Secret.',
      lookup: external,
    };
  const eol = eolOf(text);
  const keyStart = text.indexOf('value', scalar.line.start);
  const column = ' '.repeat(keyStart - scalar.line.start);
  const lines = [
    'valueFrom:',
    `${column}  secretKeyRef:`,
    `${column}    name: ${target}`,
    `${column}    key: ${property}`,
  ];
  const file = join(folderOf(path), `${target}-external-secret.yaml`);
  return {
    edits: [{ start: keyStart, end: scalar.whole.end, newText: lines.join(eol) }],
    newFiles: files.has(file) ? [] : [{ path: file, content: external }],
    notes: [
      'It needs the External Secrets Operator and a ClusterSecretStore named aws-secrets-manager; a running pod sees a rotation after a restart.',
    ],
  };
};

function externalSecret(target: string, name: string, key: string | undefined): string {
  return `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: ${target}
spec:
  refreshInterval: 5m
  secretStoreRef:
    kind: ClusterSecretStore
    name: aws-secrets-manager
  target:
    name: ${target}
  data:
    - secretKey: ${key ?? 'value'}
      remoteRef:
        key: ${name}${key === undefined ? '' : `\n        property: ${key}`}
`;
}

/** The kind of the document that an offset stands in. */
function kindAt(text: string, offset: number): string | undefined {
  const start = text.lastIndexOf('\n---', offset) + 1;
  const end = text.indexOf('\n---', offset);
  return /^kind:\s*["']?(\w+)/m.exec(text.slice(start, end === -1 ? undefined : end))?.[1];
}
