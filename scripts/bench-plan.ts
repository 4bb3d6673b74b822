import { scan } from '../src/core/detection';
import { plannerWith } from '../src/core/replacement';
import { parserFor } from '../src/syntax';

const LINES = 5_000;
const ROUNDS = 15;

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Milliseconds to plan a move in a file of 5,000 lines, and to parse it once, its grammar being loaded. */
export async function planTimes(): Promise<{ readonly plan: number; readonly parse: number }> {
  const languageId = 'typescript';
  const path = 'src/app.ts';
  const parser = await parserFor(languageId);
  const planner = plannerWith(parserFor);
  const block = (at: number): string =>
    `export async function read${at}(id: string): Promise<string> {\n  const rows = await query(\`select * from t${at} where id = \${id}\`);\n  return rows.map((row) => row.name).join(', ');\n}\n\n`;
  const plan: number[] = [];
  const parse: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const body = Array.from({ length: LINES / 5 - 1 }, (_, at) => block(at)).join('');
    const password = ['Zq7', round, 'hunter', 'Kx2'].join('-');
    const text = `${body}export async function connect() {\n  return open({ dbPassword: '${password}' });\n}\n`;
    const parsed = performance.now();
    parser?.errorsIn(`${text}// ${round}\n`);
    parse.push(performance.now() - parsed);
    const [finding] = scan(text, path, { languageId });
    if (!finding) throw new Error('The credential was not found.');
    const start = performance.now();
    const files = new Map<string, string>();
    const secret = { name: 'app/db', key: 'password' };
    const made = await planner.planSeveral({ text, path, languageId, files }, [
      { finding, secret },
    ]);
    plan.push(performance.now() - start);
    if (made.edits.length === 0) throw new Error('The credential was not replaced.');
  }
  return { plan: median(plan), parse: median(parse) };
}
