export { fingerprint } from './fingerprint';
export type { Confidence, Finding } from './model';
export { ruleList } from './ruleList';
export { rules } from './rules';
export { scan } from './scan';
export { ignoreEdit } from './suppression';
