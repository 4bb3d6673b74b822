import { filled, holds, type Facts } from './conditions';
import type { Policy, Selection, Statement } from './document';
import { globMatches } from './glob';
import { concerns, type Identity } from './principals';

/** One action on one resource, wanted by someone. */
export interface Wish {
  /** E.g. `secretsmanager:GetSecretValue`. */
  readonly action: string;
  /** An ARN, or `*` for an action that is on no secret. */
  readonly resource: string;
  readonly identity: Identity;
  readonly facts: Facts;
}

/** Allowed; or denied by a policy's own word, or since no policy allows it. */
export type Verdict = 'allowed' | 'deniedByIdentity' | 'deniedByResource' | 'notAllowed';

/**
 * Judges by IAM's rules within one account: a denial anywhere decides; otherwise a permission of either the
 * identity's or the resource's policy is enough. Source: "Policy evaluation logic" in the IAM user guide.
 */
export function judge(
  wish: Wish,
  policies: { readonly identity?: Policy | undefined; readonly resource?: Policy | undefined },
): Verdict {
  const says = (policy: Policy | undefined, effect: Statement['effect']): boolean =>
    policy?.statements.some(
      (statement) => statement.effect === effect && applies(statement, wish),
    ) === true;
  if (says(policies.identity, 'Deny')) return 'deniedByIdentity';
  if (says(policies.resource, 'Deny')) return 'deniedByResource';
  return says(policies.identity, 'Allow') || says(policies.resource, 'Allow')
    ? 'allowed'
    : 'notAllowed';
}

function applies(statement: Statement, { action, resource, identity, facts }: Wish): boolean {
  const { principals, effect, actions, resources, conditions } = statement;
  return (
    (principals === undefined || concerns(principals, effect, identity)) &&
    selects(actions, (pattern) => globMatches(pattern.toLowerCase(), action.toLowerCase())) &&
    selects(resources, (pattern) => globMatches(filled(pattern, facts), resource)) &&
    conditions.every((condition) => holds(condition, facts))
  );
}

function selects({ except, patterns }: Selection, matches: (pattern: string) => boolean): boolean {
  return patterns.some(matches) !== except;
}
