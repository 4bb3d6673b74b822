import { RE2JS, RE2JSException } from 're2js';

type Span = [start: number, end: number];

/**
 * A regular expression in RE2's syntax, as Go's scanners write it, that takes time linear in the text whatever
 * it says: for patterns that users and repositories bring. It has no look-ahead and no back-reference.
 * Of the RegExp that it stands for, `exec` and `lastIndex` work, as with the flags `d` and `g`.
 */
export class LinearPattern extends RegExp {
  readonly #compiled: RE2JS;
  readonly #secretGroup: number | undefined;

  /**
   * `secretGroup` numbers the group that is the value; by default it is the group named `secret`, else the first
   * group that matched, else everything. Throws `PatternError` for what is not in RE2's syntax.
   */
  constructor(source: string, secretGroup?: number) {
    super('(?:)', 'dg');
    try {
      this.#compiled = RE2JS.compile(source);
    } catch (error) {
      throw new PatternError(error instanceof RE2JSException ? error.message : 'unreadable');
    }
    this.#secretGroup = secretGroup;
  }

  override exec(text: string): RegExpExecArray | null {
    const matcher = this.#compiled.matcher(text);
    if (this.lastIndex > text.length || !matcher.find(this.lastIndex)) {
      this.lastIndex = 0;
      return null;
    }
    this.lastIndex = matcher.end();
    const spans = Array.from({ length: matcher.groupCount() + 1 }, (_, group): Span | undefined => {
      const start = matcher.start(group);
      return start < 0 ? undefined : [start, matcher.end(group)];
    });
    return toMatch(text, spans, this.#named(spans));
  }

  /** The named groups that matched, with the value among them. */
  #named(spans: readonly (Span | undefined)[]): ReadonlyMap<string, Span> {
    const named = new Map<string, Span>();
    for (const [name, group] of Object.entries(this.#compiled.namedGroups())) {
      const span = spans[group];
      if (span) named.set(name, span);
    }
    const chosen =
      this.#secretGroup === undefined ? spans.slice(1).find(Boolean) : spans[this.#secretGroup];
    if (chosen && !named.has('secret')) named.set('secret', chosen);
    return named;
  }
}

/** A pattern that cannot be used; its message says why, in RE2's words. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

function toMatch(
  text: string,
  spans: readonly (Span | undefined)[],
  named: ReadonlyMap<string, Span>,
): RegExpExecArray {
  const textOf = (span: Span | undefined): string | undefined => span && text.slice(...span);
  const whole = spans[0] ?? [0, 0];
  const groups = Object.fromEntries([...named].map(([name, span]) => [name, text.slice(...span)]));
  const indices = Object.assign([...spans] as [Span, ...Span[]], {
    groups: Object.fromEntries(named),
  });
  const texts = spans.map(textOf) as [string, ...string[]];
  return Object.assign(texts, { index: whole[0], input: text, groups, indices });
}
