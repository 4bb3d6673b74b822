import type { Policy } from '../policy/document';
import { judge, type Verdict } from '../policy/evaluate';
import { readPolicy } from '../policy/read';
import { ServiceError } from '../protocol/errors';
import { mergeTags, withoutTags } from '../model/tags';
import type { TagInput } from '../model/inputs';
import type { SecretRecord } from '../store/records';
import { factsOf, type Wanted } from './facts';
import { permissionsFor } from './permissions';
import type { Judged } from './principal';

/**
 * Throws AccessDeniedException, worded as AWS words it, unless the principal's own policy and the secret's
 * together let it make the call; `secret` is absent when the call names none, or one that does not exist.
 */
export function authorize(
  principal: Judged,
  wanted: Wanted,
  secret: SecretRecord | undefined,
): void {
  check(principal, wanted, secret);
  const tags = secret && tagsAfter(wanted, secret);
  if (secret && tags) check(principal, wanted, { ...secret, tags });
}

/** True when a secret with that resource policy would no longer let its policy be changed by that one. */
export function isLockedOut(
  who: Judged,
  { region, now }: Pick<Wanted, 'now' | 'region'>,
  secret: SecretRecord | undefined,
  resource: Policy,
): boolean {
  const wanted = { operation: 'PutResourcePolicy', input: {}, region, now } as const;
  const wish = {
    action: 'secretsmanager:PutResourcePolicy',
    resource: secret?.arn ?? '*',
    identity: who,
    facts: factsOf(wanted, who, secret),
  };
  return judge(wish, { identity: who.policy, resource }) !== 'allowed';
}

/** The tags that the call would leave: whoever would lose the permission by it must not make it. */
function tagsAfter(
  { operation, input }: Wanted,
  { tags = [] }: SecretRecord,
): readonly TagInput[] | undefined {
  if (operation === 'TagResource') return mergeTags(tags, input['Tags'] as readonly TagInput[]);
  if (operation === 'UntagResource')
    return withoutTags(tags, input['TagKeys'] as readonly string[]);
  return undefined;
}

function check(principal: Judged, wanted: Wanted, secret: SecretRecord | undefined): void {
  const resource = secret?.policy === undefined ? undefined : readPolicy(secret.policy, 'resource');
  const facts = factsOf(wanted, principal, secret);
  const named = wanted.input['SecretId'] ?? wanted.input['Name'];
  for (const { action, onSecret } of permissionsFor(wanted.operation, wanted.input)) {
    const wish = {
      action: `secretsmanager:${action}`,
      resource: onSecret ? (secret?.arn ?? arnOf(principal, wanted, String(named))) : '*',
      identity: principal,
      facts,
    };
    const verdict = judge(wish, { identity: principal.policy, resource });
    if (verdict !== 'allowed') {
      const shown = onSecret ? (secret?.arn ?? String(named)) : undefined;
      throw denial(principal, wish.action, shown, verdict);
    }
  }
}

/** A secret that does not exist has an ARN whose last six characters nobody knows. */
function arnOf({ accountId }: Judged, { region }: Wanted, secretId: string): string {
  return secretId.startsWith('arn:')
    ? secretId
    : `arn:aws:secretsmanager:${region}:${accountId}:secret:${secretId}-??????`;
}

/** Source: "Troubleshoot access denied error messages" in the IAM user guide. */
function denial(
  { arn }: Judged,
  action: string,
  resource: string | undefined,
  verdict: Exclude<Verdict, 'allowed'>,
): ServiceError {
  const reasons = {
    notAllowed: `because no identity-based policy allows the ${action} action`,
    notAllowedByResource: `because no resource-based policy allows the ${action} action`,
    deniedByIdentity: 'with an explicit deny in an identity-based policy',
    deniedByResource: 'with an explicit deny in a resource-based policy',
  };
  const where = resource === undefined ? '' : ` on resource: ${resource}`;
  return new ServiceError(
    'AccessDeniedException',
    `User: ${arn} is not authorized to perform: ${action}${where} ${reasons[verdict]}`,
  );
}
