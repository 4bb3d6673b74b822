import type { Severity } from './model';
import type { ReportedFinding } from './report/model';

/** Where a finding was seen. */
export type FindingSource = 'files' | 'history' | 'staged';

/** A finding of a scan of the workspace. It never carries the value. */
export interface ScanFinding extends ReportedFinding {
  /** Address of the folder that the path is relative to. */
  readonly folder: string;
  readonly source: FindingSource;
  /** Keyed name of rule and value: what commands carry. */
  readonly fingerprint: string;
  /** The newest commit that adds it, where it is of the history. */
  readonly commit?: string;
}

/** Ways to arrange findings. */
export const groupings = ['severity', 'file', 'rule'] as const;
export type Grouping = (typeof groupings)[number];

/** Findings that are shown together. */
export interface FindingGroup {
  /** A severity, a path or a rule's id. */
  readonly key: string;
  readonly findings: readonly ScanFinding[];
}

const severities: readonly Severity[] = ['critical', 'high', 'medium', 'low'];

/** The findings in groups: severities from critical to low, files by path, rules by how often they found something. */
export function grouped(findings: readonly ScanFinding[], by: Grouping): FindingGroup[] {
  const groups = new Map<string, ScanFinding[]>();
  for (const finding of [...findings].sort(byPlace)) {
    const key = keyOf(finding, by);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  const all = [...groups].map(([key, own]) => ({ key, findings: own }));
  if (by === 'severity') return all.sort((a, b) => rank(a.key) - rank(b.key));
  if (by === 'rule') return all.sort((a, b) => b.findings.length - a.findings.length);
  return all;
}

/** Those that hold every word in path, title, rule, name, severity or confidence; case does not matter. */
export function filtered(findings: readonly ScanFinding[], filter: string): readonly ScanFinding[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return findings;
  return findings.filter(({ path, title, ruleId, name = '', severity, confidence }) => {
    const text = [path, title, ruleId, name, severity, confidence].join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function keyOf(finding: ScanFinding, by: Grouping): string {
  return by === 'file' ? finding.path : by === 'rule' ? finding.ruleId : finding.severity;
}

function rank(severity: string): number {
  return severities.findIndex((one) => one === severity);
}

function byPlace(a: ScanFinding, b: ScanFinding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return a.startLine - b.startLine || a.startColumn - b.startColumn;
}
