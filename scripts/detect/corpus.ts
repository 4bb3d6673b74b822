import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../paths';
import type { Reported } from './peers';

/** A labelled example of the development corpus. */
export interface Item {
  readonly kind: string;
  readonly label: 'positive' | 'negative';
  readonly text: string;
  readonly path: string;
  readonly values: readonly string[];
  readonly weak?: boolean;
}

interface Score {
  readonly readCorpus: (folder: string) => readonly Item[];
  readonly isFound: (item: Item, found: readonly Reported[]) => boolean;
}

const folder = join(root, '../shared/corpus');

/** The corpus with its own score; undefined where it does not stand beside the project. */
export async function readScore(): Promise<
  { readonly items: readonly Item[]; readonly isFound: Score['isFound'] } | undefined
> {
  const file = join(folder, 'score.mjs');
  if (!existsSync(file)) return undefined;
  const { readCorpus, isFound } = (await import(pathToFileURL(file).href)) as Score;
  return { items: readCorpus(folder), isFound };
}

/** Writes each item into a folder of its own, hands over the folder and the items' paths, and removes it. */
export async function withFiles<T>(
  items: readonly Item[],
  action: (folder: string, files: readonly string[]) => T | Promise<T>,
): Promise<T> {
  const made = mkdtempSync(join(tmpdir(), 'detect-'));
  try {
    const files = items.map((item, index) => {
      mkdirSync(join(made, String(index)));
      const file = join(made, String(index), item.path);
      writeFileSync(file, item.text);
      return file;
    });
    return await action(made, files);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/** Counts for one kind of credential, or for look-alikes. */
export interface Row {
  positives: number;
  found: number;
  valued: number;
  exact: number;
  negatives: number;
  flagged: number;
}

/** What one scanner's reports are worth, by kind; reports of low confidence count for nothing. */
export function scoreOf(
  items: readonly Item[],
  reports: readonly (readonly Reported[])[],
  isFound: Score['isFound'],
): Map<string, Row> {
  const rows = new Map<string, Row>();
  items.forEach((item, index) => {
    if (item.weak === true) return;
    const found = (reports[index] ?? []).filter(({ confidence }) => confidence !== 'low');
    for (const key of [item.kind, 'all']) {
      const row = rows.get(key) ?? {
        positives: 0,
        found: 0,
        valued: 0,
        exact: 0,
        negatives: 0,
        flagged: 0,
      };
      rows.set(key, row);
      if (item.label === 'negative') {
        row.negatives++;
        if (found.length > 0) row.flagged++;
        continue;
      }
      row.positives++;
      if (!isFound(item, found)) continue;
      row.found++;
      if (item.values.length === 0) continue;
      row.valued++;
      if (found.some(({ secret }) => item.values.includes(secret))) row.exact++;
    }
  });
  return rows;
}
