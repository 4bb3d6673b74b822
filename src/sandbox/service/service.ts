import { inputs, type OperationName } from '../model/operations';
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
}

/** Operations that leave secrets as they are; only their last access day moves. */
const READING = /^(?:BatchGet|Describe|Get|List|Validate)/;

/** Secrets Manager without its wire: regions, validation, operations, rotations under way. */
export class SecretsManagerService {
  readonly #options: ServiceOptions;
  readonly #regions = new Map<string, SecretTable>();
  readonly #rotations = new Set<Promise<void>>();

  constructor(options: ServiceOptions) {
    this.#options = options;
    for (const { region, secret } of options.storage?.load() ?? []) this.#table(region).add(secret);
    for (const table of this.#regions.values()) table.takeChanges();
  }

  get isEmpty(): boolean {
    return [...this.#regions.values()].every((table) => table.size === 0);
  }

  /** Runs one operation in a region; throws a ServiceError. */
  call(region: string, operation: string, input: unknown): object {
    if (!Object.hasOwn(inputs, operation))
      throw new ServiceError('UnknownOperationException', 'There is no such operation.');
    const name = operation as OperationName;
    const checked = validate(input, inputs[name]);
    const run = operations[name] as (context: Context, input: unknown) => object;
    const context = this.#context(region);
    const answer = run(context, checked);
    const { SecretId } = checked;
    const named = typeof SecretId === 'string' ? context.secrets.find(SecretId) : undefined;
    if (named && !READING.test(operation)) {
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

  #context(region: string): Context {
    const { accountId, clock } = this.#options;
    return {
      region,
      accountId,
      secrets: this.#table(region),
      elsewhere: (other) => this.#table(other),
      now: clock.now(),
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
    const call: Call = (operation, input) =>
      new Promise((resolve) => {
        resolve(this.call(region, operation, input));
      });
    try {
      await runRotation(rotate, secretArn, versionId, call);
    } catch {
      // A failed rotation shows in the secret: AWSPENDING stays, as on AWS.
      return;
    }
    const secret = this.#table(region).find(secretArn);
    if (!secret) return;
    secret.rotation.lastRotatedAt = this.#options.clock.now();
    scheduleNext(secret, secret.rotation.lastRotatedAt);
    this.#table(region).touch(secret);
    this.#commit();
  }
}
