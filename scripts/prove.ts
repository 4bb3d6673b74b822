import { parseArgs } from 'node:util';
import { languages } from '../test/proof';
import { positions, type LanguageProof, type Position } from '../test/proof/model';
import { proveConfiguration } from './proveConfiguration';
import { parseOnly, prove, type Outcome } from '../test/support/proof';

/** How a program came out, or that it failed. */
type Result = Outcome | { readonly kind: 'failed' };

const WIDTH = 16;

/** Proves every program of a language, one after the other; prints what fails. */
async function proveLanguage(
  proof: LanguageProof,
  only: string | undefined,
): Promise<ReadonlyMap<Position, readonly Result[]>> {
  const results = new Map<Position, Result[]>();
  const canRun = await proof.toolchain.prepare();
  for (const program of proof.programs) {
    const { position, what = '' } = program;
    if (only !== undefined && position !== only) continue;
    const add = (result: Result): void => {
      results.set(position, [...(results.get(position) ?? []), result]);
    };
    try {
      add(await (canRun ? prove(proof, program) : parseOnly(proof, program)));
    } catch (error) {
      add({ kind: 'failed' });
      console.error(`\n✖ ${proof.name}, ${position} ${what}\n${described(error)}`);
    }
    process.stderr.write('.');
  }
  return results;
}

function described(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message + (error.cause === undefined ? '' : `\n${described(error.cause)}`);
}

/** What the table says of a position. */
function cell(
  { none }: LanguageProof,
  position: Position,
  results: readonly Result[] = [],
): string {
  if (results.length === 0) return none[position] === undefined ? 'MISSING' : '–';
  return [...new Set(results.map(({ kind }) => (kind === 'failed' ? 'FAILED' : kind)))].join(', ');
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { language: { type: 'string', multiple: true }, position: { type: 'string' } },
  });
  const wanted = languages.filter(
    ({ name, languageId }) =>
      values.language?.some((word) =>
        [name.toLowerCase(), languageId].includes(word.toLowerCase()),
      ) ?? true,
  );
  if (wanted.length === 0)
    throw new Error(`Languages are ${languages.map(({ name }) => name).join(', ')}.`);
  const columns: (readonly [LanguageProof, ReadonlyMap<Position, readonly Result[]>])[] = [];
  for (const proof of wanted) columns.push([proof, await proveLanguage(proof, values.position)]);

  const row = (head: string, cells: readonly string[]): void => {
    console.log([head.padEnd(22), ...cells.map((text) => text.padEnd(WIDTH))].join(' ').trimEnd());
  };
  console.log('');
  row(
    '',
    wanted.map(({ name }) => name),
  );
  for (const position of positions)
    row(
      position,
      columns.map(([proof, results]) => cell(proof, position, results.get(position))),
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
  const isSound = !isAll || proveConfiguration();
  process.exitCode =
    !isSound || count('failed') > 0 || (missing > 0 && values.position === undefined) ? 1 : 0;
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
