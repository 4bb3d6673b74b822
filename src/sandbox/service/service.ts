import { authorize } from '../access/authorize';
import { rootOf, type Judged, type Principal } from '../access/principal';
import type { ServiceNotice } from '../audit/serviceEvent';
import { requireName, requireSecretId } from '../model/identifiers';
import { inputs, isReadOnly, type OperationName } from '../model/operations';
import { validate } from '../model/validate';
import { ServiceError } from '../protocol/errors';
import { runRotation, type Call, type RotationFunction } from '../rotation/run';
import { SecretTable } from '../store/secretTable';
import type { Change, Storage } from '../store/storage';
import type { Clock, Context } from './context';
import { operations } from './operations';
import { syncReplicas } from './replication';
import { scheduleNext } from './rotate';

export interface ServiceOptions {
  readonly accountId: string;
  readonly clock: Clock;
  /** Rotation functions by the name at the end of their ARN. */
  readonly functions: ReadonlyMap<string, RotationFunction>;
  /** Absent: everything is forgotten with the process. */
  readonly storage?: Storage;
  /** Told of what the service does by itself. */
  readonly notify?: (notice: ServiceNotice) => void;
  /** Runs what a rotation function calls; absent: `call` itself. */
  readonly callFromFunction?: (region: string, operation: string, input: object) => Promise<object>;
}

/** Secrets Manager without its wire: regions, validation, operations, rotations under way. */
export class SecretsManagerService {
  readonly #options: ServiceOptions;
  readonly #root: Judged;
  readonly #regions = new Map<string, SecretTable>();
  readonly #rotations = new Set<Promise<void>>();

  constructor(options: ServiceOptions) {
    this.#options = options;
    this.#root = rootOf(options.accountId);
    for (const { region, secret } of options.storage?.load() ?? []) this.#table(region).add(secret);
    for (const table of this.#regions.values()) table.takeChanges();
  }

  get isEmpty(): boolean {
    return [...this.#regions.values()].every((table) => table.size === 0);
  }

  /** The same secrets, which stay as they are at this moment whatever happens here later. */
  frozen(): SecretsManagerService {
    const all = [...this.#regions].flatMap(([region, table]) =>
      [...table.all].map((secret) => ({ region, secret: structuredClone(secret) })),
    );
    const nowhere = { load: () => all, write: () => undefined, close: () => undefined };
    return new SecretsManagerService({ ...this.#options, storage: nowhere });
  }

  /** Runs one operation in a region, for the account's root unless for a principal; throws a ServiceError. */
  call(region: string, operation: string, input: unknown, principal?: Principal): object {
    if (!Object.hasOwn(inputs, operation))
      throw new ServiceError('UnknownOperationException', 'There is no such operation.');
    const name = operation as OperationName;
    const checked = validate(input, inputs[name]);
    const run = operations[name] as (context: Context, input: unknown) => object;
    if (typeof checked['SecretId'] === 'string') requireSecretId(checked['SecretId']);
    if (typeof checked['Name'] === 'string') requireName(checked['Name']);
    const context = this.#context(region, principal);
    context.permit(name, checked);
    const answer = run(context, checked);
    const { SecretId } = checked;
    const named = typeof SecretId === 'string' ? context.secrets.find(SecretId) : undefined;
    if (named && !isReadOnly(operation)) {
      context.secrets.touch(named);
      if (named.replicas) syncReplicas(context, named);
    }
    this.#commit();
    return answer;
  }

  /** Keeps what changed, before anyone is told. */
  #commit(): void {
    const changes: Change[] = [];
    for (const [region, table] of this.#regions)
      for (const arn of table.takeChanges()) {
        const found = table.find(arn);
        changes.push({ region, arn, secret: found?.arn === arn ? found : undefined });
      }
    if (changes.length > 0) this.#options.storage?.write(changes);
  }

  /** Resolves once the rotations under way have ended. */
  async settled(): Promise<void> {
    while (this.#rotations.size > 0) await Promise.allSettled(this.#rotations);
  }

  #table(region: string): SecretTable {
    let table = this.#regions.get(region);
    if (!table) this.#regions.set(region, (table = new SecretTable()));
    return table;
  }

  #context(region: string, principal: Principal | undefined): Context {
    const { accountId, clock } = this.#options;
    const secrets = this.#table(region);
    const now = clock.now();
    return {
      region,
      accountId,
      secrets,
      elsewhere: (other) => this.#table(other),
      now,
      caller: principal ?? this.#root,
      permit: (operation, input) => {
        if (!principal) return;
        const id = input['SecretId'] ?? input['Name'];
        const secret = typeof id === 'string' ? secrets.find(id) : undefined;
        authorize(principal, { operation, input, region, now }, secret);
      },
      hasFunction: (arn) => this.#functionOf(arn) !== undefined,
      rotate: (secretArn, functionArn, versionId) => {
        const rotation = this.#rotate(region, secretArn, functionArn, versionId).finally(() =>
          this.#rotations.delete(rotation),
        );
        this.#rotations.add(rotation);
      },
    };
  }

  #functionOf(arn: string): RotationFunction | undefined {
    const [, name] = /^arn:aws:lambda:[\w-]+:\d{12}:function:([\w-]+)$/.exec(arn) ?? [];
    return name === undefined ? undefined : this.#options.functions.get(name);
  }

  async #rotate(
    region: string,
    secretArn: string,
    functionArn: string,
    versionId: string,
  ): Promise<void> {
    const rotate = this.#functionOf(functionArn);
    if (!rotate) return;
    // After the answer: the caller sees AWSPENDING before the function runs.
    await new Promise(setImmediate);
    const { callFromFunction, notify } = this.#options;
    const call: Call = (operation, input) =>
      callFromFunction?.(region, operation, input) ??
      new Promise((resolve) => {
        resolve(this.call(region, operation, input));
      });
    const tell = (name: ServiceNotice['name'], message?: string): void =>
      notify?.({ name, region, secretArn, versionId, ...(message !== undefined && { message }) });
    tell('RotationStarted');
    try {
      await runRotation(rotate, secretArn, versionId, call);
    } catch {
      // A failed rotation shows in the secret: AWSPENDING stays, as on AWS.
      tell('RotationFailed', `Error when executing lambda ${functionArn}`);
      return;
    }
    tell('RotationSucceeded');
    const secret = this.#table(region).find(secretArn);
    if (!secret) return;
    secret.rotation.lastRotatedAt = this.#options.clock.now();
    scheduleNext(secret, secret.rotation.lastRotatedAt);
    this.#table(region).touch(secret);
    this.#commit();
  }
}
