import { parseArgs } from 'node:util';
import { numbers } from '../test/support/detection/draw';
import { fuzzedLanguages } from '../test/fuzz/move';
import { fuzzConfiguration } from '../test/fuzz/move/configuration';
import { fuzzRound, type Tally, type Variant } from '../test/fuzz/move/round';

/**
 * `npm run fuzz:move -- --language go (or configuration) --rounds 4 --count 120 --seed 1`: programs of random literals, whose own compilers
 * tell what they mean, before and after their credentials have moved. Ends with 1 when one differs.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      language: { type: 'string', multiple: true },
      rounds: { type: 'string', default: '4' },
      count: { type: 'string', default: '120' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  let failed = 0;
  console.log(`seed ${values.seed}`);
  for (const language of fuzzedLanguages) {
    const isWanted = values.language?.some(
      (word) => word.toLowerCase() === language.name.toLowerCase(),
    );
    if (isWanted === false) continue;
    if (!((await language.prepare?.()) ?? true)) {
      console.log(`${language.name}: left out, its tools are missing.`);
      continue;
    }
    const variants: readonly Variant[] = [
      'lf',
      ...(language.readsCrlf ? (['crlf'] as const) : []),
      ...(language.readsMark ? (['mark'] as const) : []),
    ];
    const tallies = new Map<string, Tally>();
    for (let round = 0; round < Number(values.rounds); round++) {
      const random = numbers(Number(values.seed) + round * 7919);
      const variant = variants[round % variants.length] ?? 'lf';
      const options = { count: Number(values.count), variant };
      const failures = await fuzzRound(language, random, options, tallies);
      failed += failures.length;
      if (failures.length > 0)
        console.error(
          `✖ ${language.name}, round ${round}, ${variant}: ${failures.length}\n${failures.slice(0, 8).join('\n')}`,
        );
    }
    for (const [form, { moved, stayed }] of tallies)
      console.log(`${language.name.padEnd(12)}${form.padEnd(24)}${moved} moved, ${stayed} stayed`);
  }
  if (values.language?.some((word) => word !== 'configuration') !== true) {
    const told = new Map<string, number>();
    const random = numbers(Number(values.seed));
    const count = Number(values.rounds) * Number(values.count);
    const failures = await fuzzConfiguration(random, count, told);
    failed += failures.length;
    if (failures.length > 0)
      console.error(`✖ configuration: ${failures.length}\n${failures.slice(0, 40).join('\n')}`);
    for (const [form, number] of told)
      console.log(`${form.padEnd(36)}${number} of ${count} are told`);
  }
  console.log(failed === 0 ? 'Nothing differs.' : `${failed} differ.`);
  return failed === 0 ? 0 : 1;
}

void main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
