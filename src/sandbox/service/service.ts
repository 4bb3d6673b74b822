import { authorize } from '../access/authorize';
import { rootOf, type Judged, type Principal } from '../access/principal';
import type { ServiceNotice } from '../audit/serviceEvent';
import { requireName, requireSecretId } from '../model/identifiers';
import { inputs, isReadOnly, type OperationName } from '../model/operations';
import { validate } from '../model/validate';
import { ServiceError } from '../protocol/errors';
import { Rotations, type RotationTask } from '../rotation/rotations';
import type { RotationFunction, StepFailure } from '../rotation/run';
import type { SecretRecord } from '../store/records';
import type { SecretTable } from '../store/secretTable';
import { accountOf, SecretTables } from '../store/secretTables';
import type { Change, Storage } from '../store/storage';
import { Agenda } from './agenda';
import type { Clock, Context } from './context';
import { isPurged } from './lookup';
import { operations } from './operations';
import { syncReplicas } from './replication';
import { rotateOnSchedule } from './rotate';
import { settleRotation } from './settle';

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

/** A version or an alias at the end does not matter here. */
const FUNCTION_ARN = /^arn:[\w-]+:lambda:[\w-]+:\d{12}:function:([\w-]+)(?::[\w$-]+)?$/;

/** Secrets Manager without its wire: regions, validation, operations, rotations under way. */
export class SecretsManagerService {
  readonly #options: ServiceOptions;
  readonly #root: Judged;
  readonly #tables = new SecretTables();
  readonly #agenda = new Agenda();
  readonly #rotations: Rotations;

  constructor(options: ServiceOptions) {
    this.#options = options;
    this.#root = rootOf(options.accountId);
    for (const { region, secret } of options.storage?.load() ?? []) {
      this.#tableOf(region, secret.arn).add(secret);
      this.#agenda.note(region, secret.arn, secret);
    }
    for (const { table } of this.#tables.all) table.takeChanges();
    this.#rotations = new Rotations({
      functionOf: (arn) => this.#functionOf(arn),
      call: (region) => (operation, input) =>
        options.callFromFunction?.(region, operation, input) ??
        new Promise((resolve) => {
          resolve(this.call(region, operation, input));
        }),
      mayGoOn: (task) => this.#mayRotate(task),
      settle: (task, failure) => this.#settle(task, failure),
      notify: (notice) => options.notify?.(notice),
    });
  }

  get isEmpty(): boolean {
    return this.#tables.all.every(({ table }) => table.size === 0);
  }

  /** The same secrets, which stay as they are at this moment whatever happens here later. */
  frozen(): SecretsManagerService {
    const all = this.#tables.all.flatMap(({ region, table }) =>
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
    const context = this.#context(region, principal, checked['SecretId']);
    context.permit(name, checked);
    const answer = run(context, checked);
    const { SecretId } = checked;
    const named = typeof SecretId === 'string' ? context.secrets.find(SecretId) : undefined;
    if (named && !isReadOnly(operation)) this.#changed(context, named);
    this.#commit();
    return answer;
  }

  /** When there is something to do without being called; undefined: never. */
  get dueAt(): number | undefined {
    return this.#agenda.next()?.at;
  }

  /** Does what is due: ends recovery windows, starts rotations. */
  act(): void {
    const now = this.#options.clock.now();
    for (let due = this.#agenda.next(); due && due.at <= now; due = this.#agenda.next()) {
      const { region, arn } = due;
      const context = this.#context(region, undefined, arn);
      const secret = context.secrets.find(arn);
      if (!secret) this.#agenda.note(region, arn, undefined);
      else if (isPurged(context, secret))
        this.#options.notify?.({ name: 'EndSecretVersionDelete', region, secretArn: arn });
      else {
        rotateOnSchedule(context, secret);
        this.#changed(context, secret);
      }
      this.#commit();
    }
  }

  #changed(context: Context, secret: SecretRecord): void {
    context.secrets.touch(secret);
    if (secret.replicas) syncReplicas(context, secret);
  }

  /** Keeps what changed, before anyone is told; what cannot be kept is tried again with the next change. */
  #commit(): void {
    const changes: Change[] = [];
    for (const { region, table } of this.#tables.all)
      for (const arn of table.takeChanges()) {
        const found = table.find(arn);
        const secret = found?.arn === arn ? found : undefined;
        changes.push({ region, arn, secret });
        this.#agenda.note(region, arn, secret);
      }
    if (changes.length === 0) return;
    try {
      this.#options.storage?.write(changes);
    } catch (error) {
      for (const { region, arn } of changes) this.#tableOf(region, arn).touch({ arn });
      throw error;
    }
  }

  /** Resolves once the rotations under way have ended. */
  settled(): Promise<void> {
    return this.#rotations.settled();
  }

  /** Ends the programs of rotation functions; resolves once no rotation is under way. */
  close(): Promise<void> {
    return this.#rotations.close();
  }

  /** The secrets among which that of an ARN is. */
  #tableOf(region: string, arn: string): SecretTable {
    return this.#tables.at({ region, accountId: accountOf(arn) ?? this.#options.accountId });
  }

  /** What a call works on: the account of the secret's ARN, if it names one by that, else the caller's. */
  #context(region: string, principal: Principal | undefined, secretId?: unknown): Context {
    const { clock } = this.#options;
    const named = typeof secretId === 'string' ? accountOf(secretId) : undefined;
    const accountId = named ?? principal?.accountId ?? this.#options.accountId;
    const secrets = this.#tables.at({ region, accountId });
    const now = clock.now();
    return {
      region,
      accountId,
      secrets,
      elsewhere: (other) => this.#tables.at({ region: other, accountId }),
      now,
      caller: principal ?? this.#root,
      permit: (operation, input) => {
        if (!principal && accountId === this.#options.accountId) return;
        const id = input['SecretId'] ?? input['Name'];
        const secret = typeof id === 'string' ? secrets.find(id) : undefined;
        authorize(principal ?? this.#root, { operation, input, region, now }, secret);
      },
      hasFunction: (arn) => this.#functionOf(arn) !== undefined,
      rotate: (task) => {
        this.#rotations.start({ ...task, region });
      },
    };
  }

  #functionOf(arn: string): RotationFunction | undefined {
    const [, name] = FUNCTION_ARN.exec(arn) ?? [];
    return name === undefined ? undefined : this.#options.functions.get(name);
  }

  #mayRotate({ region, kind, secretArn }: RotationTask): boolean {
    const secret = this.#tableOf(region, secretArn).find(secretArn);
    if (secret?.deletedAt !== undefined) return false;
    return secret !== undefined && (kind === 'test' || secret.rotation.enabled);
  }

  #settle(task: RotationTask, failure: StepFailure | undefined): string | undefined {
    const context = this.#context(task.region, undefined, task.secretArn);
    const problem = settleRotation(context, task, failure);
    const secret = context.secrets.find(task.secretArn);
    if (secret) this.#changed(context, secret);
    this.#commit();
    return problem;
  }
}
