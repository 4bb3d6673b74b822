export { fingerprint } from './fingerprint';
export type { Confidence, Finding } from './model';
export { rules } from './rules';
export { scan } from './scan';
export { ignoreEdit } from './suppression';
