/** Rules of one's own: a bundle of its own, loaded when a setting holds the first of them. */
export { readOwnRules } from './detection/own/ownRules';
