import { closeSync, fchmodSync, openSync, writeSync } from 'node:fs';
import type { AuditEvent } from '../../core/secrets/auditEvent';

/**
 * Appends events to a file of its owner alone, one line of JSON each. A line that cannot be written is told
 * once as a process warning; the call that it is about has been answered and stays so.
 */
export function auditFile(path: string): {
  readonly keep: (event: AuditEvent) => void;
  readonly close: () => void;
} {
  const descriptor = openSync(path, 'a', 0o600);
  fchmodSync(descriptor, 0o600);
  let told = false;
  return {
    keep(event) {
      try {
        writeSync(descriptor, `${JSON.stringify(event)}\n`);
      } catch (error) {
        if (!told)
          process.emitWarning(`The audit file ${path} cannot be written: ${String(error)}`);
        told = true;
      }
    },
    close() {
      closeSync(descriptor);
    },
  };
}
