import { relative } from 'node:path';
import type { Finding } from '../../core/detection';
import type { SecretRef, TextEdit } from '../../core/replacement';

/** An edit of a file; it never holds a credential. */
export interface FileEdit extends TextEdit {
  readonly file: string;
}

/** What became, or would become, of one finding. */
export interface Entry {
  /** Relative to the working folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly ruleId: string;
  readonly secret?: SecretRef;
  readonly edits: readonly FileEdit[];
  /** Why the literal stays. */
  readonly declined?: string;
  readonly notes: readonly string[];
}

/** A path as the report shows it: relative to the working folder. */
export function shown(file: string): string {
  return relative(process.cwd(), file).replaceAll('\\', '/');
}

/** Line of an offset, from 1. */
export function lineOf(text: string, { range }: Finding): number {
  return text.slice(0, range.start).split('\n').length;
}

/** The entries as lines for a person. */
export function asText(entries: readonly Entry[], applied: boolean): string {
  const lines = entries.flatMap(({ file, line, ruleId, secret, edits, declined, notes }) => {
    const target = secret
      ? `${secret.name}${secret.key === undefined ? '' : ` (${secret.key})`}`
      : '';
    const created = edits.filter((edit) => edit.file !== file).map((edit) => edit.file);
    return [
      `${file}:${line} ${ruleId}: ${
        declined === undefined
          ? `${applied ? 'moved to' : 'would move to'} ${target}`
          : `stays: ${declined}`
      }`,
      ...(created.length > 0
        ? [`  ${applied ? 'created' : 'would create'} ${created.join(', ')}`]
        : []),
      ...notes.map((note) => `  ${note}`),
    ];
  });
  const moved = entries.filter(({ declined }) => declined === undefined).length;
  const what = applied ? 'moved' : 'to move';
  lines.push(`${moved} ${what}, ${entries.length - moved} left as they are.`);
  return `${lines.join('\n')}\n`;
}
