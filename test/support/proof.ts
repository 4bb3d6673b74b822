import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { scan } from '../../src/core/detection';
import {
  applyEdits,
  literalValue,
  planReplacement,
  type ReplacementPlan,
} from '../../src/core/replacement';
import { storeAndVerify } from '../../src/core/secrets/storeAndVerify';
import { sandboxEnvironment } from '../../src/features/sandbox/environment';
import { writeAll } from '../../scripts/toolchains/found';
import type { Toolchain } from '../../scripts/toolchains/model';
import { findingOf } from './replacement';
import { sandboxWithClients } from './sandbox';

/** A program that prints the SHA-256 of the credential that it uses. */
export interface ProofProgram {
  /** The position, e.g. `a constant`. */
  readonly what: string;
  readonly path: string;
  readonly languageId: string;
  readonly source: string;
  /** What the program uses. */
  readonly value: string;
  readonly files?: Readonly<Record<string, string>>;
  /** The detector does not see this one: the value's place in the source is told by hand. */
  readonly byHand?: boolean;
}

export const sha256 = (value: string): string => createHash('sha256').update(value).digest('hex');

/** Runs a program, moves its credential to a sandbox, runs it again; then without the secret, which must fail. */
export async function prove(program: ProofProgram, toolchain: Toolchain): Promise<void> {
  const { path, languageId, source, value } = program;
  const folder = await mkdtemp(join(tmpdir(), 'proof-'));
  const { sandbox, client, sdk } = await sandboxWithClients();
  const env = { ...process.env, ...sandboxEnvironment(sandbox) };
  const run = async (): Promise<string> => (await toolchain.run(folder, path, env)).trim();
  try {
    await writeAll(folder, { ...program.files, [path]: source });
    await toolchain.setUp?.(folder);
    assert.equal(await run(), sha256(value), 'before');

    const finding =
      program.byHand === true ? findingOf(source, value) : scan(source, path, { languageId })[0];
    assert.ok(finding, 'The detector finds it.');
    assert.equal(literalValue(source, finding, languageId), value);
    const target = { kind: 'newSecret', request: { name: 'app/db' }, key: 'password' } as const;
    assert.equal((await storeAndVerify(client, target, value)).kind, 'verified');
    const plan = planReplacement({
      text: source,
      path,
      languageId,
      finding,
      secret: { name: 'app/db', key: 'password' },
      files: new Map(Object.entries(program.files ?? {})),
    });
    const after = edited(source, plan);
    assert.ok(!after.includes(source.slice(finding.range.start, finding.range.end)));
    await writeAll(folder, { [path]: after, ...othersOf(plan, program.files ?? {}) });
    assert.equal(await run(), sha256(value), `after:\n${after}`);

    await client.deleteSecret({ secretId: 'app/db', recoveryWindowInDays: 7 });
    await assert.rejects(run(), (error: Error) => {
      assert.ok(!error.message.includes(value), 'The failure does not print the value.');
      return true;
    });
  } finally {
    sdk.destroy();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function edited(source: string, plan: ReplacementPlan): string {
  assert.ok(plan.kind === 'edit', plan.kind === 'declined' ? plan.reason : '');
  return applyEdits(source, plan.edits);
}

/** The other files that a plan makes or changes. */
function othersOf(
  plan: ReplacementPlan,
  files: Readonly<Record<string, string>>,
): Record<string, string> {
  if (plan.kind === 'declined') return {};
  const others = Object.fromEntries(plan.newFiles.map((file) => [file.path, file.content]));
  for (const path of new Set(plan.projectEdits?.map((edit) => edit.path))) {
    const edits = plan.projectEdits?.filter((edit) => edit.path === path) ?? [];
    others[path] = applyEdits(files[path] ?? '', edits);
  }
  return others;
}

/** Declares one test for each program; they are pending where the language's tools are missing. */
export function proveAll(
  language: string,
  toolchain: Toolchain,
  programs: readonly ProofProgram[],
): void {
  describe(`proof: ${language}`, function () {
    this.timeout(600_000);
    before(async function () {
      if (!(await toolchain.prepare())) this.skip();
    });
    for (const program of programs) it(program.what, () => prove(program, toolchain));
  });
}
