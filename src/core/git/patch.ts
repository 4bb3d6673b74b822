import type { Addition, Commit } from './model';
import { unquotePath } from './paths';

/** Longer lines are cut, and longer texts are handed on in parts: memory stays bounded. */
const MAX_LINE = 1_000_000;
const MAX_TEXT = 4_000_000;

/** Format of `git log` that the reader knows a commit by: no line of a patch begins with NUL. */
export const COMMIT_FORMAT = '%x00%H %ct';

/**
 * Reads patches of `git log` and `git diff` as they stream in, and hands on what they add to each file.
 * Merges are read in Git's combined form, where a line counts that no parent has.
 */
export class PatchReader {
  #rest = '';
  #cut = false;
  #commit: Commit | undefined;
  #path: string | undefined;
  #lines: string[] = [];
  #numbers: number[] = [];
  #size = 0;
  /** Parents that the hunk compares with, lines that are left of each side, and the next line's number. */
  #parents = 1;
  #removed: number[] = [];
  #added = 0;
  #number = 0;

  constructor(private readonly found: (addition: Addition) => void) {}

  /** Takes the next piece of output, cut anywhere. */
  push(chunk: string): void {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end !== -1; end = chunk.indexOf('\n', from)) {
      this.#line(this.#keep(chunk.slice(from, end)));
      [this.#rest, this.#cut] = ['', false];
      from = end + 1;
    }
    this.#rest = this.#keep(chunk.slice(from));
  }

  /** Hands on what is left. */
  end(): void {
    if (this.#rest !== '') this.#line(this.#rest);
    this.#rest = '';
    this.#flush();
  }

  #keep(piece: string): string {
    if (this.#cut) return this.#rest;
    const whole = this.#rest + piece;
    this.#cut = whole.length > MAX_LINE;
    return this.#cut ? whole.slice(0, MAX_LINE) : whole;
  }

  #line(line: string): void {
    if (this.#added > 0 || this.#removed.some((left) => left > 0)) {
      if (!line.startsWith('\\')) this.#content(line);
    } else if (line.startsWith('\0')) {
      this.#flush();
      const [id = '', seconds] = line.slice(1).split(' ');
      this.#commit = { id, time: Number(seconds) * 1000 };
    } else if (line.startsWith('diff --')) this.#flush();
    else if (line.startsWith('+++ ')) this.#path = unquotePath(line.slice(4), 'b/');
    else if (line.startsWith('@@')) this.#hunk(line);
  }

  #hunk(line: string): void {
    const ranges = [...line.matchAll(/ [-+](\d+)(?:,(\d+))?(?= )/g)];
    this.#parents = Math.max(1, ranges.length - 1);
    const counts = ranges.map(([, , count]) => Number(count ?? 1));
    this.#removed = counts.slice(0, this.#parents);
    this.#added = counts[this.#parents] ?? 0;
    this.#number = Number(ranges[this.#parents]?.[1] ?? 0);
    if (this.#lines.length > 0) this.#add('', 0);
  }

  /** A line is new when every parent lacks it; it counts for the sides that have it. */
  #content(line: string): void {
    const marks = line.slice(0, this.#parents);
    const isRemoved = marks.includes('-');
    this.#removed = this.#removed.map((left, parent) => {
      const counts = isRemoved ? marks[parent] === '-' : marks[parent] === ' ';
      return counts ? left - 1 : left;
    });
    if (isRemoved) return;
    this.#added--;
    const number = this.#number++;
    if (marks === '+'.repeat(this.#parents))
      this.#add(line.slice(this.#parents).replace(/\r$/, ''), number);
  }

  #add(line: string, number: number): void {
    this.#lines.push(line);
    this.#numbers.push(number);
    this.#size += line.length + 1;
    if (this.#size > MAX_TEXT) this.#handOn();
  }

  #flush(): void {
    this.#handOn();
    this.#path = undefined;
  }

  #handOn(): void {
    if (this.#lines.length > 0 && this.#path !== undefined) {
      const text = this.#lines.join('\n');
      this.found({ commit: this.#commit, path: this.#path, text, lines: this.#numbers });
    }
    [this.#lines, this.#numbers, this.#size] = [[], [], 0];
  }
}
