import type { AuditTrail } from './audit/trail';
import type { MoveClock } from './clock';
import { parseFault } from './faults/fault';
import type { Faults } from './faults/faults';
import { validation } from './protocol/errors';

/** Answers a request that is none of AWS's, by its path; signed as any other. */
export type Controls = Readonly<Record<string, (input: unknown) => object | Promise<object>>>;

/**
 * `/sandbox/ping` tells that the sandbox is there. `/sandbox/clock` moves the clock (see `clockMover`).
 * `/sandbox/faults` takes an array of faults as the command line spells them and switches exactly these
 * on; `/sandbox/audit` takes `{"after": eventID}` or `{}` and tells the events since then.
 */
export function controls(trail: AuditTrail, faults: Faults, moveClock: MoveClock): Controls {
  return {
    '/sandbox/ping': () => ({}),
    '/sandbox/clock': moveClock,
    '/sandbox/faults': (input) => {
      if (!Array.isArray(input)) throw validation('An array of faults is needed.');
      try {
        faults.set(...input.map((text) => parseFault(String(text))));
      } catch (error) {
        throw error instanceof Error ? validation(error.message) : error;
      }
      return { on: faults.on };
    },
    '/sandbox/audit': (input) => {
      const { after } = input as { after?: unknown };
      return { events: trail.events(typeof after === 'string' ? after : undefined) };
    },
  };
}
