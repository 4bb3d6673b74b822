/** Something that can be disposed of once; structurally equal to VS Code's. */
export interface Disposable {
  dispose(): void;
}

/** A subscription function; structurally compatible with VS Code's `Event`. */
export type Event<T> = (listener: (event: T) => void) => Disposable;

/** A minimal event source for the pure core. Listeners run in order; one that throws stops none of the others. */
export class Emitter<T> implements Disposable {
  private readonly listeners = new Set<(event: T) => void>();

  readonly event: Event<T> = (listener) => {
    const own = (event: T): void => {
      listener(event);
    };
    this.listeners.add(own);
    return { dispose: () => this.listeners.delete(own) };
  };

  /** Calls every listener; rethrows the first failure once all have been called. */
  fire(event: T): void {
    const failures: unknown[] = [];
    for (const listener of [...this.listeners]) {
      try {
        listener(event);
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }

  dispose(): void {
    this.listeners.clear();
  }
}
