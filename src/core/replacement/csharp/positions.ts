import { near, type Site } from '../engine/site';

/** Inside `[Attribute(…)]`: its bracket begins a line of declarations. */
export function inAttribute({ lexed: { tokens }, enclosing }: Site): boolean {
  return enclosing.some(
    (open) =>
      tokens[open]?.text === '[' &&
      /^(?:[{};(,\]]|)$/.test(tokens[open - 1]?.text ?? '') &&
      tokens[open + 1]?.kind === 'word' &&
      /^[(:.,\]]$/.test(tokens[open + 2]?.text ?? ''),
  );
}

/** Beside `or` or `and`, after `case`, `is`, `or`, `and`, `not`, or before the `=>` of a switch expression. */
export function isPattern(site: Site): boolean {
  if (/^(?:case|is|or|and|not)$/.test(near(site, -1))) return true;
  if (/^(?:or|and)$/.test(near(site, 1))) return true;
  if (near(site, 1) !== '=' || near(site, 2) !== '>') return false;
  const { tokens } = site.lexed;
  const arrow = tokens[site.last + 1];
  return arrow?.end === tokens[site.last + 2]?.start;
}
