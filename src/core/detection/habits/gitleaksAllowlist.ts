import type { HabitCandidate } from './model';
import { list, record, texts } from './json';
import { anyOf } from './patterns';

/** One allowlist of a configuration of gitleaks. */
export interface Allowlist {
  /** Rules that it is for; all of them when empty. */
  readonly targets: readonly string[];
  readonly skips: (path: string) => boolean;
  readonly allows: (candidate: HabitCandidate) => boolean;
}

type Table = Readonly<Record<string, unknown>>;

/** The allowlists of a table, in the old form of one and in the new one of several. */
export function allowlistsOf(table: Table, problems: string[], where: string): Allowlist[] {
  const several = list(table['allowlists']).map(record);
  const tables =
    table['allowlist'] === undefined ? several : [record(table['allowlist']), ...several];
  return tables.map((one) => allowlist(one, problems, where));
}

function allowlist(table: Table, problems: string[], where: string): Allowlist {
  const paths = texts(table['paths']);
  const regexes = texts(table['regexes']);
  const stopwords = texts(table['stopwords']).map((word) => word.toLowerCase());
  const commits = new Set(texts(table['commits']).map((commit) => commit.toLowerCase()));
  const inPath = anyOf(paths, problems, where);
  const inText = anyOf(regexes, problems, where);
  const target = table['regexTarget'];
  const checks: ((candidate: HabitCandidate) => boolean)[] = [
    ...(commits.size > 0
      ? [({ commit }: HabitCandidate) => commit !== undefined && commits.has(commit)]
      : []),
    ...(paths.length > 0 ? [({ path }: HabitCandidate) => inPath(path)] : []),
    ...(regexes.length > 0
      ? [
          ({ value, line }: HabitCandidate) =>
            // What a rule matches is not told here: the line is the nearest that is.
            inText(target === 'line' || target === 'match' ? line : value),
        ]
      : []),
    ...(stopwords.length > 0
      ? [
          ({ value }: HabitCandidate) =>
            stopwords.some((word) => value.toLowerCase().includes(word)),
        ]
      : []),
  ];
  const isAll = /^(?:and|&&)$/i.test(String(table['condition']));
  return {
    targets: texts(table['targetRules']),
    // A path alone lets a whole file be left out.
    skips: isAll && checks.length > 1 ? () => false : inPath,
    allows: (candidate) =>
      checks.length > 0 &&
      (isAll
        ? checks.every((check) => check(candidate))
        : checks.some((check) => check(candidate))),
  };
}
