import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseOptions } from '../../../src/cli/move/options';
import { runMove, type MoveResult } from '../../../src/cli/move/run';
import type { SecretsClient } from '../../../src/core/secrets/client';
import { configurationCases } from '../../support/configuration';
import { V } from '../../support/configuration/model';
import { sandboxWithClients } from '../../support/sandbox';

type Files = Readonly<Record<string, string>>;

/** A folder with the files, a sandbox, and a run over the folder. */
async function inProject(
  files: Files,
  act: (
    folder: string,
    client: SecretsClient,
    run: (...args: string[]) => Promise<MoveResult>,
  ) => Promise<void>,
  pattern = 'app/db',
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'move-'));
  const { sandbox, client, sdk } = await sandboxWithClients();
  try {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await act(folder, client, (...args) => {
      const options = parseOptions([folder, '--name', pattern, ...args]);
      assert.ok(options);
      return runMove(options, () => Promise.resolve(client));
    });
  } finally {
    sdk.destroy();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Put together, so that no scanner takes it for real. */
const value = ['Qv7', 'mK2', 'pX9', 'rT4', 'wZ8', 'nL6', 'dH3'].join('');
const placed = (text: string): string => text.replaceAll(V, value).replaceAll(btoa(V), btoa(value));

describe('aws-secrets-move over configuration', () => {
  it('moves one value out of every format, and every file becomes as its case says', async () => {
    const all = configurationCases.map((one, index) => ({ one, folder: `p${100 + index}` }));
    const files: Record<string, string> = { 'a.env': `DB_PASSWORD=${value}\n` };
    for (const { one, folder } of all)
      for (const [path, text] of Object.entries({ ...one.files, [one.path]: one.text }))
        files[`${folder}/${path}`] = placed(text);
    await inProject(files, async (folder, client, run) => {
      const planned = await run('--confidence', 'low');
      assert.ok(!JSON.stringify(planned).includes(value));
      const { entries, failed } = await run('--apply', '--confidence', 'low');
      assert.equal(failed, false, JSON.stringify(entries.filter((entry) => entry.declined)));
      const stored = await client.getSecretValue('app/db');
      assert.deepEqual(JSON.parse(stored.value.text() ?? ''), { password: value });
      const { arn } = await client.describeSecret('app/db');
      for (const { one, folder: own } of all) {
        const what = `${one.format}, ${one.what}`;
        const found = entries.filter(({ file }) => file.includes(`/${own}/`));
        const text = await readFile(join(folder, own, one.path), 'utf8');
        if (one.unseen && found[0]?.secret === undefined) continue;
        assert.equal(found.length, 1, `${what}: found\n${placed(one.text)}`);
        if ('declined' in one.outcome) {
          const reason = new RegExp(`${one.outcome.declined.source}|cannot be told`);
          assert.match(found[0]?.declined ?? '', reason, what);
          assert.equal(text, placed(one.text), what);
          continue;
        }
        const expected = one.outcome.text.replace(/arn:[^"]*\?{6}/, () => arn);
        assert.equal(text, expected, what);
        for (const [path, content] of Object.entries(one.outcome.files ?? {}))
          assert.equal(await readFile(join(folder, own, path), 'utf8'), content, what);
      }
      const again = await run('--confidence', 'low');
      const left = again.entries.filter((entry) => entry.declined === undefined);
      assert.deepEqual(left, []);
    });
  });

  it('makes values of a file that belong together keys of one secret, as one ExternalSecret', async () => {
    const [key, hook, other] = ['a', 'b', 'c'].map((letter) => value + letter) as [
      string,
      string,
      string,
    ];
    const variables = (pairs: readonly (readonly [string, string])[]): string =>
      pairs.map(([name, text]) => `        - name: ${name}\n          value: ${text}\n`).join('');
    const deployment = (pairs: readonly (readonly [string, string])[]): string =>
      `apiVersion: apps/v1\nkind: Deployment\nspec:\n  containers:\n    - env:\n${variables(pairs)}`;
    const files = {
      'k8s/a.yaml': deployment([
        ['STRIPE_SECRET_KEY', key],
        ['STRIPE_WEBHOOK_SECRET', hook],
      ]),
      'k8s/b.yaml': deployment([
        ['STRIPE_SECRET_KEY', key],
        ['DB_PASSWORD', other],
      ]),
      'stripe.env': `STRIPE_SECRET_KEY=${key}\nSTRIPE_WEBHOOK_SECRET='${hook}'\n`,
    };
    await inProject(
      files,
      async (folder, client, run) => {
        const { entries, failed } = await run('--apply');
        assert.equal(failed, false, JSON.stringify(entries));
        const read = async (name: string): Promise<unknown> =>
          JSON.parse((await client.getSecretValue(name)).value.text() ?? '');
        assert.deepEqual(await read('app/a/stripe'), { secretKey: key, webhookSecret: hook });
        assert.deepEqual(await read('app/b/db-password'), { password: other });
        const external = await readFile(
          join(folder, 'k8s/app-a-stripe-external-secret.yaml'),
          'utf8',
        );
        const items = ['secretKey', 'webhookSecret'].map(
          (one) =>
            `    - secretKey: ${one}\n      remoteRef:\n        key: app/a/stripe\n        property: ${one}\n`,
        );
        assert.ok(external.endsWith(`  data:\n${items.join('')}`), external);
        const reference = (one: string): string =>
          `{{resolve:secretsmanager:app/a/stripe:SecretString:${one}}}`;
        assert.equal(
          await readFile(join(folder, 'stripe.env'), 'utf8'),
          `STRIPE_SECRET_KEY=${reference('secretKey')}\nSTRIPE_WEBHOOK_SECRET='${reference('webhookSecret')}'\n`,
        );
        const all = await Promise.all(
          Object.keys(files).map((path) => readFile(join(folder, path), 'utf8')),
        );
        assert.ok(!all.join('').includes(value));
      },
      'app/{suggested}',
    );
  });
});
