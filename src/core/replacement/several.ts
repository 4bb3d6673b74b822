import type { Finding } from '../detection/model';
import { applyEdits, composed, movedRange } from './edits';
import type {
  NewFile,
  ProjectEdit,
  ReplacementPlan,
  ReplacementRequest,
  SecretRef,
  TextEdit,
} from './model';

/** One finding of a text and the secret that shall take its place. */
export interface Placement {
  readonly finding: Finding;
  readonly secret: SecretRef;
}

/** The plan of one finding; its edits are in offsets of the original text. */
export interface PlacedPlan {
  readonly placement: Placement;
  readonly plan: ReplacementPlan;
}

/** The plans of all findings of a text, which may be applied together. */
export interface TextPlan {
  readonly plans: readonly PlacedPlan[];
  /** All edits in offsets of the original text; none overlaps another. */
  readonly edits: readonly TextEdit[];
  readonly newFiles: readonly NewFile[];
  /** Edits of other files in offsets of what the request gave for them. */
  readonly projectEdits: readonly ProjectEdit[];
  /** The text after all edits. */
  readonly text: string;
}

type Request = Omit<ReplacementRequest, 'finding' | 'secret'>;

/**
 * Plans several findings of one text, each on the outcome of those before, so that an import or a
 * helper is added once. What a plan shares with an earlier one is among the edits of the earlier.
 */
export function planSeveral(
  request: Request,
  placements: readonly Placement[],
  planOne: (request: ReplacementRequest) => ReplacementPlan,
): TextPlan {
  const rounds: (readonly TextEdit[])[] = [];
  const made: { readonly placement: Placement; readonly plan: ReplacementPlan }[] = [];
  const newFiles = new Map<string, NewFile>();
  const files = new Map(request.files);
  const projectRounds: (readonly ProjectEdit[])[] = [];
  let text = request.text;
  for (const placement of placements) {
    const { finding, secret } = placement;
    const moved = movedFinding(finding, rounds);
    const plan: ReplacementPlan =
      moved === undefined
        ? { kind: 'declined', reason: 'An edit for another credential changes the same text.' }
        : planOne({ ...request, text, files, finding: moved, secret });
    made.push({ placement, plan });
    rounds.push(plan.kind === 'edit' ? plan.edits : []);
    const projectEdits = plan.kind === 'edit' ? (plan.projectEdits ?? []) : [];
    projectRounds.push(projectEdits.filter(({ path }) => !newFiles.has(path)));
    if (plan.kind === 'declined') continue;
    text = applyEdits(text, plan.edits);
    for (const file of plan.newFiles) {
      newFiles.set(file.path, file);
      files.set(file.path, file.content);
    }
    for (const path of new Set(projectEdits.map((edit) => edit.path))) {
      const content = applyEdits(files.get(path) ?? '', of(path, projectEdits));
      files.set(path, content);
      if (newFiles.has(path)) newFiles.set(path, { path, content });
    }
  }
  const edits = composed(rounds);
  const projectEdits = [...new Set(projectRounds.flat().map(({ path }) => path))].flatMap((path) =>
    composed(projectRounds.map((round) => of(path, round))).map((edit) => ({ ...edit, path })),
  );
  const plans = made.map(({ placement, plan }, owner) => ({
    placement,
    plan:
      plan.kind === 'edit'
        ? {
            ...plan,
            newFiles: plan.newFiles.map((file) => newFiles.get(file.path) ?? file),
            edits: edits.filter((edit) => edit.owner === owner).map(plainEdit),
            projectEdits: projectEdits.filter((edit) => edit.owner === owner).map(plainEditOf),
          }
        : plan,
  }));
  return {
    plans,
    edits: edits.map(plainEdit),
    newFiles: [...newFiles.values()],
    projectEdits: projectEdits.map(plainEditOf),
    text,
  };
}

function plainEdit({ start, end, newText }: TextEdit): TextEdit {
  return { start, end, newText };
}

function plainEditOf({ path, ...edit }: ProjectEdit): ProjectEdit {
  return { path, ...plainEdit(edit) };
}

function of(path: string, edits: readonly ProjectEdit[] = []): ProjectEdit[] {
  return edits.filter((edit) => edit.path === path);
}

function movedFinding(
  finding: Finding,
  rounds: readonly (readonly TextEdit[])[],
): Finding | undefined {
  const move = (range: Finding['range']): Finding['range'] | undefined =>
    rounds.reduce<Finding['range'] | undefined>((at, edits) => at && movedRange(at, edits), range);
  const range = move(finding.range);
  if (range === undefined) return undefined;
  const fields = finding.fields.flatMap((field) => {
    const at = move(field.range);
    return at ? [{ ...field, range: at }] : [];
  });
  return { ...finding, range, fields };
}
