import { parseArgs } from 'node:util';
import { languages } from '../test/proof';
import { positions, type LanguageProof, type Position } from '../test/proof/model';
import { proveConfiguration } from './proveConfiguration';
import { rotationProofs } from '../test/proof/rotation';
import { parseOnly, prove, type Outcome } from '../test/support/proof';
import { proveFailures, proveRotation } from '../test/support/proofFailures';
import { proveStyles } from './proveStyles';

/** How a program came out, or that it failed. */
type Result = Outcome | { readonly kind: 'failed' };

const WIDTH = 16;

/** Rows below the positions: how the moved program behaves later. */
const behaviours = ['fails clearly', 'sees a rotation'] as const;

type Row = Position | (typeof behaviours)[number];

/** Proves every program of a language, one after the other; prints what fails. */
async function proveLanguage(
  proof: LanguageProof,
  only: string | undefined,
): Promise<ReadonlyMap<Row, readonly Result[]>> {
  const results = new Map<Row, Result[]>();
  const attempt = async (row: Row, what: string, action: () => Promise<Outcome>): Promise<void> => {
    const add = (result: Result): void => {
      results.set(row, [...(results.get(row) ?? []), result]);
    };
    try {
      add(await action());
    } catch (error) {
      add({ kind: 'failed' });
      console.error(`\n✖ ${proof.name}, ${row} ${what}\n${described(error)}`);
    }
    process.stderr.write('.');
  };
  const canRun = await proof.toolchain.prepare();
  for (const program of proof.programs) {
    const { position, what = '' } = program;
    if (only !== undefined && position !== only) continue;
    await attempt(position, what, () =>
      canRun && !program.isNewer ? prove(proof, program) : parseOnly(proof, program),
    );
  }
  if (canRun && (only === undefined || only === 'behaviour')) await proveBehaviour(proof, attempt);
  return results;
}

/** Which failures its credential may meet, and a rotation while it runs. */
async function proveBehaviour(
  proof: LanguageProof,
  attempt: (row: Row, what: string, action: () => Promise<Outcome>) => Promise<void>,
): Promise<void> {
  const first = proof.programs.find(({ declined }) => declined === undefined);
  const runs = { kind: 'runs' } as const;
  if (first && !proof.isHelperStoodIn)
    await attempt('fails clearly', '', () => proveFailures(proof, first).then(() => runs));
  const rotation = rotationProofs[proof.name];
  if (rotation)
    await attempt('sees a rotation', '', () => proveRotation(proof, rotation).then(() => runs));
}

function described(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message + (error.cause === undefined ? '' : `\n${described(error.cause)}`);
}

/** Results in the order of the items, of so many at a time. */
async function inParallel<T, R>(
  items: readonly T[],
  jobs: number,
  action: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await action(items[at]!);
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  return results;
}

/** What the table says of a position. */
function cell({ none }: LanguageProof, row: Row, results: readonly Result[] = []): string {
  if (results.length === 0) {
    if (row === 'fails clearly' || row === 'sees a rotation') return '–';
    return none[row] === undefined ? 'MISSING' : '–';
  }
  return [...new Set(results.map(({ kind }) => (kind === 'failed' ? 'FAILED' : kind)))].join(', ');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      language: { type: 'string', multiple: true },
      position: { type: 'string' },
      jobs: { type: 'string', default: '2' },
    },
  });
  const wanted = languages.filter(
    ({ name, languageId }) =>
      values.language?.some((word) =>
        [name.toLowerCase(), languageId].includes(word.toLowerCase()),
      ) ?? true,
  );
  if (wanted.length === 0)
    throw new Error(`Languages are ${languages.map(({ name }) => name).join(', ')}.`);
  const columns = await inParallel(wanted, Number(values.jobs), async (proof) => {
    const results = await proveLanguage(proof, values.position);
    return [proof, results] as const;
  });

  const row = (head: string, cells: readonly string[]): void => {
    console.log([head.padEnd(22), ...cells.map((text) => text.padEnd(WIDTH))].join(' ').trimEnd());
  };
  console.log('');
  row(
    '',
    wanted.map(({ name }) => name),
  );
  for (const name of [...positions, ...behaviours])
    row(
      name,
      columns.map(([proof, results]) => cell(proof, name, results.get(name))),
    );
  console.log('');
  for (const [proof, results] of columns) {
    if (proof.caveat !== undefined) console.log(`${proof.name}: ${proof.caveat}`);
    for (const position of positions) {
      for (const result of results.get(position) ?? [])
        if (result.kind === 'declined')
          console.log(`${proof.name}, ${position}: declined. ${result.reason}`);
      const none = proof.none[position];
      if (none !== undefined) console.log(`${proof.name}, ${position}: – ${none}`);
    }
  }
  const all = columns.flatMap(([, results]) => [...results.values()].flat());
  const count = (kind: Result['kind']): number => all.filter((one) => one.kind === kind).length;
  const missing = columns.flatMap(([proof, results]) =>
    positions.filter((position) => cell(proof, position, results.get(position)) === 'MISSING'),
  ).length;
  console.log(
    `\n${count('runs')} run, ${count('parses')} parse only, ${count('planned')} are only planned, ${count('declined')} declined, ${count('failed')} failed, ${missing} cells missing`,
  );
  const isAll = values.language === undefined && values.position === undefined;
  const isSound = !isAll || (proveConfiguration() && (await proveStyles()));
  process.exitCode =
    !isSound || count('failed') > 0 || (missing > 0 && values.position === undefined) ? 1 : 0;
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
