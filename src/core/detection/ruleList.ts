import { assignmentRules } from './assignment/findings';
import type { RuleInfo } from './rule';
import { rules } from './rules';

/** Every rule that can be switched off, in the order of the table in docs/rules.md. */
export const ruleList: readonly RuleInfo[] = [
  ...assignmentRules,
  ...rules.map(({ id, title, family, severity = 'high', revocationPage }) => ({
    id,
    title,
    family,
    severity,
    ...(revocationPage !== undefined && { revocationPage }),
  })),
];
