import { PolicyError, syntaxError, type Principals } from './document';

const ACCOUNT = /^(?:\d{12}|arn:[\w-]+:iam::\d{12}:root)$/;
const IDENTITY =
  /^arn:[\w-]+:(?:iam::\d{12}:(?:user|role)\/[\w+=,.@/-]+|sts::\d{12}:(?:assumed-role|federated-user)\/[\w+=,.@/-]+)$/;
const SERVICE = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.amazonaws\.com(?:\.cn)?$/;

/** Who calls: a user, or a role in a session. */
export interface Identity {
  /** `arn:aws:iam::…:user/NAME`, or `arn:aws:sts::…:assumed-role/ROLE/SESSION`. */
  readonly arn: string;
  /** The user's own ARN, or that of the role: what `aws:PrincipalArn` holds. */
  readonly principalArn: string;
  readonly accountId: string;
}

/** Reads `Principal` or `NotPrincipal`; throws a PolicyError for what names no principal. */
export function readPrincipals(given: unknown, except: boolean): Principals {
  if (given === '*') return { except, byKind: { AWS: ['*'] } };
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw syntaxError();
  const byKind: Record<string, readonly string[]> = {};
  for (const [kind, names] of Object.entries(given)) {
    const list = Array.isArray(names) ? (names as unknown[]) : [names];
    const isKnown = forms[kind];
    if (!isKnown || list.length === 0) throw syntaxError();
    byKind[kind] = list.map((name) => {
      if (typeof name !== 'string' || !isKnown(name))
        throw new PolicyError(`This resource policy contains an ${unsupported(kind)}.`);
      return name;
    });
  }
  return { except, byKind };
}

const forms: Readonly<Record<string, (name: string) => boolean>> = {
  AWS: (name) => name === '*' || ACCOUNT.test(name) || IDENTITY.test(name),
  Service: (name) => SERVICE.test(name),
  Federated: (name) => name.length > 0,
  CanonicalUser: (name) => /^[0-9a-f]{64}$/.test(name),
};

const unsupported = (kind: string): string =>
  kind === 'Service' ? 'invalid service principal' : 'unsupported principal';

/**
 * True when the statement is about the caller. An account stands for all its identities in a denial, and where
 * the resource is of another account; in a permission on one of its own it only hands the decision to the
 * identities' own policies.
 */
export function concerns(
  principals: Principals,
  effect: 'Allow' | 'Deny',
  who: Identity,
  isForeign = false,
): boolean {
  const named = (principals.byKind['AWS'] ?? []).some(
    (name) =>
      name === '*' ||
      name === who.arn ||
      name === who.principalArn ||
      ((effect === 'Deny' || principals.except || isForeign) &&
        (name === who.accountId || name.endsWith(`:${who.accountId}:root`))),
  );
  return named !== principals.except;
}
