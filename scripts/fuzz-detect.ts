import { parseArgs } from 'node:util';
import { scan } from '../src/core/detection';
import { numbers } from '../test/support/detection/draw';
import { kinds } from '../test/support/detection/hostile';

const SIZES = [100, 10_000, 1_000_000, 1_000_000, 4_000_000];
const HUGE = 50_000_000;
/** The first text of this kind is the largest. */
const ONE_LINE = 'one line of token characters';
/** Seconds of processor time for each megabyte, and for the shortest text. */
const LIMIT = { each: 1, least: 0.5 };
const PATHS =
  'a.ts a.py .env a.yaml a.sh a.xml a.txt a.ipynb a.json a.sql a.tf a.toml a.properties Dockerfile .pgpass .netrc .htpasswd config'.split(
    ' ',
  );

/** Seconds of processor time that a scan takes; throws when its findings are not in order and apart. */
function check(text: string, path: string): number {
  const before = process.cpuUsage();
  const found = scan(text, path);
  const { user, system } = process.cpuUsage(before);
  let last = 0;
  for (const { range } of found) {
    if (range.start < last || range.end <= range.start || range.end > text.length)
      throw new Error(`ranges out of order at ${range.start}`);
    last = range.end;
  }
  return (user + system) / 1e6;
}

/** `npm run fuzz:detect -- --minutes 5 --seed 1`: hostile texts for as long; ends with 1 at the first that throws or is slow. */
function main(): number {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '1' },
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    },
  });
  const until = Date.now() + Number(values.minutes) * 60_000;
  const worst = new Map<string, number>();
  let [texts, bytes] = [0, 0];
  check('x = 1', 'a.ts');
  for (
    let seed = Number(values.seed);
    Date.now() < until || texts < Object.keys(kinds).length;
    seed++
  )
    for (const [kind, make] of Object.entries(kinds)) {
      const random = numbers(seed * 7919 + 1);
      const isHuge = kind === ONE_LINE && texts < Object.keys(kinds).length;
      const size = isHuge ? HUGE : SIZES[Math.floor(random() * SIZES.length)]!;
      const path = PATHS[Math.floor(random() * PATHS.length)]!;
      const text = make(random, size);
      const what = `${kind}, ${text.length} units, ${path}, seed ${seed}`;
      try {
        const seconds = check(text, path);
        const megabytes = text.length / 1e6;
        if (text.length > 100_000)
          worst.set(kind, Math.max(worst.get(kind) ?? 0, seconds / megabytes));
        if (seconds > LIMIT.least + LIMIT.each * megabytes)
          throw new Error(`took ${seconds.toFixed(2)} s`);
      } catch (error) {
        console.error(`${what}: ${error instanceof Error ? error.message : String(error)}`);
        return 1;
      }
      texts++;
      bytes += text.length;
    }
  for (const [kind, seconds] of [...worst].sort(([, a], [, b]) => b - a))
    console.log(`${kind.padEnd(46)}${seconds.toFixed(3)} s for each MB at worst`);
  console.log(
    `${texts} texts, ${(bytes / 1e6).toFixed(0)} MB, from seed ${values.seed}: none threw.`,
  );
  return 0;
}

process.exitCode = main();
