/** C0 and C1 controls, bidirectional overrides and isolates, and the invisible joiners. */
const INVISIBLE =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Text from a service or a file, made safe for a label or a notification: without controls, and
 * with no `[text](target)` that VS Code would render as a link that runs a command.
 */
export function plain(text: string): string {
  return text.replace(INVISIBLE, '').replaceAll('](', '] (');
}

/** `1 secret`, `1,204 secrets`: a count with its noun, digits grouped for the locale. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${n.toLocaleString()} ${n === 1 ? singular : plural}`;
}
