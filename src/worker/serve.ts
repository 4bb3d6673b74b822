import { parentPort } from 'node:worker_threads';

/** What a worker can do: functions whose arguments and results can be cloned. */
export type Service = object;

type Callable = (...args: readonly unknown[]) => unknown;

/** A call of a service's function. */
export interface Call {
  readonly id: number;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** Its answer. */
export type Answer = { readonly id: number } & (
  { readonly result: unknown } | { readonly error: unknown }
);

/** Answers the calls of the thread that started this one. */
export function serve(service: Service): void {
  const functions = new Map(Object.entries(service as Record<string, Callable>));
  const answer = async ({ id, name, args }: Call): Promise<Answer> => {
    try {
      const called = functions.get(name);
      if (!called) throw new Error(`The worker has no ${name}.`);
      return { id, result: await called(...args) };
    } catch (error) {
      return { id, error };
    }
  };
  parentPort?.on('message', (call: Call) => {
    void answer(call).then((message) => parentPort?.postMessage(message));
  });
}
