/** Place of a character, both from 1; columns count UTF-16 units. */
export interface LinePosition {
  readonly line: number;
  readonly column: number;
}

/** Tells the lines of offsets that only grow, in one pass over the text. */
export class LineCounter {
  #line = 1;
  #start = 0;

  constructor(private readonly text: string) {}

  /** Offsets before the last one asked for give that one's line. */
  at(offset: number): LinePosition {
    for (;;) {
      const end = this.text.indexOf('\n', this.#start);
      if (end === -1 || end >= offset) break;
      this.#start = end + 1;
      this.#line++;
    }
    return { line: this.#line, column: Math.max(0, offset - this.#start) + 1 };
  }
}
