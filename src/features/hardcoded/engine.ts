import type * as engine from '../../core/engine';
import type { Planner } from '../../core/replacement';

/**
 * Detection, loaded from a bundle of its own at the first need, and planning, which runs with the
 * grammars in a thread of its own.
 */
export type LoadEngine = () => Promise<typeof engine & Planner>;
