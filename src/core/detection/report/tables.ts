import type { ReportedFinding } from './model';

const columns = [
  ...(['path', 'startLine', 'startColumn', 'endLine', 'endColumn', 'ruleId', 'title'] as const),
  ...(['severity', 'confidence', 'name', 'reason', 'revocationPage'] as const),
];
type Column = (typeof columns)[number];

/** The findings as a list in JSON, without values. */
export function jsonReport(findings: readonly ReportedFinding[]): string {
  const entries = findings.map((finding) => ({
    ...Object.fromEntries(columns.map((column) => [column, finding[column]])),
    ...(finding.history && history(finding.history)),
  }));
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}

/** The findings as comma-separated values (RFC 4180) with a line of heads, without values. */
export function csvReport(findings: readonly ReportedFinding[]): string {
  const rows = findings.map((finding) => columns.map((column) => cell(finding, column)));
  return [columns, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** Where a value stands in the history, as reports tell it. */
export function history({
  places,
  inHead,
  branches,
  pushedTo,
}: NonNullable<ReportedFinding['history']>) {
  const commits = places.map(({ commit }) => ({
    id: commit.id,
    time: new Date(commit.time).toISOString(),
  }));
  return { commits, inHead, branches, pushedTo };
}

/** A spreadsheet would take what begins so for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(finding: ReportedFinding, column: Column): string {
  const text = String(finding[column] ?? '');
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
