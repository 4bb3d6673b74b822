/**
 * What a project says of detection, rules of one's own and the files of other scanners: a bundle of its own, loaded
 * where a folder or a setting has any.
 */
export { Habits } from './detection/habits';
export { Scanner } from './detection/scanner';
export { readOwnRules } from './detection/own/ownRules';
