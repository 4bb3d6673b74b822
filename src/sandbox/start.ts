import { randomBytes } from 'node:crypto';
import type { SandboxAccess } from '../core/secrets/connection';
import { makePrincipal, type Principal } from './access/principal';
import { auditFile } from './audit/file';
import type { AuditEvent } from '../core/secrets/auditEvent';
import { serviceEvent } from './audit/serviceEvent';
import { AuditTrail } from './audit/trail';
import { Calls, identityOf, ownCaller } from './calls';
import { clockMover, StandingClock, watch, type MoveClock } from './clock';
import { controls } from './control';
import { DemoService } from './demo/service';
import type { Fault } from './faults/fault';
import { Faults } from './faults/faults';
import { builtIn } from './functions';
import { listen, type Loopback } from './protocol/server';
import { ServiceError } from './protocol/errors';
import { verifySignature, type SigningKeys } from './protocol/sigv4';
import { commandFunction } from './rotation/command';
import type { Call, RotationFunction } from './rotation/run';
import type { Clock } from './service/context';
import { SecretsManagerService } from './service/service';
import { withToken } from './service/tokens';
import { DiskStorage } from './store/disk';

export interface SandboxOptions {
  /** Region that `access` names; requests signed for others are answered too. Default `us-east-1`. */
  readonly region?: string;
  /** Twelve digits. */
  readonly accountId?: string;
  /** 0, the default, takes a free port. */
  readonly port?: number;
  /** Default `127.0.0.1`; nothing but loopback is ever bound. */
  readonly host?: Loopback;
  /** Default: the real one; a `StandingClock` is moved by `moveClock`, or by `POST /sandbox/clock`. */
  readonly clock?: Clock;
  /** Folder that keeps the secrets, encrypted under `rootKey`; absent: they are kept in memory. */
  readonly dataDirectory?: string;
  /** 32 bytes; needed with `dataDirectory`. */
  readonly rootKey?: Uint8Array;
  /** Rotation functions by name, or programs (see `rotation/program.ts`), beside the built-in ones. */
  readonly functions?: Readonly<Record<string, RotationFunction | string>>;
  /** Seconds after which a step of a program is ended; default 900. */
  readonly functionTimeout?: number;
  /** Keys of the account's root; drawn at random unless given. */
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  /**
   * Users (`alice`) and roles (`role/app`) with keys of their own, judged by policies, beside the root; by their
   * ARNs also those of other accounts, which have secrets of their own.
   */
  readonly principals?: readonly PrincipalOptions[];
  /** File that each audit event is appended to as a line of JSON; absent: the latest are in memory. */
  readonly auditFile?: string;
  /** Faults that are on from the start; `Sandbox.faults` switches others. */
  readonly faults?: readonly Fault[];
  /** Answers `POST /moto-api/reset`, unsigned, by forgetting everything: for conformance tests alone. */
  readonly mayBeReset?: boolean;
}

export interface PrincipalOptions {
  readonly name: string;
  /** JSON of its identity policy; absent: nothing but what resource policies permit. */
  readonly policy?: string;
}

/** The keys of a principal; a role's `sessionToken` goes with each of its calls. */
export type PrincipalAccess = Pick<
  Principal,
  'accessKeyId' | 'arn' | 'secretAccessKey' | 'sessionToken'
>;

/** A running sandbox: its address and random keys, and a way to end it. */
export interface Sandbox extends SandboxAccess {
  /** Name → keys of the principals that were asked for. */
  readonly principals: Readonly<Record<string, PrincipalAccess>>;
  /** True when it holds no secret yet. */
  readonly isNew: boolean;
  /** Runs an operation without HTTP, in the sandbox's region, as an SDK sends it. */
  readonly call: Call;
  /** Switches that make calls fail. */
  readonly faults: Faults;
  /** The latest audit events, oldest first. */
  audit(): readonly AuditEvent[];
  /** A service whose key the function `demo-service` changes; it runs once it is started. */
  readonly demo: DemoService;
  /** Moves a `StandingClock`, e.g. by `{ advance: '30d' }`, and waits for the rotations on the way. */
  readonly moveClock: MoveClock;
  /** Resolves once the rotations under way have ended. */
  settled(): Promise<void>;
  /** Ends also the programs of rotation functions. */
  close(): Promise<void>;
}

