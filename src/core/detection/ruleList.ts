import { infoOf } from './engine/ruleFinder';
import { assignmentRules } from './assignment/finder';
import type { RuleInfo } from './rule';
import { rules } from './rules';
import { vendors } from './rules/vendors';

/** Every rule that can be switched off, in the order of the table in docs/rules.md. */
export const ruleList: readonly RuleInfo[] = [
  ...assignmentRules,
  ...rules.map(infoOf),
  ...vendors.map(({ id, title, family, revocationPage }) => ({
    id,
    title,
    family,
    severity: 'high' as const,
    ...(revocationPage !== undefined && { revocationPage }),
  })),
];
