import { basename, join } from 'node:path';
import { scan, type Confidence, type Finding } from '../../core/detection';
import {
  grouped,
  languageIdOf,
  literalValue,
  plannerWith,
  projectFiles,
  repetitions,
  type Ledger,
  type LookupStyle,
  type Placement,
  type SecretRef,
  type TextPlan,
} from '../../core/replacement';
import { parserFor } from '../../syntax';
import type { SourceFile } from './files';
import type { MoveOptions } from './options';
import { placesFor, type Place } from './naming';
import type { Project } from './project';

/** A credential of a file, with its value in memory, or the reason why it stays. */
export type Credential =
  | {
      readonly finding: Finding;
      readonly value: string;
      readonly secret: SecretRef;
      readonly place: Place;
    }
  | { readonly finding: Finding; readonly refused: string };

const ranks: readonly Confidence[] = ['low', 'medium', 'high'];

/** The findings of a file that are sure enough. */
function findingsIn({ text, path }: SourceFile, confidence: Confidence): Finding[] {
  const languageId = languageIdOf(path, text) ?? 'plaintext';
  const sure = scan(text, path, { languageId }).filter(
    (finding) => ranks.indexOf(finding.confidence) >= ranks.indexOf(confidence),
  );
  return grouped(path, sure);
}

/** Every value that the files hold, with a finding of it. */
export function valuesOf(
  sources: readonly SourceFile[],
  confidence: Confidence,
): ReadonlyMap<string, Finding> {
  const values = new Map<string, Finding>();
  for (const source of sources)
    for (const finding of findingsIn(source, confidence)) {
      const { text, path } = source;
      const value = literalValue(text, finding, languageIdOf(path, text) ?? 'plaintext', path);
      if (value !== undefined && !values.has(value)) values.set(value, finding);
    }
  return values;
}

/** The credentials of a file that are sure enough, and further places of `known` values, each with its place. */
export function credentialsOf(
  source: SourceFile,
  { name: pattern, confidence }: Pick<MoveOptions, 'confidence' | 'name'>,
  ledger: Ledger,
  known: ReadonlyMap<string, Finding>,
): Credential[] {
  const { text, path } = source;
  const languageId = languageIdOf(path, text) ?? 'plaintext';
  const own = findingsIn(source, confidence);
  const all = [...own, ...repetitions(known, own, { text, path, languageId })];
  return all.sort(byStart).map((finding) => {
    const value = literalValue(text, finding, languageId, path);
    if (value === undefined)
      return { finding, refused: 'Its value cannot be told from the source.' };
    const place = { repository: basename(source.root), path, finding };
    try {
      return { finding, value, place, secret: ledger.assign(value, placesFor(pattern, place)) };
    } catch (error) {
      if (error instanceof RangeError) return { finding, refused: error.message };
      throw error;
    }
  });
}

function byStart(a: Finding, b: Finding): number {
  return a.range.start - b.range.start;
}

const planner = plannerWith(parserFor);

/** Plans a file's replacements with the files of its project that matter, as they will be so far. */
export async function planFile(
  { text, path, root }: SourceFile,
  placements: readonly Placement[],
  project: Project,
  style: LookupStyle | undefined,
): Promise<TextPlan> {
  const languageId = languageIdOf(path, text) ?? 'plaintext';
  const files = new Map<string, string>();
  const secrets = placements.map(({ secret }) => secret);
  const wanted = placements.length > 0 ? projectFiles(path, languageId, text, secrets) : [];
  for (const candidate of wanted) {
    const content = await project.text(join(root, candidate));
    if (content !== undefined) files.set(candidate, content);
  }
  return planner.planSeveral({ text, path, languageId, files, style }, placements);
}
