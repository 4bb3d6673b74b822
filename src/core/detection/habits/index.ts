import { detectSecretsBaseline } from './detectSecrets';
import { gitleaksConfig } from './gitleaksConfig';
import { gitleaksIgnore } from './gitleaksIgnore';
import type { Habit, HabitCandidate, HabitFiles } from './model';
import { habitFiles } from './names';
import { secretlintConfig, secretlintIgnore, secretlintProgram } from './secretlint';

export type { HabitFiles } from './model';
export { habitFiles } from './names';

type Reader = (text: string, name: string, sha1: (text: string) => string) => Habit;

const readers: Readonly<Record<(typeof habitFiles)[number], Reader>> = {
  '.gitleaks.toml': gitleaksConfig,
  '.betterleaks.toml': gitleaksConfig,
  '.gitleaksignore': gitleaksIgnore,
  '.betterleaksignore': gitleaksIgnore,
  '.secrets.baseline': (text, _, sha1) => detectSecretsBaseline(text, sha1),
  '.secretlintrc': secretlintConfig,
  '.secretlintrc.json': secretlintConfig,
  '.secretlintrc.yaml': secretlintConfig,
  '.secretlintrc.yml': secretlintConfig,
  '.secretlintrc.js': secretlintProgram,
  '.secretlintrc.cjs': secretlintProgram,
  '.secretlintignore': secretlintIgnore,
};

/** What the files of other scanners say, together. */
export class Habits {
  private readonly habits: readonly Habit[];

  /** `sha1` gives the digest of a text in hexadecimal digits. */
  constructor(files: HabitFiles, sha1: (text: string) => string) {
    this.habits = habitFiles.flatMap((name) => {
      const text = files[name];
      return text === undefined ? [] : [readers[name](text, name, sha1)];
    });
  }

  /** True for a file that is not to be scanned. */
  skips(path: string): boolean {
    return this.habits.some((habit) => habit.skips?.(path) === true);
  }

  /** True for a finding that is known to be no secret, or accepted. */
  allows(candidate: HabitCandidate): boolean {
    return this.habits.some((habit) => habit.allows?.(candidate) === true);
  }

  get disabled(): readonly string[] {
    return this.habits.flatMap(({ disabled = [] }) => disabled);
  }

  get own() {
    return this.habits.flatMap(({ own = [] }) => own);
  }

  /** What could not be used, each a sentence. */
  get problems(): readonly string[] {
    return this.habits.flatMap(({ problems = [] }) => problems);
  }
}
