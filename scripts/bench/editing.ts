import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Engine from '../../src/core/engine';
import { root } from '../paths';
import { longFile } from './longFile';

const ROUNDS = 60;

/** Milliseconds of the fastest of many calls: on a busy machine the others tell of its neighbours. */
function time(run: () => unknown): number {
  const times = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}

/** The least that a scan can do: to look at every character once. */
function barePass(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

/** What a 5,000-line file costs while one types, beside a bare pass over its characters in the same run. */
export function editingRows(): readonly (readonly [
  what: string,
  measured: string,
  limit: string,
])[] {
  const { rescan, scan } = createRequire(import.meta.url)(
    join(root, 'dist/engine.js'),
  ) as typeof Engine;
  const text = longFile();
  const at = text.length / 2;
  const edited = `${text.slice(0, at)}x${text.slice(at)}`;
  const options = { languageId: 'typescript' };
  const before = scan(text, 'a.ts', options);
  const bare = time(() => barePass(text));
  const row = (what: string, run: () => unknown, limit: string) => {
    const taken = time(run);
    const told = `${taken.toFixed(2)} ms, ${(taken / bare).toFixed(1)} × a bare pass over it (${bare.toFixed(2)} ms)`;
    return [what, told, limit] as const;
  };
  const change = { start: at, oldEnd: at, newEnd: at + 1 };
  return [
    row('scan of a 5,000-line file', () => scan(edited, 'a.ts', options), '15 ms'),
    row('an edit in it', () => rescan(edited, 'a.ts', before, change, options), '2 ms'),
  ];
}
