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

/** Allowed; or denied by a policy's own word, or since a policy that would have to does not allow it. */
export type Verdict =
  'allowed' | 'deniedByIdentity' | 'deniedByResource' | 'notAllowed' | 'notAllowedByResource';

/**
 * Judges by IAM's rules: a denial anywhere decides; otherwise a permission of either the identity's or the
 * resource's policy is enough, and both are needed on a resource of another account. Source: "Policy
 * evaluation logic" and "Cross-account policy evaluation logic" in the IAM user guide.
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
  const byIdentity = says(policies.identity, 'Allow');
  const byResource = says(policies.resource, 'Allow');
  if (!isForeign(wish)) return byIdentity || byResource ? 'allowed' : 'notAllowed';
  if (!byIdentity) return 'notAllowed';
  return byResource ? 'allowed' : 'notAllowedByResource';
}

/** True for a resource of another account than the identity's. */
function isForeign({ resource, identity }: Wish): boolean {
  const [, , , , account = ''] = resource.split(':');
  return account !== '' && account !== identity.accountId;
}

function applies(statement: Statement, wish: Wish): boolean {
  const { action, resource, identity, facts } = wish;
  const { principals, effect, actions, resources, conditions } = statement;
  return (
    (principals === undefined || concerns(principals, effect, identity, isForeign(wish))) &&
    selects(actions, (pattern) => globMatches(pattern.toLowerCase(), action.toLowerCase())) &&
    selects(resources, (pattern) => globMatches(filled(pattern, facts), resource)) &&
    conditions.every((condition) => holds(condition, facts))
  );
}

function selects({ except, patterns }: Selection, matches: (pattern: string) => boolean): boolean {
  return patterns.some(matches) !== except;
}
