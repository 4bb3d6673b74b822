import { basename } from 'node:path';
import type { Finding } from '../../core/detection';
import { Ledger, type SecretRef, type TextPlan } from '../../core/replacement';
import type { SecretsClient } from '../../core/secrets/client';
import { sourceFiles, type SourceFile } from './files';
import type { MoveOptions } from './options';
import { placesFor } from './naming';
import { credentialsOf, planFile, valuesOf, type Credential } from './plan';
import { Project } from './project';
import { lineOf, shown, type Entry } from './report';
import { storeAt } from './store';

/** What a run did. */
export interface MoveResult {
  readonly entries: readonly Entry[];
  /** Something could not be stored or written; the entries say what. */
  readonly failed: boolean;
}

type Placed = Extract<Credential, { value: string }>;

interface Outcome {
  readonly plan: TextPlan;
  readonly failures: ReadonlyMap<Finding, string>;
}

/**
 * Finds, plans and, with `apply`, stores, reads back, compares and rewrites, file by file in this order.
 * Nothing is removed from a file whose value is not proven stored.
 */
export async function runMove(
  options: MoveOptions,
  connect: () => Promise<SecretsClient>,
): Promise<MoveResult> {
  const client = options.apply ? await connect() : undefined;
  const ledger = new Ledger();
  const project = new Project();
  const stored = new Map<string, SecretRef>();
  const entries: Entry[] = [];
  let failed = false;
  const sources = await sourceFiles(options.paths);
  const known = valuesOf(sources, options.confidence);
  for (const original of sources) {
    const source = project.current(original);
    const credentials = credentialsOf(source, options, ledger, known);
    const placed = credentials.filter((found): found is Placed => 'value' in found);
    const planned = await planFile(source, placed, project, options.style);
    const first = entries.length;
    const ownerOf = (finding: Finding): number =>
      first + credentials.findIndex((found) => found.finding === finding);
    const outcome = client
      ? await apply(source, placed, planned, {
          client,
          ledger,
          project,
          stored,
          ownerOf,
          style: options.style,
          name: options.name,
        })
      : { plan: planned, failures: new Map<Finding, string>() };
    if (!client) {
      const changes = await project.changes(source, planned);
      project.record(source, planned, changes, ({ placement }) => ownerOf(placement.finding));
    }
    failed ||= outcome.failures.size > 0;
    entries.push(...credentials.map((found) => entryOf(source, found, outcome)));
  }
  const edits = project.edits();
  return {
    entries: entries.map((entry, owner) => ({ ...entry, edits: edits.get(owner) ?? [] })),
    failed,
  };
}

interface Parts {
  readonly client: SecretsClient;
  readonly ledger: Ledger;
  readonly project: Project;
  /** Where values were stored before. */
  readonly stored: Map<string, SecretRef>;
  readonly ownerOf: (finding: Finding) => number;
  readonly style: MoveOptions['style'];
  /** The pattern of secret names. */
  readonly name: string;
}

/** Stores what was planned as an edit, plans anew with what is stored, and writes that. */
async function apply(
  source: SourceFile,
  placed: readonly Placed[],
  planned: TextPlan,
  { client, ledger, project, stored, ownerOf, style, name }: Parts,
): Promise<Outcome> {
  const failures = new Map<Finding, string>();
  const kept: Placed[] = [];
  for (const one of placed.filter((_, index) => planned.plans[index]?.plan.kind === 'edit')) {
    try {
      const secret = stored.get(one.value) ?? (await store(one, client, ledger, source, name));
      stored.set(one.value, secret);
      kept.push({ ...one, secret });
    } catch (error) {
      failures.set(one.finding, `It could not be stored: ${messageOf(error)}`);
    }
  }
  const declined = planned.plans.filter(({ plan }) => plan.kind === 'declined');
  if (kept.length === 0) return { plan: planned, failures };
  const plan = await planFile(source, kept, project, style);
  try {
    const changes = await project.changes(source, plan);
    await project.write(changes);
    project.record(source, plan, changes, ({ placement }) => ownerOf(placement.finding));
  } catch (error) {
    for (const { finding } of kept)
      failures.set(finding, `It is stored, but the file was not written: ${messageOf(error)}`);
  }
  return { plan: { ...plan, plans: [...plan.plans, ...declined] }, failures };
}

async function store(
  one: Placed,
  client: SecretsClient,
  ledger: Ledger,
  { root, path }: SourceFile,
  pattern: string,
): Promise<SecretRef> {
  const allowed = (text: string): string =>
    text.replace(/[^\p{L}\p{Z}\p{N}_.:/=+\-@]/gu, '_').slice(0, 256);
  const tags = [
    { key: 'repository', value: allowed(basename(root)) },
    { key: 'path', value: allowed(path) },
  ];
  for (let secret = one.secret; ;) {
    const outcome = await storeAt(client, secret, one.value, tags);
    if (outcome) return { ...secret, arn: outcome.arn };
    ledger.release(one.value);
    secret = ledger.assign(one.value, placesFor(pattern, one.place));
  }
}

function entryOf(source: SourceFile, found: Credential, { plan, failures }: Outcome): Entry {
  const { finding } = found;
  const { ruleId } = finding;
  const base = { file: shown(source.file), line: lineOf(source.text, finding), ruleId, edits: [] };
  const stays = (declined: string): Entry => ({ ...base, declined, notes: [] });
  if ('refused' in found) return stays(found.refused);
  const failure = failures.get(finding);
  if (failure !== undefined) return stays(failure);
  const one = plan.plans.find(({ placement }) => placement.finding === finding);
  if (!one) return stays('It was not planned.');
  const { name, key } = one.placement.secret;
  const secret = { name, ...(key !== undefined && { key }) };
  if (one.plan.kind === 'declined') {
    const { reason, lookup } = one.plan;
    const notes = lookup === undefined ? [] : [`To look it up: ${lookup}`];
    return { ...stays(reason), secret, notes };
  }
  const { install, notes } = one.plan;
  const installNotes = install === undefined ? [] : [`To install: ${install}`];
  return { ...base, secret, notes: [...notes, ...installNotes] };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
