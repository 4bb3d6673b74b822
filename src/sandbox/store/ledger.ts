import type { SecretContent } from '../model/inputs';
import type { SecretRecord } from './records';
import type { Change } from './storage';

interface Kept {
  region: string;
  secret: SecretRecord | undefined;
  /** Bytes of the secret itself. */
  size: number;
  /** By version. */
  readonly values: Map<string, { readonly content: SecretContent; readonly size: number }>;
}

/** What of a log is alive: secrets as they were written last, and the values of their versions. */
export class Ledger {
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  /** What is alive takes so many bytes of the log. */
  get bytes(): number {
    return this.#bytes;
  }

  *secrets(): Iterable<Change & { readonly secret: SecretRecord }> {
    for (const [arn, { region, secret }] of this.#kept) if (secret) yield { region, arn, secret };
  }

  value(arn: string, versionId: string): SecretContent | undefined {
    return this.#kept.get(arn)?.values.get(versionId)?.content;
  }

  setValue(arn: string, versionId: string, content: SecretContent, size: number): void {
    const { values } = this.#of(arn);
    this.#bytes += size - (values.get(versionId)?.size ?? 0);
    values.set(versionId, { content, size });
  }

  /** The secret as it is now, or that it is gone; values of versions that it has no more die with that. */
  setSecret({ region, arn, secret }: Change, size: number): void {
    const kept = this.#of(arn);
    this.#bytes += (secret ? size : 0) - kept.size;
    for (const [versionId, value] of kept.values)
      if (secret?.versions.has(versionId) !== true) {
        this.#bytes -= value.size;
        kept.values.delete(versionId);
      }
    if (secret) Object.assign(kept, { region, secret, size });
    else this.#kept.delete(arn);
  }

  #of(arn: string): Kept {
    let kept = this.#kept.get(arn);
    if (!kept) {
      kept = { region: '', secret: undefined, size: 0, values: new Map() };
      this.#kept.set(arn, kept);
    }
    return kept;
  }
}
