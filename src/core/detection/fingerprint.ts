import type { Finding } from './model';

/**
 * Names a finding without its value: what commands and baselines carry. `digest` must be keyed, since
 * a plain hash of a weak password gives it away.
 */
export function fingerprint(
  finding: Finding,
  text: string,
  digest: (data: string) => string,
): string {
  const value = text.slice(finding.range.start, finding.range.end);
  return digest(`${finding.ruleId}\0${value}`);
}
