import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scan, type Finding } from '../../src/core/detection';
import {
  applyEdits,
  literalValue,
  lookupSnippet,
  planReplacement,
  type ReplacementPlan,
} from '../../src/core/replacement';
import { storeAndVerify } from '../../src/core/secrets/storeAndVerify';
import type { SecretsClient } from '../../src/core/secrets/client';
import type { Sandbox } from '../../src/sandbox';
import { sandboxEnvironment } from '../../src/core/secrets/environment';
import { parserFor } from '../../src/syntax';
import { writeAll } from '../../scripts/toolchains/found';
import { quoted, type LanguageProof, type Program } from '../proof/model';
import { findingOf } from './finding';
import { sandboxWithClients } from './sandbox';

/**
 * How a program came out: it runs as before, or only parses as before, or, without a grammar, only loses
 * its literal; or the literal stays.
 */
export type Outcome =
  | { readonly kind: 'runs' | 'parses' | 'planned' }
  | { readonly kind: 'declined'; readonly reason: string };

const sha256 = (value: string): string => createHash('sha256').update(value).digest('hex');

/** A program in a folder of its own, beside a sandbox of its own. */
export interface ProofWorld {
  readonly folder: string;
  readonly sandbox: Sandbox;
  readonly client: SecretsClient;
  /** Runs it, with variables beside those that lead to the sandbox; rejects when it fails. */
  readonly run: (env?: NodeJS.ProcessEnv) => Promise<string>;
  /** Moves its credential: `change` may alter a file before it is written. */
  readonly move: (
    plan: Extract<ReplacementPlan, { kind: 'edit' }>,
    change?: (content: string) => string,
  ) => Promise<void>;
}

/** Makes the world of a program for an action, and ends it. */
export async function inProofWorld<T>(
  { toolchain }: LanguageProof,
  program: Program,
  action: (world: ProofWorld) => Promise<T>,
): Promise<T> {
  const { path, main = path, source, value, files = {} } = program;
  const folder = await mkdtemp(join(tmpdir(), 'proof-'));
  const { sandbox, client, sdk } = await sandboxWithClients();
  try {
    await writeAll(folder, { ...files, [path]: source });
    await toolchain.setUp?.(folder);
    return await action({
      folder,
      sandbox,
      client,
      run: (env = {}) =>
        toolchain.run(folder, main, { ...process.env, ...sandboxEnvironment(sandbox), ...env }),
      move: async (plan, change = (content) => content) => {
        const target = { kind: 'newSecret', request: { name: 'app/db' }, key: 'password' } as const;
        assert.equal((await storeAndVerify(client, target, value)).kind, 'verified');
        const outcome = Object.entries(outcomeOf(program, plan));
        await writeAll(
          folder,
          Object.fromEntries(outcome.map(([file, content]) => [file, change(content)])),
        );
      },
    });
  } finally {
    sdk.destroy();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a program, moves its credential to a sandbox, runs it again; then without the secret, which must
 * fail. Rejects when anything differs.
 */
export async function prove(proof: LanguageProof, program: Program): Promise<Outcome> {
  const { source, value } = program;
  return inProofWorld(proof, program, async ({ client, run, move }): Promise<Outcome> => {
    const check = async (): Promise<void> => {
      const printed = await run();
      assert.ok(printed.includes(sha256(value)), `It printed ${printed}`);
    };
    await check();
    const plan = await planOf(proof.languageId, program);
    if (plan.kind === 'declined') return declined(plan, program);
    assert.equal(program.declined, undefined, 'It should be declined.');
    await move(plan);
    try {
      await check();
    } catch (error) {
      throw new Error(`After the move:\n${applyEdits(source, plan.edits)}`, { cause: error });
    }
    await client.deleteSecret({ secretId: 'app/db', recoveryWindowInDays: 7 });
    await failsSilently(run(), value);
    return { kind: 'runs' };
  });
}

/** A program fails, says something, and prints none of the values. */
export async function failsSilently(
  running: Promise<unknown>,
  ...values: readonly string[]
): Promise<string> {
  let said = '';
  await assert.rejects(running, (error: Error) => {
    said = error.message;
    for (const value of values)
      assert.ok(!said.includes(value), 'The failure does not print the value.');
    return true;
  });
  return said;
}

/** For a language whose tools are missing: its grammar, where there is one, reads the program before and after. */
export async function parseOnly({ languageId }: LanguageProof, program: Program): Promise<Outcome> {
  const parser = await parserFor(languageId);
  if (parser) assert.equal(parser.errorsIn(program.source), 0, 'It parses before.');
  const plan = await planOf(languageId, program);
  if (plan.kind === 'declined') return declined(plan, program);
  assert.equal(program.declined, undefined, 'It should be declined.');
  if (!parser) return { kind: 'planned' };
  for (const text of Object.values(outcomeOf(program, plan)))
    assert.equal(parser.errorsIn(text), 0, `It does not parse after:\n${text}`);
  return { kind: 'parses' };
}

function declined(
  { reason, lookup }: Extract<ReplacementPlan, { kind: 'declined' }>,
  program: Program,
): Outcome {
  assert.ok(lookup, 'It gives code to copy.');
  assert.match(reason, program.declined ?? /^$/, 'It is declined.');
  return { kind: 'declined', reason };
}

/** Plans the move of a program's credential and checks what can be checked without running it. */
export async function planOf(languageId: string, program: Program): Promise<ReplacementPlan> {
  const { path, source, value, files = {} } = program;
  const finding = findingIn(source, path, languageId, value);
  const meant = literalValue(source, finding, languageId);
  if (meant === undefined) {
    const lookup = lookupSnippet(languageId, { name: 'app/db', key: 'password' });
    return { kind: 'declined', reason: 'Its value cannot be told from the source.', lookup };
  }
  assert.equal(meant, value);
  const parser = await parserFor(languageId);
  const plan = planReplacement({
    text: source,
    path,
    languageId,
    finding,
    secret: { name: 'app/db', key: 'password' },
    files: new Map(Object.entries(files)),
    parser,
  });
  const written = source.slice(finding.range.start, finding.range.end);
  if (plan.kind === 'edit')
    for (const text of Object.values(outcomeOf(program, plan))) assert.ok(!text.includes(written));
  return plan;
}

/** What the detector finds; where it finds nothing, the value as it is written. */
function findingIn(source: string, path: string, languageId: string, value: string): Finding {
  const found = scan(source, path, { languageId }).find(
    (finding) => literalValue(source, finding, languageId) === value,
  );
  if (found) return found;
  const written = [
    value,
    quoted(value, "'"),
    quoted(value, '"'),
    quoted(value, '"', '$'),
    quoted(value, '"', '$`'),
  ]
    .map((one) => (one === value ? one : one.slice(1, -1)))
    .find((one) => source.includes(one));
  assert.ok(written !== undefined, 'The program holds the value.');
  return findingOf(source, written);
}

/** The files that a plan makes or changes. */
function outcomeOf(
  { path: own, source, files = {} }: Program,
  plan: Extract<ReplacementPlan, { kind: 'edit' }>,
): Record<string, string> {
  const outcome = Object.fromEntries(plan.newFiles.map(({ path, content }) => [path, content]));
  for (const path of new Set(plan.projectEdits?.map((edit) => edit.path))) {
    const edits = plan.projectEdits?.filter((edit) => edit.path === path) ?? [];
    outcome[path] = applyEdits(files[path] ?? '', edits);
  }
  return { ...outcome, [own]: applyEdits(source, plan.edits) };
}
