import { randomBytes } from 'node:crypto';
import type { SandboxAccess } from '../core/secrets/connection';
import { listen } from './protocol/server';
import { verifySignature } from './protocol/sigv4';
import { commandFunction } from './rotation/command';
import { rotateRandomPassword } from './rotation/randomPassword';
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
  readonly clock?: Clock;
  /** Folder that keeps the secrets, encrypted under `rootKey`; absent: they are kept in memory. */
  readonly dataDirectory?: string;
  /** 32 bytes; needed with `dataDirectory`. */
  readonly rootKey?: Uint8Array;
  /** Rotation functions by name, or commands, beside the built-in `random-password`. */
  readonly functions?: Readonly<Record<string, RotationFunction | string>>;
  /** Keys of the account's root; drawn at random unless given. */
  readonly accessKeyId?: string;
  readonly secretAccessKey?: string;
  /** Answers `POST /moto-api/reset`, unsigned, by forgetting everything: for conformance tests alone. */
  readonly mayBeReset?: boolean;
}

/** A running sandbox: its address and random keys, and a way to end it. */
export interface Sandbox extends SandboxAccess {
  /** Name → ARN of the rotation functions. */
  readonly functions: Readonly<Record<string, string>>;
  /** True when it holds no secret yet. */
  readonly isNew: boolean;
  /** Runs an operation without HTTP, in the sandbox's region, as an SDK sends it. */
  readonly call: Call;
  /** Resolves once the rotations under way have ended. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Starts a Secrets Manager on 127.0.0.1. Rejects when the port is taken, the folder has another owner, or
 * what it holds cannot be decrypted.
 */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { region = 'us-east-1', accountId = '123456789012', clock = Date } = options;
  const functions = new Map<string, RotationFunction>([['random-password', rotateRandomPassword]]);
  const storage =
    options.dataDirectory === undefined
      ? undefined
      : new DiskStorage(options.dataDirectory, options.rootKey ?? new Uint8Array());
  const makeService = (): SecretsManagerService =>
    new SecretsManagerService({ accountId, clock, functions, ...(storage && { storage }) });
  let service = makeService();
  const accessKeyId = options.accessKeyId ?? `ASIA${randomBytes(8).toString('hex').toUpperCase()}`;
  const secretAccessKey = options.secretAccessKey ?? randomBytes(30).toString('base64');
  const secretOf = (id: string): string | undefined =>
    id === accessKeyId ? secretAccessKey : undefined;

  const server = await listen(options.port ?? 0, (operation, request, input) => {
    if (options.mayBeReset === true && request.url === '/moto-api/reset') {
      service = makeService();
      return Promise.resolve({ status: 'ok' });
    }
    const signer = verifySignature(request, secretOf, Date.now());
    return Promise.resolve(service.call(signer.region, operation, input));
  });
  const access: SandboxAccess = {
    endpoint: `http://127.0.0.1:${server.port}`,
    region,
    accountId,
    accessKeyId,
    secretAccessKey,
  };
  for (const [name, rotate] of Object.entries(options.functions ?? {}))
    functions.set(
      name,
      typeof rotate === 'string' ? commandFunction(rotate, () => access) : rotate,
    );
  return {
    ...access,
    functions: Object.fromEntries(
      [...functions.keys()].map((name) => [
        name,
        `arn:aws:lambda:${region}:${accountId}:function:${name}`,
      ]),
    ),
    isNew: service.isEmpty,
    call: (operation, input) =>
      new Promise((resolve) => {
        resolve(service.call(region, operation, withToken(operation, input)));
      }),
    settled: () => service.settled(),
    close: async () => {
      await server.close();
      await service.settled();
      storage?.close();
    },
  };
}
