/** What a statement is about: the patterns named, or everything but them. */
export interface Selection {
  readonly except: boolean;
  readonly patterns: readonly string[];
}

/** `StringLike` on `aws:PrincipalArn`, and the values that satisfy it. */
export interface Condition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** Who a statement of a resource policy is about, by kind: `AWS`, `Service`, … */
export interface Principals {
  readonly except: boolean;
  readonly byKind: Readonly<Record<string, readonly string[]>>;
}

export interface Statement {
  readonly effect: 'Allow' | 'Deny';
  readonly actions: Selection;
  readonly resources: Selection;
  /** All must hold. */
  readonly conditions: readonly Condition[];
  /** Present in resource policies alone. */
  readonly principals?: Principals;
}

/** A policy document, read and checked. */
export interface Policy {
  readonly statements: readonly Statement[];
}

/** A policy of a resource names principals; one of an identity must not. */
export type PolicyKind = 'identity' | 'resource';

/** Why a text is no policy; the message is AWS's own. */
export class PolicyError extends Error {}

export function syntaxError(): PolicyError {
  return new PolicyError('This resource policy contains a syntax error.');
}
