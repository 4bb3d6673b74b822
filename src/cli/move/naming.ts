import type { Finding } from '../../core/detection';
import { candidates, type SecretRef } from '../../core/replacement';
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
  return warnAboutName(name) === undefined ? name : `${name}-value`;
}

function allowed(text: string): string {
  return text.replace(/[^A-Za-z0-9/_+=.@-]+/g, '-').replace(/^-+|-+$/g, '');
}

/** What stands in a pattern for the finding itself: then each finding has a secret of its own. */
const TELLING = /\{(?:variable|key|rule|suggested)\}/;

/** Where the value of a finding may go, in order. Throws a RangeError when AWS would refuse the name. */
export function placesFor(pattern: string, place: Place): Iterable<SecretRef> {
  const { finding, path } = place;
  const name = nameFor(pattern, place);
  if (!TELLING.test(pattern)) return candidates(name, finding);
  const folder = path.split('/').slice(0, -1).join('/');
  const inFolder = { ...finding, suggestedName: `${folder}/${finding.suggestedName}` };
  return candidates(name, finding, [nameFor(pattern, { ...place, finding: inFolder })]);
}
