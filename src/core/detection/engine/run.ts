import { KeywordAutomaton } from './automaton';
import type { Finder, Found, Source } from './finder';

/** Finders with the automaton over the keywords of all of them. */
export class FinderSet {
  readonly #finders: readonly Finder[];
  /** What each of them does at a keyword: functions alone, as the finders differ in shape, which the engine pays for at each hit. */
  readonly #looks: readonly Finder['look'][];
  /** For each keyword of the automaton the index of its finder. */
  readonly #owners: Uint16Array;
  readonly #automaton: KeywordAutomaton;
  /** To where each finder has looked in the text at hand; nothing but that between two runs. */
  readonly #seen: Int32Array;
  /** What a finder has just found; empty between two of them. */
  readonly #own: Found[] = [];
  readonly #whole: readonly (readonly [index: number, finder: Finder])[];

  /** The most specific finder comes first. */
  constructor(finders: readonly Finder[]) {
    const keywords = finders.flatMap((finder, index) =>
      finder.keywords.map((word) => [word, index] as const),
    );
    this.#finders = finders;
    this.#looks = finders.map(({ look }) => look);
    this.#owners = Uint16Array.from(keywords, ([, index]) => index);
    this.#seen = new Int32Array(finders.length);
    this.#whole = finders
      .map((finder, index) => [index, finder] as const)
      .filter(([, finder]) => finder.lookAll !== undefined);
    this.#automaton = new KeywordAutomaton(keywords.map(([word]) => word));
  }

  /** What the finders find, in the order of the finders; it may overlap. */
  run(source: Source, disabled: ReadonlySet<string> | undefined): Found[] {
    const ordered: (readonly [order: number, found: Found])[] = [];
    const [seen, owners, looks, own] = [this.#seen, this.#owners, this.#looks, this.#own];
    const off = disabled?.size === 0 ? undefined : disabled;
    seen.fill(0);
    this.#automaton.scan(source.text, (keyword, at, end) => {
      const index = owners[keyword] ?? 0;
      if (at < (seen[index] ?? 0) || off?.has(this.#finders[index]?.id ?? '')) return;
      seen[index] = looks[index]?.(source, at, end, own) ?? end;
      for (let found = own.pop(); found; found = own.pop()) ordered.push([index, found]);
    });
    for (const [index, finder] of this.#whole) {
      if (disabled?.has(finder.id ?? '')) continue;
      finder.lookAll?.(source, own);
      for (let found = own.pop(); found; found = own.pop()) ordered.push([index, found]);
    }
    return ordered.sort(([a], [b]) => a - b).map(([, found]) => found);
  }
}
