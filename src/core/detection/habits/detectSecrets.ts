import type { Habit } from './model';
import { list, parsedJson, record, texts } from './json';
import { anyOf } from './patterns';

const EXCLUDED_FILES = 'detect_secrets.filters.regex.should_exclude_file';
const EXCLUDED_LINES = 'detect_secrets.filters.regex.should_exclude_line';
const EXCLUDED_VALUES = 'detect_secrets.filters.regex.should_exclude_secret';

/**
 * `.secrets.baseline` of detect-secrets: the SHA-1 of known values by file, except those that a person has marked as real,
 * and what is excluded.
 */
export function detectSecretsBaseline(text: string, sha1: (text: string) => string): Habit {
  const where = '.secrets.baseline';
  const parsed = parsedJson(text);
  if (parsed === undefined) return { problems: [`${where}: it is no JSON.`] };
  const problems: string[] = [];
  const baseline = record(parsed);
  const known = new Set<string>();
  for (const [path, entries] of Object.entries(record(baseline['results'])))
    for (const entry of list(entries)) {
      const { hashed_secret: hash, is_secret: isReal } = record(entry);
      if (typeof hash === 'string' && isReal !== true)
        known.add(`${path.replaceAll('\\', '/')}:${hash}`);
    }
  const excluded = (filter: string): readonly string[] =>
    list(baseline['filters_used'])
      .map(record)
      .filter(({ path }) => path === filter)
      .flatMap(({ pattern }) => texts(pattern));
  // Versions before 1.0 had one pattern each.
  const old = record(baseline['exclude']);
  const oldOnes = (key: string): readonly string[] => texts([old[key]]);
  const file = anyOf([...excluded(EXCLUDED_FILES), ...oldOnes('files')], problems, where);
  const line = anyOf([...excluded(EXCLUDED_LINES), ...oldOnes('lines')], problems, where);
  const value = anyOf(excluded(EXCLUDED_VALUES), problems, where);
  return {
    skips: file,
    allows: (candidate) =>
      line(candidate.line) ||
      value(candidate.value) ||
      (known.size > 0 && known.has(`${candidate.path}:${sha1(candidate.value)}`)),
    problems,
  };
}
