import type * as engine from '../../core/engine';

/** Detection and replacement, loaded from a bundle of their own at the first need. */
export type LoadEngine = () => Promise<typeof engine>;
