import { KeywordAutomaton } from './automaton';
import type { Finder, Found, Source } from './finder';

/** Finders with the automaton over the keywords of all of them. */
export class FinderSet {
  readonly #finders: readonly Finder[];
  /** For each keyword of the automaton the index of its finder. */
  readonly #owners: readonly number[];
  readonly #automaton: KeywordAutomaton;

  /** The most specific finder comes first. */
  constructor(finders: readonly Finder[]) {
    const keywords = finders.flatMap((finder, index) =>
      finder.keywords.map((word) => [word, index] as const),
    );
    this.#finders = finders;
    this.#owners = keywords.map(([, index]) => index);
    this.#automaton = new KeywordAutomaton(keywords.map(([word]) => word));
  }

  /** What the finders find, in the order of the finders; it may overlap. */
  run(source: Source, disabled: ReadonlySet<string> | undefined): Found[] {
    const found: Found[][] = [];
    /** To where each finder has looked already. */
    const seen = new Int32Array(this.#finders.length).fill(-1);
    this.#automaton.scan(source.text, (keyword, at, end) => {
      const index = this.#owners[keyword] ?? 0;
      const finder = this.#finders[index];
      if (!finder || at < (seen[index] ?? 0) || disabled?.has(finder.id ?? '')) return;
      seen[index] = finder.look(source, at, end, (found[index] ??= []));
    });
    return found.flat();
  }
}
