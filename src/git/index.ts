/** What the user's own Git tells: one bundle, loaded at the first need. */
export { topFolder } from './repository';
export { GitError } from './run';
export { whereValuesStand } from './values';