/**
 * Starts a Secrets Manager on a loopback address. Rejects when the port is taken, the folder has another owner, or
 * what it holds cannot be decrypted.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const {
    region = 'us-east-1',
    accountId = '123456789012',
    clock = Date,
    host = '127.0.0.1',
    functionTimeout: timeout = 900,
  } = options;
  const functions = new Map(Object.entries(builtIn));
  const storage =
    options.dataDirectory === undefined
      ? undefined
      : new DiskStorage(options.dataDirectory, options.rootKey ?? new Uint8Array());
  const file = options.auditFile === undefined ? undefined : auditFile(options.auditFile);
  const release = (): void => {
    storage?.close();
    file?.close();
  };
  const trail = new AuditTrail(file?.keep);
  const makeService = (): SecretsManagerService =>
    new SecretsManagerService({
      accountId,
      clock,
      functions,
      notify: (notice) => {
        trail.add(serviceEvent(notice, accountId, clock.now()));
      },
      callFromFunction: (signedFor, operation, input) =>
        calls.struck(caller(signedFor, 'aws-secrets-sandbox rotation'), operation, input),
      ...(storage && { storage }),
    });
  let service = makeService();
  const faults = new Faults(() => {
    const frozen = service.frozen();
    return (call) => frozen.call(call.region, call.operation, call.input, call.principal);
  });
  faults.set(...(options.faults ?? []));
  const calls = new Calls({ service: () => service, trail, faults, clock });
  const moveClock = clockMover(clock, () => service);
  const control = controls(trail, faults, moveClock);
  const accessKeyId = options.accessKeyId ?? `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
  const secretAccessKey = options.secretAccessKey ?? randomBytes(30).toString('base64');
  const principals = (options.principals ?? []).map(({ name, policy }) =>
    makePrincipal(accountId, name, policy),
  );
  const principalOf = (id: string): Principal | undefined =>
    principals.find((principal) => principal.accessKeyId === id);
  const keysOf = (id: string): SigningKeys | undefined =>
    id === accessKeyId ? { secretAccessKey } : principalOf(id);

  const caller = (signedFor: string, userAgent?: string) =>
    ownCaller(signedFor, accountId, accessKeyId, userAgent);

  const server = await listen(
    { port: options.port ?? 0, host },
    async (operation, input, received) => {
      const { request, ...origin } = received;
      if (options.mayBeReset === true && request.url === '/moto-api/reset') {
        service = makeService();
        return { status: 'ok' };
      }
      const signer = verifySignature(request, keysOf, Date.now());
      const principal = principalOf(signer.accessKeyId);
      if (Object.hasOwn(control, request.url)) {
        if (principal)
          throw new ServiceError('AccessDeniedException', 'Only the sandbox’s owner may ask this.');
        return control[request.url]?.(input) ?? {};
      }
      const own = { ...caller(signer.region), ...origin };
      const from = principal ? { ...own, identity: identityOf(principal) } : own;
      return calls.struck(from, operation, input, principal);
    },
  ).catch((error: unknown) => {
    release();
    throw error;
  });
  const access: SandboxAccess = {
    endpoint: `http://${host === '::1' ? '[::1]' : host}:${server.port}`,
    region,
    accountId,
    accessKeyId,
    secretAccessKey,
    functions: Object.fromEntries(
      [...functions.keys(), ...Object.keys(options.functions ?? {})].map((name) => [
        name,
        `arn:aws:lambda:${region}:${accountId}:function:${name}`,
      ]),
    ),
  };
  for (const [name, rotate] of Object.entries(options.functions ?? {}))
    functions.set(
      name,
      typeof rotate === 'string'
        ? commandFunction(rotate, { access: () => access, timeout })
        : rotate,
    );
  const demo = new DemoService();
  const timer = clock instanceof StandingClock ? undefined : watch(() => service);
  return {
    ...access,
    principals: Object.fromEntries(
      principals.map(({ name, arn, accessKeyId: id, secretAccessKey: key, sessionToken }) => [
        name,
        {
          arn,
          accessKeyId: id,
          secretAccessKey: key,
          ...(sessionToken !== undefined && { sessionToken }),
        },
      ]),
    ),
    isNew: service.isEmpty,
    call: (operation, input) =>
      calls.direct(caller(region), operation, withToken(operation, input)),
    faults,
    audit: () => trail.events(),
    moveClock,
    demo,
    settled: () => service.settled(),
    close: async () => {
      clearInterval(timer);
      demo.close();
      const ended = service.close();
      await server.close();
      await ended;
      release();
    },
  };
}
