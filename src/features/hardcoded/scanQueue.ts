import type { Finding } from '../../core/detection';
import type { ScanJob } from '../../core/detection/job';

/** A thread that scans; ended, it starts anew with the next text. */
export interface Scanner {
  service(names: readonly ['scanText']): {
    scanText(job: ScanJob): Promise<readonly Finding[]>;
  };
  dispose(): void;
}

/** Time that a text may take, in milliseconds: its thread's start, and a second for each million characters. */
const limitOf = ({ text }: ScanJob): number => 10_000 + text.length / 1_000;

/** Scans large texts one after another in a thread of their own, which is ended when one takes too long. */
export class ScanQueue {
  private last: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly scanner: Scanner,
    private readonly limit = limitOf,
  ) {}

  /** Undefined when the scan took too long, or its thread broke or was ended. */
  scan(job: ScanJob): Promise<readonly Finding[] | undefined> {
    const scanned = this.last.then(() => this.run(job));
    this.last = scanned;
    return scanned;
  }

  private async run(job: ScanJob): Promise<readonly Finding[] | undefined> {
    const timer = setTimeout(() => {
      this.scanner.dispose();
    }, this.limit(job));
    try {
      return await this.scanner.service(['scanText']).scanText(job);
    } catch {
      // Whatever it was, this text has no findings, and typing goes on.
      return undefined;
    } finally {
      clearTimeout(timer);
    }
  }
}
