import type { SecretRecord } from '../store/records';

/** What the service has to do with a secret by itself, and when. */
export interface Appointment {
  readonly region: string;
  readonly arn: string;
  readonly at: number;
}

/** When a secret's recovery window ends or its next rotation is due; a replica follows its primary. */
export function dueAt(secret: SecretRecord): number | undefined {
  if (secret.purgeAt !== undefined) return secret.purgeAt;
  const { retryAt, nextWindow } = secret.rotation;
  return secret.primaryRegion === undefined ? (retryAt ?? nextWindow?.opensAt) : undefined;
}

/** The appointments with all secrets, at most one with each. */
export class Agenda {
  readonly #appointments = new Map<string, Appointment>();

  /** Takes a secret as it is now; undefined: it is gone. */
  note(region: string, arn: string, secret: SecretRecord | undefined): void {
    const at = secret && dueAt(secret);
    if (at === undefined) this.#appointments.delete(arn);
    else this.#appointments.set(arn, { region, arn, at });
  }

  /** The earliest. */
  next(): Appointment | undefined {
    let earliest: Appointment | undefined;
    for (const appointment of this.#appointments.values())
      if (!earliest || appointment.at < earliest.at) earliest = appointment;
    return earliest;
  }
}
