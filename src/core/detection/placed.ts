import { LineCounter } from '../lines';
import type { Confidence, Finding, Severity } from './model';

/** A finding in a file, for lists and reports. It never carries the value. */
export interface PlacedFinding {
  /** Relative to the folder that was scanned, with `/`. */
  readonly path: string;
  readonly ruleId: string;
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly reason: string;
  /** Name of the variable, key or attribute that the value is bound to. */
  readonly name?: string;
  readonly revocationPage?: string;
  /** Offset of the value in UTF-16 units; lines and columns count from 1, the end is exclusive. */
  readonly start: number;
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  /** Which of its kind in the file: the first such rule under such a name is 1. */
  readonly occurrence: number;
}

/** Findings of a text with their lines and columns, in the text's order. */
export function placeFindings(
  text: string,
  path: string,
  findings: readonly Finding[],
): PlacedFinding[] {
  const lines = new LineCounter(text);
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { ruleId, title, severity, confidence, reason, name, revocationPage, range } = finding;
    const kind = `${ruleId} ${name ?? ''}`;
    const occurrence = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, occurrence);
    const [start, end] = [lines.at(range.start), lines.at(range.end)];
    return {
      ...{ path, ruleId, title, severity, confidence, reason },
      ...(name !== undefined && { name }),
      ...(revocationPage !== undefined && { revocationPage }),
      start: range.start,
      startLine: start.line,
      startColumn: start.column,
      endLine: end.line,
      endColumn: end.column,
      occurrence,
    };
  });
}

/**
 * Names a finding for reports and baselines from where it stands, so that moved lines keep it and nothing of the value
 * is in it.
 */
export function placeKey({ ruleId, path, name, occurrence }: PlacedFinding): string {
  return [ruleId, path, name ?? '', occurrence].join('\n');
}
