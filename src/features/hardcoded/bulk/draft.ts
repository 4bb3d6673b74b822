import type { Session } from '../../../core/secrets/session';
import type { Settings } from '../../../ui/ids';
import type { LoadMoving } from '../engine';
import type { Entry, Left } from './entries';
import { planFolders, reasonIn, type FolderPlan, type Replaced } from './planning';

/** What a move of several credentials will do, as far as the user decides it. */
export interface Draft {
  readonly session: Session;
  readonly entries: readonly Entry[];
  /** Undefined: as each folder's settings say. */
  readonly style: Settings['move.style'] | undefined;
}

/** A draft, and what comes of it. */
export interface Planned {
  readonly draft: Draft;
  /** Taken, and replaced in one place at least; the places are those that are. */
  readonly moved: readonly { readonly entry: Entry; readonly replaced: readonly Replaced[] }[];
  readonly left: readonly Left[];
  readonly plans: readonly FolderPlan[];
}

/** Plans what is taken. What can be replaced nowhere is not stored. */
export async function plan(
  tools: LoadMoving,
  draft: Draft,
  left: readonly Left[],
): Promise<Planned> {
  const taken = draft.entries.filter(({ isTaken }) => isTaken);
  const all = taken.flatMap(replacedOf);
  const plans = await planFolders(tools, all, draft.style);
  const declined = all.flatMap((one) => {
    const reason = reasonIn(plans, one);
    return reason === undefined ? [] : [{ located: one.located, reason }];
  });
  const stays = new Set(declined.map(({ located }) => located));
  const moved = taken
    .map((entry) => ({
      entry,
      replaced: replacedOf(entry).filter(({ located }) => !stays.has(located)),
    }))
    .filter(({ replaced }) => replaced.length > 0);
  return { draft, moved, left: [...left, ...declined], plans };
}

function replacedOf({ places, secret }: Entry): readonly Replaced[] {
  return places.map((located) => ({ located, secret }));
}
