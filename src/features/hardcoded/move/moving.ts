import * as vscode from 'vscode';
import type { Finding } from '../../../core/detection';
import type { CredentialPart, PlacedText, Placement, SecretRef } from '../../../core/replacement';
import { defaultPort, engineOf, type DatabaseKey } from '../../../core/secrets/databaseCredentials';
import type { Tag } from '../../../core/secrets/model';
import type { Session } from '../../../core/secrets/session';
import { readSetting } from '../../../ui/settings';
import type { Located } from '../locate';
import { looksLikeDatabase, placementsOf, type Draft } from './draft';
import type { Elsewhere } from './elsewhere';
import { pathOf } from './planning';

/** A credential that is about to be moved. Its parts hold values, in memory only. */
export interface Moving {
  readonly located: Located;
  readonly session: Session;
  readonly parts: readonly [CredentialPart, ...CredentialPart[]];
  /** The same value once more in the same document. */
  readonly twins: readonly Finding[];
  /** What a new secret is tagged with. */
  readonly tags: readonly Tag[];
}

/** Where the source stands, in AWS's alphabet for tags. Limit: 256 characters. */
export function sourceTags(uri: vscode.Uri): readonly Tag[] {
  const allowed = (text: string): string =>
    text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(0, 256);
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  return [
    ...(folder === undefined ? [] : [{ key: 'repository', value: allowed(folder.name) }]),
    { key: 'path', value: allowed(pathOf(uri)) },
  ];
}

/** What is proposed first: a new secret named after folder, file and variable. */
export function firstDraft(moving: Moving): Draft {
  const { located, parts, tags } = moving;
  const database = looksLikeDatabase(parts);
  return {
    where: { kind: 'new', name: nameIn(located.document.uri, located.finding) },
    form: database ? 'database' : 'keys',
    key: located.finding.suggestedKey,
    withParts: true,
    typed: database ? told(moving) : new Map(),
    kmsKeyId: '',
    tags,
    style: readSetting('move.style', located.document.uri),
    everywhere: true,
  };
}

/** What the program's text tells of the database beside its parts. */
export function told({ located, parts }: Moving): ReadonlyMap<DatabaseKey, string> {
  const port = parts.find(({ key }) => key === 'port')?.value;
  const engine = engineOf(located.document.getText(), port);
  if (engine === undefined) return new Map();
  const usual = port === undefined ? defaultPort(engine) : undefined;
  return new Map<DatabaseKey, string>([
    ...(parts.some(({ key }) => key === 'engine') ? [] : [['engine', engine] as const]),
    ...(usual === undefined ? [] : [['port', usual] as const]),
  ]);
}

/** The workspace folder before a finding's own suggestion, in AWS's alphabet. */
export function nameIn(uri: vscode.Uri, finding: Finding): string {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.name ?? '';
  const prefix = folder.replace(/[^A-Za-z0-9_+=.@-]+/g, '-').replace(/^-+|-+$/g, '');
  return prefix === '' ? finding.suggestedName : `${prefix}/${finding.suggestedName}`;
}

/** The texts that a draft replaces something in: the credential's own first. `arn`: of the stored secret. */
export function textsOf(
  { located: { document }, parts, twins }: Pick<Moving, 'located' | 'parts' | 'twins'>,
  draft: Draft,
  elsewhere: readonly Elsewhere[],
  arn?: string,
): readonly PlacedText[] {
  const [main, ...others] = placementsOf(draft, parts, arn);
  if (main === undefined) return [];
  const own: PlacedText = {
    path: pathOf(document.uri),
    languageId: document.languageId,
    text: document.getText(),
    placements: [main, ...others, ...twins.map((finding) => placed(finding, main.secret))],
  };
  if (!draft.everywhere) return [own];
  return [
    own,
    ...elsewhere
      .filter(({ findings }) => findings.length > 0)
      .map(({ path, languageId, text, findings }) => ({
        path,
        languageId,
        text,
        placements: findings.map((finding) => placed(finding, main.secret)),
      })),
  ];
}

function placed(finding: Finding, secret: SecretRef): Placement {
  return { finding: { ...finding, fields: [] }, secret };
}
