import { randomBytes } from 'node:crypto';
import type { Policy } from '../policy/document';
import type { Identity } from '../policy/principals';
import { readPolicy } from '../policy/read';

/** Someone whose calls can be judged. */
export interface Judged extends Identity {
  /** The identity policy. */
  readonly policy?: Policy;
}

/** A user or role with keys of its own, whose calls are judged by policies. */
export interface Principal extends Judged {
  /**
   * As it was asked for: `NAME` or `user/NAME` for a user of the sandbox's account, `role/NAME` for a role; the
   * ARN of a user or role of any account.
   */
  readonly name: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Roles have one; it must come with each of their calls. */
  readonly sessionToken?: string;
}

const NAME = /^(?:arn:aws:iam::(\d{12}):(?=user\/|role\/))?(?:(user|role)\/)?([\w+=,.@-]{1,64})$/;

/** The name of the one session that a role has. */
const SESSION = 'sandbox';

/**
 * A principal with random keys. `policy` is the JSON of its identity policy. Throws an Error that names the
 * principal when the name or the policy cannot be one.
 */
export function makePrincipal(ownAccount: string, name: string, policy?: string): Principal {
  const [, accountId = ownAccount, kind = 'user', plain = ''] = NAME.exec(name) ?? [];
  if (plain === '')
    throw new Error(
      `Principal ${name}: a name such as alice, user/alice or role/app, or the ARN of a user or role is needed.`,
    );
  const own = `arn:aws:iam::${accountId}:${kind}/${plain}`;
  const isRole = kind === 'role';
  return {
    name,
    accountId,
    principalArn: own,
    arn: isRole ? `arn:aws:sts::${accountId}:assumed-role/${plain}/${SESSION}` : own,
    accessKeyId: `${isRole ? 'ASIA' : 'AKIA'}${randomBytes(8).toString('hex').toUpperCase()}`,
    secretAccessKey: randomBytes(30).toString('base64'),
    ...(isRole && { sessionToken: randomBytes(96).toString('base64') }),
    ...(policy !== undefined && { policy: identityPolicy(name, policy) }),
  };
}

/** The account's root, who may do everything that no resource policy denies. */
export function rootOf(accountId: string): Judged {
  const arn = `arn:aws:iam::${accountId}:root`;
  const everything = { except: false, patterns: ['*'] };
  const policy: Policy = {
    statements: [{ effect: 'Allow', actions: everything, resources: everything, conditions: [] }],
  };
  return { arn, principalArn: arn, accountId, policy };
}

function identityPolicy(name: string, text: string): Policy {
  try {
    return readPolicy(text, 'identity');
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`Principal ${name}: ${reason.replace('resource policy', 'identity policy')}`);
  }
}
