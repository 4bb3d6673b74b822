export { addEdit, type Change } from './change';
export { fingerprint } from './fingerprint';
export { rescan } from './incremental';
export type { Confidence, Finding } from './model';
export type { Rule, RuleChoice, RuleInfo } from './rule';
export { ruleList } from './ruleList';
export { rules } from './rules';
export { scan } from './scan';
export { ignoreEdit } from './suppression';
