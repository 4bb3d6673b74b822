import { applyEdits, composed } from './edits';
import type { TextEdit } from './model';
import { projectFiles } from './plan';
import type { Planner } from './planner';
import type { PlacedPlan, Placement } from './several';
import type { LookupStyle } from './style';

/** A text of the project and what shall be replaced in it. */
export interface PlacedText {
  /** Relative to the workspace folder, with `/`. */
  readonly path: string;
  readonly languageId: string;
  readonly text: string;
  readonly placements: readonly Placement[];
}

/** What happens to one file: edits in offsets of its text before, or its content when it is new. */
export type FileChange =
  | { readonly path: string; readonly kind: 'edited'; readonly edits: readonly TextEdit[] }
  | { readonly path: string; readonly kind: 'created'; readonly content: string };

/** The plan of a value's move over all files of a project. */
export interface ProjectPlan {
  /** In the order of the texts and their placements. */
  readonly plans: readonly (PlacedPlan & { readonly path: string })[];
  readonly changes: readonly FileChange[];
}

/**
 * Plans texts one after the other, each on the outcome of those before, so that a helper file or a
 * manifest's line is added once. `read` gives a file of the project, undefined when there is none;
 * `style` is that of all look-ups, by default the best one that is present.
 */
export async function planAcross(
  texts: readonly PlacedText[],
  read: (path: string) => Promise<string | undefined>,
  { planSeveral }: Pick<Planner, 'planSeveral'>,
  style?: LookupStyle,
): Promise<ProjectPlan> {
  const plans: (PlacedPlan & { readonly path: string })[] = [];
  const rounds = new Map<string, (readonly TextEdit[])[]>();
  const created = new Map<string, string>();
  const now = new Map(texts.map(({ path, text }) => [path, text]));
  const edit = (path: string, edits: readonly TextEdit[], before: string): void => {
    now.set(path, applyEdits(before, edits));
    if (created.has(path)) created.set(path, applyEdits(before, edits));
    else rounds.set(path, [...(rounds.get(path) ?? []), edits]);
  };
  for (const { path, languageId, text, placements } of texts) {
    if (now.get(path) !== text) {
      const plan = { kind: 'declined', reason: 'Another replacement changes this file.' } as const;
      plans.push(...placements.map((placement) => ({ placement, plan, path })));
      continue;
    }
    const files = new Map<string, string>();
    const secrets = placements.map(({ secret }) => secret);
    for (const candidate of projectFiles(path, languageId, text, secrets)) {
      const content = now.get(candidate) ?? (await read(candidate));
      if (content !== undefined) files.set(candidate, content);
    }
    const planned = await planSeveral({ text, path, languageId, files, style }, placements);
    plans.push(...planned.plans.map((one) => ({ ...one, path })));
    for (const file of planned.newFiles) {
      created.set(file.path, file.content);
      now.set(file.path, file.content);
    }
    for (const other of new Set(planned.projectEdits.map((one) => one.path)))
      edit(
        other,
        planned.projectEdits.filter((one) => one.path === other),
        files.get(other) ?? '',
      );
    if (planned.edits.length > 0) edit(path, planned.edits, text);
  }
  return {
    plans,
    changes: [
      ...[...rounds].map(([path, edits]) => ({
        path,
        kind: 'edited' as const,
        edits: composed(edits).map(({ start, end, newText }) => ({ start, end, newText })),
      })),
      ...[...created].map(([path, content]) => ({ path, kind: 'created', content }) as const),
    ],
  };
}
