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

/**
 * Runs a program, moves its credential to a sandbox, runs it again; then without the key and without the
 * secret, which must both fail. Rejects when anything differs.
 */
export async function prove(
  { languageId, toolchain }: LanguageProof,
  program: Program,
): Promise<Outcome> {
  const { path, main = path, source, value, files = {} } = program;
  const folder = await mkdtemp(join(tmpdir(), 'proof-'));
  const { sandbox, client, sdk } = await sandboxWithClients();
  const env = { ...process.env, ...sandboxEnvironment(sandbox) };
  const run = async (): Promise<void> => {
    const printed = await toolchain.run(folder, main, env);
    assert.ok(printed.includes(sha256(value)), `It printed ${printed}`);
  };
  try {
    await writeAll(folder, { ...files, [path]: source });
    await toolchain.setUp?.(folder);
    await run();
    const plan = await planOf(languageId, program);
    if (plan.kind === 'declined') return declined(plan, program);
    assert.equal(program.declined, undefined, 'It should be declined.');
    const target = { kind: 'newSecret', request: { name: 'app/db' }, key: 'password' } as const;
    assert.equal((await storeAndVerify(client, target, value)).kind, 'verified');
    await writeAll(folder, outcomeOf(program, plan));
    try {
      await run();
    } catch (error) {
      throw new Error(`After the move:\n${applyEdits(source, plan.edits)}`, { cause: error });
    }
    await client.deleteSecret({ secretId: 'app/db', recoveryWindowInDays: 7 });
    await assert.rejects(run(), (error: Error) => {
      assert.ok(!error.message.includes(value), 'The failure does not print the value.');
      return true;
    });
    return { kind: 'runs' };
  } finally {
    sdk.destroy();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
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
async function planOf(languageId: string, program: Program): Promise<ReplacementPlan> {
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
  const written = [value, quoted(value, "'"), quoted(value, '"'), quoted(value, '"', '$')]
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
