import { basename, join } from 'node:path';
import { scan, type Confidence, type Finding } from '../../core/detection';
import {
  languageIdOf,
  literalValue,
  planReplacement,
  planSeveral,
  projectFiles,
  type Placement,
  type PlacedPlan,
  type SecretRef,
  type TextPlan,
} from '../../core/replacement';
import { readText, type SourceFile } from './files';
import { candidates, nameFor, type Ledger } from './naming';

/** A credential of a file, with its value in memory, or the reason why it stays. */
export type Credential =
  | { readonly finding: Finding; readonly value: string; readonly secret: SecretRef }
  | { readonly finding: Finding; readonly refused: string };

/** What becomes of one file. */
export interface FilePlan {
  readonly source: SourceFile;
  readonly refused: readonly { readonly finding: Finding; readonly reason: string }[];
  readonly plan: TextPlan;
}

const ranks: readonly Confidence[] = ['low', 'medium', 'high'];

/** The credentials of a file that are sure enough, each with its place. */
export function credentialsOf(
  source: SourceFile,
  pattern: string,
  confidence: Confidence,
  ledger: Ledger,
): Credential[] {
  const { text, path } = source;
  const languageId = languageIdOf(path, text) ?? 'plaintext';
  return scan(text, path, languageId)
    .filter((finding) => ranks.indexOf(finding.confidence) >= ranks.indexOf(confidence))
    .map((finding) => {
      const value = literalValue(text, finding, languageId);
      if (value === undefined)
        return { finding, refused: 'Its value cannot be told from the source.' };
      const place = { repository: basename(source.root), path, finding };
      try {
        const wanted = candidates(nameFor(pattern, place), finding);
        return { finding, value, secret: ledger.assign(value, wanted) };
      } catch (error) {
        if (error instanceof RangeError) return { finding, refused: error.message };
        throw error;
      }
    });
}

/** Plans a file's replacements with the files of its project that matter; `written` overlays the disk. */
export async function planFile(
  source: SourceFile,
  placements: readonly Placement[],
  written: ReadonlyMap<string, string>,
): Promise<TextPlan> {
  const { text, path, root } = source;
  const languageId = languageIdOf(path, text) ?? 'plaintext';
  const files = new Map<string, string>();
  for (const candidate of placements.length > 0 ? projectFiles(path, languageId) : []) {
    const file = join(root, candidate);
    const content = written.get(file) ?? (await readText(file));
    if (content !== undefined) files.set(candidate, content);
  }
  return planSeveral({ text, path, languageId, files }, placements, planReplacement);
}

/** The plans that edit, without those declined. */
export function edited({ plans }: TextPlan): PlacedPlan[] {
  return plans.filter(({ plan }) => plan.kind === 'edit');
}
