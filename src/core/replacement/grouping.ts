import { splitWords } from '../detection/assignment/words';
import type { Finding } from '../detection/model';
import { suggestName } from '../detection/naming';

/**
 * The findings of a file, with those that belong together suggested as keys of one secret: their names begin with the
 * same word, as STRIPE_SECRET_KEY and STRIPE_WEBHOOK_SECRET do.
 */
export function grouped(path: string, findings: readonly Finding[]): Finding[] {
  const members = new Map<string, Set<string>>();
  for (const { name } of findings) {
    const [head, ...rest] = splitWords(name ?? '');
    if (name === undefined || head === undefined || rest.length === 0) continue;
    members.set(head, (members.get(head) ?? new Set()).add(name));
  }
  return findings.map((finding) => {
    const [head = '', ...rest] = splitWords(finding.name ?? '');
    if (rest.length === 0 || (members.get(head)?.size ?? 0) < 2) return finding;
    return {
      ...finding,
      suggestedName: suggestName(path, head, finding.ruleId),
      suggestedKey: camel(/^\d/.test(rest[0] ?? '') ? [head, ...rest] : rest),
    };
  });
}

function camel([first = '', ...rest]: readonly string[]): string {
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
