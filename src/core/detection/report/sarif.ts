import type { Log, ReportingDescriptor, Result } from 'sarif';
import type { Confidence, Severity } from '../model';
import { placeKey } from '../placed';
import { ruleList } from '../ruleList';
import type { ReportedFinding } from './model';

/** The fingerprint by which a later run knows a finding: it is made of where it stands, not of the value. */
export const PLACE = 'secretPlace/v1';

const levels: Readonly<Record<Confidence, Result.level>> = {
  high: 'error',
  medium: 'warning',
  low: 'note',
};

/** As code hosts sort findings by: from 0 to 10. */
const scores: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
};

interface SarifOptions {
  /** The product's version. */
  readonly version: string;
  /** SHA-256 of a text, in hexadecimal digits. */
  readonly digest: (text: string) => string;
}

/** The findings as a log in SARIF 2.1.0, without values; paths are relative to the folder that was scanned. */
export function sarifLog(findings: readonly ReportedFinding[], options: SarifOptions): Log {
  const ids = [...new Set(findings.map(({ ruleId }) => ruleId))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'AWS Secrets Manager Workbench',
            semanticVersion: options.version,
            rules: ids.map((id) => descriptor(id, findings)),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {
          SRCROOT: { description: { text: 'The folder that was scanned.' } },
        },
        results: findings.map((finding) => result(finding, ids.indexOf(finding.ruleId), options)),
      },
    ],
  };
}

function descriptor(id: string, findings: readonly ReportedFinding[]): ReportingDescriptor {
  const known = ruleList.find((rule) => rule.id === id);
  const title = known?.title ?? findings.find(({ ruleId }) => ruleId === id)?.title ?? id;
  const severity = known?.severity ?? 'high';
  const page = known?.revocationPage;
  const help =
    'Revoke or rotate the credential, store the new one in AWS Secrets Manager, and look it up at run time.' +
    (page === undefined ? '' : ` Revoke it here: ${page}`);
  return {
    id,
    name: title,
    shortDescription: { text: `Hardcoded credential: ${title}` },
    fullDescription: { text: `${title} in a file. Whoever can read the file can use it.` },
    help: { text: help, markdown: help },
    ...(page !== undefined && { helpUri: page }),
    defaultConfiguration: { level: 'warning' },
    properties: { tags: ['security', 'secret'], 'security-severity': scores[severity] },
  };
}

function result(finding: ReportedFinding, ruleIndex: number, options: SarifOptions): Result {
  const { ruleId, title, reason, confidence, severity, path, history } = finding;
  const { startLine, startColumn, endLine, endColumn } = finding;
  return {
    ruleId,
    ruleIndex,
    level: levels[confidence],
    message: { text: `Hardcoded credential: ${title}. ${reason}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: toUri(path), uriBaseId: 'SRCROOT' },
          region: { startLine, startColumn, endLine, endColumn },
        },
      },
    ],
    partialFingerprints: { [PLACE]: options.digest(placeKey(finding)) },
    properties: {
      confidence,
      severity,
      ...(history && {
        commits: history.places.map(({ commit }) => commit.id),
        inHead: history.inHead,
        branches: history.branches,
        pushedTo: history.pushedTo,
      }),
    },
  };
}

function toUri(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
