import { parse, TomlError } from 'smol-toml';
import type { Habit, HabitCandidate } from './model';
import type { Rule } from '../rule';
import { entropy as shannonEntropy } from '../randomness';
import { allowlistsOf, type Allowlist } from './gitleaksAllowlist';
import { equivalents } from './gitleaksRules';
import { list, record, texts } from './json';
import { pattern, requiredText } from './patterns';

const MAX_RULES = 500;

/** `.gitleaks.toml`: its rules, its allowlists, and the rules that it switches off. */
export function gitleaksConfig(text: string, fileName: string): Habit {
  let config: Readonly<Record<string, unknown>>;
  try {
    config = record(parse(text));
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // The message of the parser quotes the file.
    return { problems: [`${fileName}: line ${error.line} is no TOML.`] };
  }
  const problems: string[] = [];
  const tables = list(config['rules']).map(record).slice(0, MAX_RULES);
  const global = allowlistsOf(config, problems, fileName);
  const own = tables.map((table) => ({
    id: String(table['id']),
    lists: allowlistsOf(table, problems, `${fileName}, rule ${String(table['id'])}`),
  }));
  const allowed = (candidate: HabitCandidate): boolean =>
    global.some((one) => appliesTo(one, candidate.ruleId) && one.allows(candidate)) ||
    own.some(
      ({ id, lists }) => isSame(id, candidate) && lists.some((one) => one.allows(candidate)),
    );
  return {
    skips: (path) => global.some((one) => one.targets.length === 0 && one.skips(path)),
    allows: allowed,
    disabled: texts(record(config['extend'])['disabledRules']).flatMap(equivalents),
    own: tables.flatMap((table) => ruleOf(table, problems, fileName) ?? []),
    problems,
  };
}

function appliesTo({ targets }: Allowlist, ruleId: string): boolean {
  return (
    targets.length === 0 || targets.some((id) => id === ruleId || equivalents(id).includes(ruleId))
  );
}

function isSame(id: string, { ruleId }: HabitCandidate): boolean {
  return id === ruleId || equivalents(id).includes(ruleId);
}

/** A rule of the file, in this product's form. A table without a pattern only changes a built-in rule. */
function ruleOf(
  table: Readonly<Record<string, unknown>>,
  problems: string[],
  fileName: string,
): Rule | undefined {
  const { id, description, regex, secretGroup, entropy } = table;
  if (typeof id !== 'string' || typeof regex !== 'string') return undefined;
  const where = `${fileName}, rule ${id}`;
  const group = typeof secretGroup === 'number' && secretGroup > 0 ? secretGroup : undefined;
  const compiled = pattern(regex, problems, where, group);
  const words = texts(table['keywords']).map((word) => word.toLowerCase());
  const literal = requiredText(regex);
  const keywords = words.length > 0 ? words : literal === undefined ? [] : [literal];
  if (compiled === undefined) return undefined;
  if (keywords.length === 0 || !keywords.every((word) => /^[\x20-\x7e]{3,}$/.test(word))) {
    problems.push(`${where}: it needs keywords of 3 ASCII characters or more.`);
    return undefined;
  }
  const floor = typeof entropy === 'number' ? entropy : 0;
  return {
    id,
    title: typeof description === 'string' && description !== '' ? description : id,
    keywords,
    pattern: compiled,
    reason: `The rule ${id} of ${fileName} matches.`,
    check: ({ value }) => (shannonEntropy(value) < floor ? 'reject' : undefined),
  };
}
