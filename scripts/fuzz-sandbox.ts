import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ListSecretsCommand } from '@aws-sdk/client-secrets-manager';
import fc from 'fast-check';
import type { SandboxAccess } from '../src/core/secrets/connection';
import { inputs } from '../src/sandbox/model/operations';
import { sign } from '../src/sandbox/protocol/sigv4';
import { near } from '../test/support/nearInput';
import { sdkOf } from './bench/measure';
import { root } from './paths';
import { spawnGuarded } from './processes';
import { run } from './run';

const MAX_RSS_MB = 700;
const CONNECTIONS = 16;
const WAIT_MS = 200;
const SLOW = 60;
/** The limits of the server for headers, and how often it looks. */
const SLOW_MS = 12_000;

const operations = Object.keys(inputs) as (keyof typeof inputs)[];
const one = <T>(values: readonly T[]): T => values[randomInt(values.length)]!;

/** A signed call that is nearly right. */
function call(access: SandboxAccess): Buffer {
  const operation = one(operations);
  const [input] = fc.sample(near(inputs[operation]), 1);
  const body = Buffer.from(JSON.stringify(input));
  const { host } = new URL(access.endpoint);
  const headers = {
    ...sign({ method: 'POST', url: '/', headers: { host }, body }, access, Date.now()),
    'x-amz-target': `secretsmanager.${operation}`,
    'content-length': String(body.length),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`POST / HTTP/1.1\r\n${lines.join('')}\r\n`), body]);
}

/** What damages a request; each gets its bytes and gives others. */
const damages: readonly ((bytes: Buffer) => Buffer)[] = [
  (bytes) => bytes,
  (bytes) => bytes.subarray(0, randomInt(bytes.length)),
  (bytes) => Buffer.concat([bytes, bytes, randomBytes(randomInt(64))]),
  (bytes) => {
    const changed = Buffer.from(bytes);
    for (let count = randomInt(1, 9); count > 0; count--)
      changed[randomInt(changed.length)] = randomInt(256);
    return changed;
  },
  (bytes) => {
    const at = randomInt(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), randomBytes(randomInt(200)), bytes.subarray(at)]);
  },
  (bytes) =>
    Buffer.from(
      bytes.toString('latin1').replace(/\d+/g, () => one(['0', '-1', '99999999999', '1e9', ''])),
      'latin1',
    ),
  (bytes) =>
    Buffer.from(
      bytes.toString('latin1').replaceAll('"', () => one(['"', '[[', '{"__proto__":', "'"])),
      'latin1',
    ),
  () => randomBytes(randomInt(1, 100_000)),
];

/** Sends bytes and resolves to what came back before the end, or before a while has passed. */
function exchange(access: SandboxAccess, bytes: Buffer): Promise<string> {
  const { hostname, port } = new URL(access.endpoint);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(port), hostname);
    const end = (): void => {
      socket.destroy();
      resolve(text);
    };
    socket.setTimeout(WAIT_MS, end).on('data', (data) => (text += data.toString('latin1')));
    socket.on('error', () => undefined).on('close', end);
    socket.write(bytes);
  });
}

/** Rejects when an answer is neither nothing nor one of HTTP, or when the sandbox says that it failed. */
function judge(answer: string, bytes: Buffer): void {
  if (
    /^$|^HTTP\/1\.1 (200|400|408|413|431|417)/.test(answer) &&
    !answer.includes('InternalService')
  )
    return;
  throw new Error(`${answer.slice(0, 300)}\n\nwas answered to\n\n${bytes.toString('latin1')}`);
}

/** Callers that send a byte a second are cut off, and nobody waits for them. */
async function slowly(access: SandboxAccess): Promise<void> {
  const { hostname, port } = new URL(access.endpoint);
  const ended = Array.from({ length: SLOW }, async () => {
    const socket = connect(Number(port), hostname).on('error', () => undefined);
    const drip = setInterval(() => socket.write('x'), 1_000);
    await Promise.race([once(socket.resume(), 'close'), sleep(2 * SLOW_MS)]);
    clearInterval(drip);
    if (!socket.closed) throw new Error('A caller that sends a byte a second is still connected.');
  });
  await Promise.all(ended);
  console.log(`${SLOW} callers that sent a byte a second were cut off`);
}

/** Damaged requests and slow callers against the sandbox's own process, whose memory is watched; needs Linux. */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { minutes: { type: 'string', default: '5' } } });
  await run(process.execPath, ['esbuild.mjs'], { cwd: root });
  const args = [join(root, 'dist/cli/sandbox.js'), '--json', '--seed', 'demo'];
  const child = spawnGuarded(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout!, 'data')) as [Buffer];
  const access = JSON.parse(line.toString()) as SandboxAccess;
  const sdk = sdkOf(access);
  const rss = (): number =>
    Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid ?? 0}/status`, 'utf8'))?.[1]) /
    1024;
  const until = Date.now() + Number(values.minutes) * 60_000;
  let [requests, answered, highest] = [0, 0, 0];
  const slow = slowly(access);
  while (Date.now() < until) {
    await Promise.all(
      Array.from({ length: CONNECTIONS }, async () => {
        const bytes = one(damages)(call(access));
        const answer = await exchange(access, bytes);
        judge(answer, bytes);
        requests++;
        if (answer.startsWith('HTTP/1.1 200')) answered++;
      }),
    );
    highest = Math.max(highest, rss());
    if (highest > MAX_RSS_MB) throw new Error(`The sandbox holds ${highest.toFixed(0)} MB.`);
  }
  await slow;
  await sdk.send(new ListSecretsCommand({}));
  console.log(
    `${requests} requests, of which ${answered} were right after all; at most ${highest.toFixed(0)} MB; it lives`,
  );
}

void main()
  .catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  })
  .then(() => process.exit());
