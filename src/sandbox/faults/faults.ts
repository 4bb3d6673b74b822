import { setTimeout as sleep } from 'node:timers/promises';
import { emptyPage, withoutEmptyToken } from './emptyPage';
import type { Fault, Run, Struck } from './fault';
import { refusals } from './refusals';

const LATENCY_MS = 1_000;

/** The faults that are switched on, and how often each still strikes. */
export class Faults {
  readonly #freeze: () => Run;
  #switched: { readonly fault: Fault; left: number; readonly frozen?: Run }[] = [];

  /** `freeze` keeps the secrets as they are at that moment, for lists that lag behind. */
  constructor(freeze: () => Run) {
    this.#freeze = freeze;
  }

  /** Those that are on. */
  get on(): readonly Fault[] {
    return this.#switched.filter(({ left }) => left > 0).map(({ fault }) => fault);
  }

  /** Switches exactly these on; a stale list is of the moment of this call. */
  set(...faults: readonly Fault[]): void {
    this.#switched = faults.map((fault) => ({
      fault,
      left: fault.times ?? Infinity,
      ...(fault.kind === 'stale' && { frozen: this.#freeze() }),
    }));
  }

  /** Runs a call through the faults that strike it; rejects as the first refusing one demands. */
  async around(given: Struck, run: Run): Promise<object> {
    const call = withoutEmptyToken(given);
    let answer = run;
    for (const state of this.#switched) {
      const { fault, frozen } = state;
      if (state.left <= 0 || !strikes(fault, call)) continue;
      const refusal = refusals[fault.kind]?.(call.operation, secretIdOf(call) ?? '*');
      const page = fault.kind === 'empty' ? emptyPage(call) : undefined;
      if (fault.kind === 'empty' && !page) continue;
      if (frozen && !call.operation.startsWith('List')) continue;
      state.left--;
      if (refusal) throw refusal;
      if (fault.kind === 'latency') await sleep(fault.milliseconds ?? LATENCY_MS);
      if (frozen) answer = frozen;
      if (page) answer = () => page;
    }
    return answer(call);
  }
}

function strikes({ operations, secret, probability = 1 }: Fault, call: Struck): boolean {
  const id = secretIdOf(call);
  return (
    (operations?.includes(call.operation) ?? true) &&
    (secret === undefined || id === secret || id?.includes(`:secret:${secret}-`) === true) &&
    (probability >= 1 || Math.random() < probability)
  );
}

function secretIdOf({ input }: Struck): string | undefined {
  const { SecretId, Name } = (input ?? {}) as { SecretId?: unknown; Name?: unknown };
  const id = SecretId ?? Name;
  return typeof id === 'string' ? id : undefined;
}
