import type { Finding } from '../../core/detection';
import { checkName, warnAboutName } from '../../core/secrets/validation';

/** Where a finding stands, for a name's pattern. */
export interface Place {
  readonly repository: string;
  /** Relative to the repository, with `/`. */
  readonly path: string;
  readonly finding: Finding;
}

/** The secret name that a pattern gives, in AWS's alphabet. Throws a RangeError when AWS would refuse it. */
export function nameFor(pattern: string, { repository, path, finding }: Place): string {
  const file = path.split('/').at(-1) ?? '';
  const values: Readonly<Record<string, string>> = {
    repository,
    path: path.replace(/\.[^./]+$/, ''),
    file: file.replace(/^\.+/, '').replace(/\..*$/, ''),
    variable: finding.name ?? finding.suggestedKey,
    key: finding.suggestedKey,
    rule: finding.ruleId,
    suggested: finding.suggestedName,
  };
  const name = pattern
    .replace(/\{(\w+)\}/g, (whole, word: string) => allowed(values[word] ?? whole))
    .replace(/\/{2,}/g, '/')
    .replace(/^\/|\/$/g, '');
  const problem = checkName(name);
  if (problem !== undefined) throw new RangeError(problem);
  return warnAboutName(name) === undefined ? name : `${name}_`;
}

function allowed(text: string): string {
  return text.replace(/[^A-Za-z0-9/_+=.@-]+/g, '-').replace(/^-+|-+$/g, '');
}
