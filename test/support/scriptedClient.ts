import type { SecretsClient } from '../../src/core/secrets/client';

/** A client that answers what a test scripts, and fails the test on any other call. */
export function scriptedClient(script: Partial<SecretsClient>): SecretsClient {
  return new Proxy(script, {
    get(target, name): unknown {
      // A promise must be able to carry the client: it is no thenable.
      if (name === 'then') return undefined;
      return (
        Reflect.get(target, name) ??
        (() => Promise.reject(new Error(`Unexpected call of ${String(name)}`)))
      );
    },
  }) as SecretsClient;
}

export interface Deferred<T> {
  readonly promise: Promise<T>;
  readonly resolve: (value: T | PromiseLike<T>) => void;
  readonly reject: (reason: Error) => void;
}

/** A promise that the test settles when it likes. */
export function deferred<T>(): Deferred<T> {
  let resolve!: (value: T | PromiseLike<T>) => void;
  let reject!: (reason: Error) => void;
  const promise = new Promise<T>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  return { promise, resolve, reject };
}
