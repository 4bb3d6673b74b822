import type { Condition, Policy } from './document';

/** Conditions that bind access to a source that the policy fixes. Source: AWS's guide on resource policies of secrets. */
const FIXING = [
  ...['aws:sourcearn', 'aws:sourcevpc', 'aws:sourcevpce', 'aws:sourceaccount', 'aws:sourceip'],
  ...['aws:principalarn', 'aws:principalaccount', 'aws:principalorgid', 'aws:principalorgpaths'],
  'aws:userid',
];

/** True when the policy lets everyone in and no condition fixes whom. */
export function isPublic({ statements }: Policy): boolean {
  return statements.some(
    ({ effect, principals, conditions }) =>
      effect === 'Allow' &&
      principals !== undefined &&
      (principals.except || principals.byKind['AWS']?.includes('*') === true) &&
      !conditions.some(fixes),
  );
}

function fixes({ operator, key, values }: Condition): boolean {
  return (
    FIXING.includes(key.toLowerCase()) &&
    /^(?:ForAnyValue:)?(?:String(?:Equals|Like)|Arn(?:Equals|Like)|IpAddress)/.test(operator) &&
    !operator.endsWith('IfExists') &&
    !values.some((value) => /^\*+$/.test(value) || value.endsWith('/0'))
  );
}
