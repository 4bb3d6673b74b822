import { judgeInWhole } from './whole';
import type { Habits } from './habits';
import type { Finding } from './model';
import { readOwnRules } from './own/ownRules';
import type { RuleChoice } from './rule';
import { ruleList } from './ruleList';
import { scan } from './scan';

interface ScannerOptions {
  readonly habits: Habits;
  /** Ids of rules that find nothing. */
  readonly disabled?: readonly string[];
  /** The setting with rules of the user's own, unchecked. */
  readonly own?: unknown;
}

/** Where a text comes from, when it is not a whole file. */
export interface TextSource {
  readonly languageId?: string | undefined;
  readonly commit?: string | undefined;
  /** The number in the file of a line of the text; both from 1. */
  readonly lineNumber?: (line: number) => number;
}

/** Scans the texts of one project: by the rules that the user chose, and by what other scanners were told. */
export class Scanner {
  private readonly habits: Habits;
  /** The rules that look at its texts. */
  readonly rules: RuleChoice;

  constructor({ habits, disabled = [], own }: ScannerOptions) {
    const taken = new Set(ruleList.map(({ id }) => id));
    this.habits = habits;
    this.rules = {
      disabled: new Set([...disabled, ...habits.disabled]),
      own: [...readOwnRules(own, taken).rules, ...habits.own],
    };
  }

  /** What of the files of other scanners could not be used, each a sentence. */
  get problems(): readonly string[] {
    return this.habits.problems;
  }

  /** True for a file that is not to be scanned; the path is relative to the project's folder. */
  skips(path: string): boolean {
    return this.habits.skips(path);
  }

  /** The findings of a text, as `scan` tells them. It never throws. */
  scan(text: string, path: string, source: TextSource = {}): Finding[] {
    const { languageId } = source;
    return this.kept(scan(text, path, { languageId, rules: this.rules }), text, path, source);
  }

  /** Those of the findings of a whole text that nobody took for no secret, in the text or in a file of another scanner. */
  kept(
    findings: readonly Finding[],
    text: string,
    path: string,
    { commit, lineNumber = same }: TextSource = {},
  ): Finding[] {
    return judgeInWhole(findings, text, path).filter(({ range, ruleId }) => {
      const from = text.lastIndexOf('\n', range.start - 1) + 1;
      const to = text.indexOf('\n', range.end);
      return !this.habits.allows({
        path,
        ruleId,
        value: text.slice(range.start, range.end),
        line: text.slice(from, to === -1 ? undefined : to),
        lineNumber: lineNumber(lineOf(text, range.start)),
        commit,
      });
    });
  }
}

const same = (line: number): number => line;

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1))
    line++;
  return line;
}
