import assert from 'node:assert/strict';
import { writeFile, access } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFault } from '../../src/sandbox';
import { SecretValue } from '../../src/core/secrets/value';
import type { LanguageProof, Program } from '../proof/model';
import type { RotationProof } from '../proof/rotation';
import { eventually } from './eventually';
import { failsSilently, inProofWorld, planOf } from './proof';

/** What a program is told, as far as its SDK tells it. */
const DENIED = /denied|not authorized|refused|cannot be read/i;
const NO_KEY = /app\/db has no key password/;

/**
 * A moved program must fail, with a message and without a value, where the JSON key is missing, where access is
 * denied and where nothing answers.
 */
export async function proveFailures(proof: LanguageProof, program: Program): Promise<void> {
  await inProofWorld(proof, program, async ({ sandbox, client, run, move }) => {
    const plan = await planOf(proof.languageId, program);
    if (plan.kind === 'declined') throw new Error(plan.reason);
    await move(plan);
    const { value } = program;
    sandbox.faults.set(parseFault('deny:GetSecretValue'));
    assert.match(await failsSilently(run(), value), DENIED, 'It says that access is denied.');
    sandbox.faults.set();
    const nowhere = {
      AWS_ENDPOINT_URL_SECRETS_MANAGER: 'http://127.0.0.1:9',
      AWS_MAX_ATTEMPTS: '1',
    };
    await failsSilently(run(nowhere), value);
    const other = ['Zk3', 'other-value', '81'].join('');
    const without = SecretValue.fromText(JSON.stringify({ other }));
    await client.putSecretValue({ secretId: 'app/db', value: without });
    assert.match(await failsSilently(run(), value, other), NO_KEY, 'It names the missing key.');
  });
}

/** A moved program that goes on running sees a rotated value when the helper's time is over. */
export async function proveRotation(proof: LanguageProof, rotation: RotationProof): Promise<void> {
  const { path, source, value, ttl } = rotation;
  const program: Program = { ...rotation, position: 'variable' };
  await inProofWorld(proof, program, async ({ folder, client, run, move }) => {
    const plan = await planOf(proof.languageId, program);
    if (plan.kind === 'declined') throw new Error(plan.reason);
    let isShortened = ttl === undefined;
    await move(plan, (content) => {
      if (ttl === undefined || !content.includes(ttl[0])) return content;
      isShortened = true;
      return content.replace(ttl[0], ttl[1]);
    });
    assert.ok(isShortened, `The helper of ${path} has ${ttl?.[0] ?? ''}: ${source.length}`);
    const running = run();
    const asked = eventually(() => access(join(folder, 'asked')), 120);
    await Promise.race([asked, running]);
    const rotated = `${value}-rotated`;
    const next = SecretValue.fromText(JSON.stringify({ password: rotated }));
    await client.putSecretValue({ secretId: 'app/db', value: next });
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await writeFile(join(folder, 'rotated'), '');
    assert.deepEqual((await running).trim().split(/\r?\n/), [value, rotated]);
  });
}
