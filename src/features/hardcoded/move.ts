import type { ReplacementPlan } from '../../core/replacement';
import type { StoreOutcome } from '../../core/secrets/storeAndVerify';

/** The steps of a move, handed in so that each can fail in a test. */
export interface MoveSteps {
  /** Stores the value and reads it back; rejects when nothing was stored. */
  readonly store: () => Promise<StoreOutcome>;
  /** Plans anew on the text as it is now; undefined when the credential is no longer there. */
  readonly plan: (stored: StoreOutcome) => Promise<ReplacementPlan | undefined>;
  /** Applies the edits, all or none; false when the editor refused them. */
  readonly apply: (plan: Extract<ReplacementPlan, { kind: 'edit' }>) => Promise<boolean>;
}

/**
 * How a move ended. In every case but `moved` the file is untouched, and the literal and the stored
 * value both exist.
 */
export type MoveOutcome = { readonly stored: StoreOutcome } & (
  | { readonly kind: 'moved'; readonly plan: Extract<ReplacementPlan, { kind: 'edit' }> }
  | { readonly kind: 'unverified' }
  | { readonly kind: 'changed' }
  | { readonly kind: 'refused' }
  | { readonly kind: 'declined'; readonly plan: Extract<ReplacementPlan, { kind: 'declined' }> }
);

/**
 * Store, read back and compare, look at the text again, edit: in this order, so that nothing is removed
 * before its value is proven stored. Rejects with what `store` rejects with.
 */
export async function move(steps: MoveSteps): Promise<MoveOutcome> {
  const stored = await steps.store();
  if (stored.kind === 'unverified') return { kind: 'unverified', stored };
  const plan = await steps.plan(stored);
  if (plan === undefined) return { kind: 'changed', stored };
  if (plan.kind === 'declined') return { kind: 'declined', stored, plan };
  return (await steps.apply(plan)) ? { kind: 'moved', stored, plan } : { kind: 'refused', stored };
}
