import type { Finding } from '../../src/core/detection';

/** The finding of a value in a text, as the detector would give it. */
export function findingOf(text: string, value: string): Finding {
  const start = text.indexOf(value);
  return {
    ruleId: 'assigned-password',
    title: 'Password',
    range: { start, end: start + value.length },
    confidence: 'high',
    severity: 'high',
    reason: 'A test says so.',
    suggestedName: 'app/password',
    suggestedKey: 'password',
    fields: [],
  };
}
