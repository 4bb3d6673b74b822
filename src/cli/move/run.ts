import { join } from 'node:path';
import type { NewFile, PlacedPlan, Placement, TextPlan } from '../../core/replacement';
import type { SecretsClient } from '../../core/secrets/client';
import { sourceFiles, type SourceFile } from './files';
import { candidates, Ledger } from './naming';
import type { MoveOptions } from './options';
import { credentialsOf, edited, planFile, type Credential } from './plan';
import { lineOf, shown, type Entry } from './report';
import { storeAt } from './store';
import { createFile, replaceFile } from './write';

/** What a run did. */
export interface MoveResult {
  readonly entries: readonly Entry[];
  /** Something could not be stored or written; the entries say what. */
  readonly failed: boolean;
}

type Placed = Extract<Credential, { value: string }>;

/**
 * Finds, plans and, with `apply`, stores, reads back, compares and rewrites, file by file in this order.
 * Nothing is removed from a file whose value is not proven stored.
 */
export async function runMove(
  options: MoveOptions,
  client: () => Promise<SecretsClient>,
): Promise<MoveResult> {
  if (options.apply) await client();
  const ledger = new Ledger();
  const written = new Map<string, string>();
  const stored = new Set<string>();
  const entries: Entry[] = [];
  let failed = false;
  for (const source of await sourceFiles(options.paths)) {
    const credentials = credentialsOf(source, options.name, options.confidence, ledger);
    if (credentials.length === 0) continue;
    const placed = credentials.filter((found): found is Placed => 'value' in found);
    const failures = new Map<Placement['finding'], string>();
    let plan = await planFile(source, placed, written);
    if (options.apply && edited(plan).length > 0) {
      const wanted = placed.filter((_, index) => plan.plans[index]?.plan.kind === 'edit');
      const kept: Placed[] = [];
      for (const one of wanted) {
        try {
          kept.push(stored.has(one.value) ? one : await store(one, await client(), ledger, source));
          stored.add(one.value);
        } catch (error) {
          failures.set(one.finding, `It could not be stored: ${messageOf(error)}`);
        }
      }
      const declined = plan.plans.filter((one) => one.plan.kind === 'declined');
      const final = await planFile(source, kept, written);
      plan = { ...final, plans: [...final.plans, ...declined] };
      try {
        await write(source, final);
      } catch (error) {
        for (const { finding } of kept)
          failures.set(finding, `It is stored, but the file was not written: ${messageOf(error)}`);
      }
    }
    for (const { path, content } of plan.newFiles) written.set(join(source.root, path), content);
    failed ||= failures.size > 0;
    entries.push(...credentials.map((found) => entryOf(source, found, plan, failures)));
  }
  return { entries, failed };
}

async function store(
  one: Placed,
  client: SecretsClient,
  ledger: Ledger,
  { root, path }: SourceFile,
): Promise<Placed> {
  const tags = [
    { key: 'repository', value: root.split(/[/\\]/).at(-1) ?? '' },
    { key: 'path', value: path.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(0, 256) },
  ];
  for (let secret = one.secret; ;) {
    if (await storeAt(client, secret, one.value, tags)) return { ...one, secret };
    ledger.release(one.value);
    secret = ledger.assign(one.value, candidates(one.secret.name, one.finding));
  }
}

async function write({ root, file, text }: SourceFile, plan: TextPlan): Promise<void> {
  for (const { path, content } of plan.newFiles) await createFile(join(root, path), content);
  await replaceFile(file, text, plan.text);
}

function entryOf(
  source: SourceFile,
  found: Credential,
  plan: TextPlan,
  failures: ReadonlyMap<Placement['finding'], string>,
): Entry {
  const { finding } = found;
  const file = shown(source.root, source.path);
  const base = { file, line: lineOf(source.text, finding), ruleId: finding.ruleId };
  const stays = (declined: string): Entry => ({ ...base, edits: [], declined, notes: [] });
  if ('refused' in found) return stays(found.refused);
  const failure = failures.get(finding);
  if (failure !== undefined) return stays(failure);
  const one = plan.plans.find(({ placement }) => placement.finding === finding);
  if (!one) return stays('It was not planned.');
  const { secret } = one.placement;
  if (one.plan.kind === 'declined') {
    const { reason, lookup } = one.plan;
    const notes = lookup === undefined ? [] : [`To look it up: ${lookup}`];
    return { ...stays(reason), secret, notes };
  }
  const { install, notes } = one.plan;
  return {
    ...base,
    secret,
    edits: [
      ...one.plan.edits.map((edit) => ({ file, ...edit })),
      ...createdBy(one, plan.newFiles).map(({ path, content }) => ({
        file: shown(source.root, path),
        start: 0,
        end: 0,
        newText: content,
      })),
    ],
    notes: [...notes, ...(install === undefined ? [] : [`To install: ${install}`])],
  };
}

function createdBy({ plan }: PlacedPlan, files: readonly NewFile[]): NewFile[] {
  return plan.kind === 'edit' ? files.filter((file) => plan.newFiles.includes(file)) : [];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
