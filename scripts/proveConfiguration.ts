import { configurationCases } from '../test/support/configuration';
import { outcomeOf } from '../test/support/configuration/outcome';

/** Prints what becomes of each configuration format at each of its positions; false when one is not as its case says. */
export function proveConfiguration(): boolean {
  console.log('\nConfiguration');
  let failed = 0;
  for (const one of configurationCases) {
    const { format, what } = one;
    const tell = (outcome: string): void => {
      console.log(`${format.padEnd(22)} ${what.padEnd(58)} ${outcome}`);
    };
    try {
      const reason = outcomeOf(one);
      tell(reason === undefined ? 'rewritten' : `declined. ${reason}`);
    } catch (error) {
      failed++;
      tell(`FAILED: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  const declined = configurationCases.filter(({ outcome }) => 'declined' in outcome).length;
  console.log(
    `\n${configurationCases.length - declined} rewritten, ${declined} declined, ${failed} of them not as expected`,
  );
  return failed === 0;
}
