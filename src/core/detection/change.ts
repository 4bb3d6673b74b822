/** One edit: that much of the text was removed at `start`, and that much inserted there. */
export interface TextEdit {
  readonly start: number;
  readonly removed: number;
  readonly inserted: number;
}

/**
 * The part of a text that edits have changed: what stood at `start` up to `oldEnd` in the old text stands up to
 * `newEnd` in the new one; before and after it both are the same.
 */
export interface Change {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}

/** The change of edits so far, and of one more that was made in the text of then. */
export function addEdit(change: Change | undefined, edit: TextEdit): Change {
  const { start, removed, inserted } = edit;
  if (change === undefined) return { start, oldEnd: start + removed, newEnd: start + inserted };
  const unseen = Math.max(0, start + removed - change.newEnd);
  return {
    start: Math.min(change.start, start),
    oldEnd: change.oldEnd + unseen,
    newEnd: Math.max(change.newEnd, start + removed) - removed + inserted,
  };
}
