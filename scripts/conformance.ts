import { compareWithMoto } from './conformance/moto';
import { compareWithRecordings } from './conformance/recordings';

/** The sandbox beside what others know of the service: AWS's recorded answers, and moto's own tests. */
async function main(): Promise<void> {
  const only = process.argv.slice(2);
  const suites = { recordings: compareWithRecordings, moto: compareWithMoto };
  for (const [name, compare] of Object.entries(suites))
    if (only.length === 0 || only.includes(name))
      process.exitCode = (await compare()) || process.exitCode;
}

void main();
