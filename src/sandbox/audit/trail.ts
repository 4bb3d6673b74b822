import type { AuditEvent } from '../../core/secrets/auditEvent';

const KEPT_EVENTS = 2_000;

/** The latest events, oldest first; what is older is forgotten, or stands in the file that `keep` writes. */
export class AuditTrail {
  readonly #ring: AuditEvent[] = [];
  readonly #keep: ((event: AuditEvent) => void) | undefined;
  #count = 0;

  constructor(keep?: (event: AuditEvent) => void) {
    this.#keep = keep;
  }

  add(event: AuditEvent): void {
    this.#ring[this.#count++ % KEPT_EVENTS] = event;
    this.#keep?.(event);
  }

  /** At most the latest 2,000; `after` leaves out those up to the one with that id, if it is still known. */
  events(after?: string): readonly AuditEvent[] {
    const start = this.#count % KEPT_EVENTS;
    const all =
      this.#count <= KEPT_EVENTS
        ? this.#ring
        : [...this.#ring.slice(start), ...this.#ring.slice(0, start)];
    return all.slice(all.findIndex(({ eventID }) => eventID === after) + 1);
  }
}
