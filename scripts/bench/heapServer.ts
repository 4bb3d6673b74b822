import { memoryUsage, stdin } from 'node:process';
import { startSandbox } from '../../src/sandbox';
import { collectGarbage } from './measure';

/** A sandbox that tells its access, and then for each line on its standard input the bytes of its heap that live. */
async function main(): Promise<void> {
  const { endpoint, accessKeyId, secretAccessKey, functions } = await startSandbox();
  console.log(JSON.stringify({ endpoint, accessKeyId, secretAccessKey, functions }));
  stdin.on('data', () => {
    collectGarbage();
    console.log(memoryUsage().heapUsed);
  });
  stdin.on('end', () => process.exit());
}

void main();
