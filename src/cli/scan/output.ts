import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { placeKey } from '../../core/detection/placed';
import { PLACE, sarifLog } from '../../core/detection/report/sarif';
import { csvReport, history, jsonReport } from '../../core/detection/report/tables';
import { plain } from '../../core/text';
import { version } from '../../../package.json';
import { UsageError } from '../arguments';
import type { ReportFormat } from './options';
import type { Told } from './run';

const MASK = '********';

/** The findings in a format; only text and JSON lines hold values, and only those that were asked for. */
export function report(told: readonly Told[], format: ReportFormat): string {
  const findings = told.map(({ finding }) => finding);
  switch (format) {
    case 'text':
      return `${told.map((one) => `${asText(one)}\n`).join('')}${told.length} found.\n`;
    case 'jsonl':
      return told.map((one) => `${asLine(one)}\n`).join('');
    case 'sarif':
      return `${JSON.stringify(sarifLog(findings, { version, digest }), undefined, 2)}\n`;
    case 'json':
      return jsonReport(findings);
    case 'csv':
      return csvReport(findings);
  }
}

function asText({ file, finding, value = MASK }: Told): string {
  const { startLine, title, ruleId, confidence, reason } = finding;
  const what = `${plain(file)}:${startLine}  ${title} ${value}  (${ruleId}, ${confidence}) ${reason}`;
  return finding.history ? `${what}\n${inHistory(finding.history)}` : what;
}

function inHistory(found: NonNullable<Told['finding']['history']>): string {
  const { places, inHead, branches, pushedTo } = found;
  const commits = [...new Set(places.map(({ commit }) => commit.id.slice(0, 10)))];
  const range = commits.length > 1 ? `${commits.at(-1) ?? ''} to ${commits[0] ?? ''}` : commits[0];
  return [
    `    added in ${commits.length === 1 ? 'commit' : `${commits.length} commits,`} ${range ?? ''}`,
    inHead ? 'still in HEAD' : 'no longer in HEAD',
    ...(branches.length > 0 ? [`in ${branches.join(', ')}`] : []),
    pushedTo.length > 0 ? `pushed to ${pushedTo.join(', ')}: rotate it` : 'not pushed',
  ].join('; ');
}

function asLine({ file, finding, value = MASK }: Told): string {
  const { startLine, endLine, ruleId, confidence } = finding;
  return JSON.stringify({
    ...{ file, startLine, endLine, ruleId, secret: value, confidence },
    ...(finding.history && history(finding.history)),
  });
}

/** Leaves out what an earlier report in SARIF has already. Rejects with a UsageError when it is none. */
export async function withoutKnown(told: readonly Told[], baseline: string): Promise<Told[]> {
  const known = new Set<unknown>();
  try {
    const log = JSON.parse(await readFile(baseline, 'utf8')) as Partial<
      ReturnType<typeof sarifLog>
    >;
    for (const run of log.runs ?? [])
      for (const { partialFingerprints } of run.results ?? [])
        known.add(partialFingerprints?.[PLACE]);
    if (log.runs === undefined) throw new TypeError('It has no runs.');
  } catch {
    throw new UsageError(
      `${baseline} cannot be read as a report in SARIF: make it with --format sarif.`,
    );
  }
  return told.filter(({ finding }) => !known.has(digest(placeKey(finding))));
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
