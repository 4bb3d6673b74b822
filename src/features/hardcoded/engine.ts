import type * as engine from '../../core/engine';
import type * as moving from '../../core/moving';
import type { Planner } from '../../core/replacement';

/** Detection, loaded from a bundle of its own at the first need. */
export type LoadEngine = () => Promise<typeof engine>;

/**
 * What a move needs, loaded at the first one; planning runs with the grammars in a thread of its own.
 */
export type LoadMoving = () => Promise<typeof moving & Pick<Planner, 'planSeveral'>>;
