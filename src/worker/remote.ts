import { Worker, type ResourceLimits } from 'node:worker_threads';
import type { Answer, Call, Service } from './serve';

type Remote<S extends Service> = {
  readonly [Name in keyof S]: S[Name] extends (...args: infer Args) => infer Result
    ? (...args: Args) => Promise<Awaited<Result>>
    : never;
};

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

interface HostOptions {
  readonly idleMs?: number | undefined;
  /** Of the thread's memory. */
  readonly limits?: ResourceLimits;
}

/**
 * A service in a thread of its own, started by the first call and ended, with all its memory, when
 * nothing was asked for `idleMs`. Calls reject when the thread ends before it answers; the next call
 * starts another.
 */
export class WorkerHost<S extends Service> {
  readonly #file: string;
  readonly #idleMs: number;
  readonly #limits: ResourceLimits;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #calls = 0;

  constructor(file: string, { idleMs = 60_000, limits = {} }: HostOptions = {}) {
    this.#file = file;
    this.#idleMs = idleMs;
    this.#limits = limits;
  }

  /** These functions of the service. */
  service<Name extends keyof S & string>(names: readonly Name[]): Pick<Remote<S>, Name> {
    const functions = names.map((name) => [name, (...args: unknown[]) => this.#call(name, args)]);
    return Object.fromEntries(functions) as Pick<Remote<S>, Name>;
  }

  /** Ends the thread at once: open calls reject, and a later one starts another. */
  dispose(): void {
    clearTimeout(this.#idle);
    void this.#worker?.terminate();
    this.#ended(new Error('The worker was ended.'));
  }

  #call(name: string, args: readonly unknown[]): Promise<unknown> {
    return new Promise((resolve, reject) => {
      clearTimeout(this.#idle);
      const call: Call = { id: this.#calls++, name, args };
      this.#waiting.set(call.id, { resolve, reject });
      (this.#worker ??= this.#start()).postMessage(call);
    });
  }

  #start(): Worker {
    const worker = workerOf(this.#file, this.#limits);
    const ended = (error: unknown): void => {
      if (this.#worker === worker) this.#ended(error);
    };
    worker.on('message', (answer: Answer) => {
      this.#settle(answer);
    });
    worker.on('error', ended);
    worker.on('exit', () => {
      ended(new Error('The worker ended.'));
    });
    return worker;
  }

  #ended(error: unknown): void {
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #settle(answer: Answer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('error' in answer) waiting?.reject(answer.error);
    else waiting?.resolve(answer.result);
    if (this.#waiting.size > 0) return;
    this.#idle = setTimeout(() => void this.#worker?.terminate(), this.#idleMs);
    this.#idle.unref();
  }
}

function workerOf(file: string, resourceLimits: ResourceLimits): Worker {
  if (!file.endsWith('.ts')) return new Worker(file, { resourceLimits });
  // Run from source: the loader comes first.
  const load = `const from = require('node:module').createRequire(${JSON.stringify(file)});`;
  const code = `${load} from('tsx/cjs'); from(${JSON.stringify(file)});`;
  return new Worker(code, { resourceLimits, execArgv: [], eval: true });
}
