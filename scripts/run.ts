import type { SpawnOptions } from 'node:child_process';
import { spawnGuarded } from './processes';

/** Runs a program to its end and returns its standard output; rejects with all output when it fails. */
export function run(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawnGuarded(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed: string[] = [];
    const output: string[] = [];
    child.stdout?.on('data', (chunk: Buffer) => {
      printed.push(chunk.toString());
      output.push(chunk.toString());
    });
    child.stderr?.on('data', (chunk: Buffer) => output.push(chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(printed.join(''));
      else
        reject(
          new Error(`${command} ${args.join(' ')} ended with ${String(code)}:\n${output.join('')}`),
        );
    });
  });
}

/** Prints one line of progress with the seconds that the step took; on a terminal they run. */
export async function step<T>(name: string, action: () => Promise<T>): Promise<T> {
  const start = Date.now();
  const seconds = (digits: number): string => ((Date.now() - start) / 1000).toFixed(digits);
  process.stdout.write(`${name}… `);
  const clock = process.stdout.isTTY
    ? setInterval(() => process.stdout.write(`\r${name}… ${seconds(0)} s`), 1_000)
    : undefined;
  const end = (text: string): void => {
    clearInterval(clock);
    console.log(clock === undefined ? text : `\r${name}… ${text}`);
  };
  try {
    const result = await action();
    end(`${seconds(1)} s`);
    return result;
  } catch (error) {
    end('failed');
    throw error;
  }
}
