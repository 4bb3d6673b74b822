import type { Finding } from '../model';
import { suggestKey, suggestName } from '../naming';
import type { RuleInfo } from '../rule';
import { findAssignments, type Assignment } from './assignments';
import type { NameStrength } from './names';

const words: Readonly<Record<NameStrength, Omit<RuleInfo, 'family'> & { reason: string }>> = {
  key: {
    id: 'assigned-key',
    title: 'Key',
    severity: 'medium',
    reason: 'A long literal that looks random under a name that says that it is a key.',
  },
  password: {
    id: 'assigned-password',
    title: 'Password',
    severity: 'high',
    reason: 'A literal under a name that says that it is a password.',
  },
  secret: {
    id: 'assigned-secret',
    title: 'Secret',
    severity: 'high',
    reason: 'A literal that looks random under a name that says that it is secret.',
  },
  token: {
    id: 'assigned-token',
    title: 'Token',
    severity: 'high',
    reason: 'A literal that looks random under a name that says that it gives access.',
  },
};

/** What lists and settings say of these rules. */
export const assignmentRules: readonly RuleInfo[] = Object.values(words).map(
  ({ id, title, severity }) => ({ id, title, family: 'assignment', severity }),
);

/** What literals under telling names give, in the order of the text. */
export function assignmentFindings(text: string, path: string, languageId?: string): Finding[] {
  return findAssignments(text, path, languageId).map((found) => toFinding(found, path));
}

function toFinding(found: Assignment, path: string): Finding {
  const { name, strength, start, end, confidence } = found;
  const { id, title, severity, reason } = words[strength];
  return {
    ruleId: id,
    title,
    range: { start, end },
    confidence,
    severity,
    reason,
    name,
    suggestedName: suggestName(path, name, strength),
    suggestedKey: suggestKey(name),
    fields: [],
  };
}
