import { randomUUID } from 'node:crypto';
import type { Principal } from './access/principal';
import { callEvent, type Caller } from './audit/call';
import type { AuditTrail } from './audit/trail';
import type { Faults } from './faults/faults';
import type { Clock } from './service/context';
import type { SecretsManagerService } from './service/service';

export interface CallParts {
  /** The service of now: it may be replaced by a reset. */
  readonly service: () => SecretsManagerService;
  readonly trail: AuditTrail;
  readonly faults: Faults;
  readonly clock: Clock;
}

/** What every call passes on its way to the service: the faults that are on, and the audit trail. */
export class Calls {
  readonly #parts: CallParts;

  constructor(parts: CallParts) {
    this.#parts = parts;
  }

  /** A call that faults may strike. */
  struck(
    caller: Caller,
    operation: string,
    input: unknown,
    principal?: Principal,
  ): Promise<object> {
    const { faults, service } = this.#parts;
    return this.#audited(caller, operation, input, () =>
      faults.around({ region: caller.region, operation, input, principal }, (call) =>
        service().call(call.region, call.operation, call.input, call.principal),
      ),
    );
  }

  /** A call of the sandbox's owner, which no fault strikes. */
  direct(caller: Caller, operation: string, input: unknown): Promise<object> {
    return this.#audited(caller, operation, input, () =>
      this.#parts.service().call(caller.region, operation, input),
    );
  }

  async #audited(
    caller: Caller,
    operation: string,
    input: unknown,
    run: () => object | Promise<object>,
  ): Promise<object> {
    const { trail, clock } = this.#parts;
    const note = (outcome: Parameters<typeof callEvent>[3]): void => {
      const event = callEvent(caller, operation, input, outcome, clock.now());
      if (event) trail.add(event);
    };
    try {
      const answer = await run();
      note({ answer });
      return answer;
    } catch (error) {
      note({ error });
      throw error;
    }
  }
}

/** The account's root, calling from this very process. */
export function ownCaller(
  region: string,
  accountId: string,
  accessKeyId: string,
  userAgent = 'aws-secrets-sandbox',
): Caller {
  return {
    region,
    identity: {
      type: 'Root',
      principalId: accountId,
      arn: `arn:aws:iam::${accountId}:root`,
      accountId,
      accessKeyId,
    },
    requestId: randomUUID(),
    sourceIp: '127.0.0.1',
    userAgent,
  };
}

/** Who a principal is, as CloudTrail tells it. */
export function identityOf(principal: Principal): Caller['identity'] {
  const { arn, accountId, accessKeyId, sessionToken } = principal;
  const [, name = '', session = ''] = arn.split('/');
  const id = accessKeyId.slice(4);
  return sessionToken === undefined
    ? { type: 'IAMUser', principalId: `AIDA${id}`, arn, accountId, accessKeyId, userName: name }
    : { type: 'AssumedRole', principalId: `AROA${id}:${session}`, arn, accountId, accessKeyId };
}
