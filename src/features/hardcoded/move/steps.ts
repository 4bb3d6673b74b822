import type { ProjectPlan } from '../../../core/replacement';
import type { StoreOutcome } from '../../../core/secrets/storeAndVerify';

/** The steps of a move, handed in so that each can fail in a test. */
export interface MoveSteps {
  /** Stores the value and reads it back; rejects when nothing was stored. */
  readonly store: () => Promise<StoreOutcome>;
  /** Plans anew on the texts as they are now; undefined when the credential is no longer there. */
  readonly plan: (stored: StoreOutcome) => Promise<ProjectPlan | undefined>;
  /** Applies the changes, all or none; false when the editor or the user refused them. */
  readonly apply: (plan: ProjectPlan) => Promise<boolean>;
}

/**
 * How a move ended. In every case but `moved` the files are untouched, and the literal and the stored
 * value both exist.
 */
export type MoveOutcome = { readonly stored: StoreOutcome } & (
  | { readonly kind: 'declined' | 'moved'; readonly plan: ProjectPlan }
  | { readonly kind: 'changed' | 'refused' | 'unverified' }
);

/**
 * Store, read back and compare, look at the texts again, edit: in this order, so that nothing is removed
 * before its value is proven stored. Rejects with what `store` rejects with.
 */
export async function move(steps: MoveSteps): Promise<MoveOutcome> {
  const stored = await steps.store();
  if (stored.kind === 'unverified') return { kind: 'unverified', stored };
  const plan = await steps.plan(stored);
  if (plan === undefined) return { kind: 'changed', stored };
  if (plan.changes.length === 0) return { kind: 'declined', stored, plan };
  return (await steps.apply(plan)) ? { kind: 'moved', stored, plan } : { kind: 'refused', stored };
}
