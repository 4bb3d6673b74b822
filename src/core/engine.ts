/** Finding and replacing credentials: one bundle, loaded when the first document is looked at. */
export { fingerprint, ignoreEdit, ruleList, scan } from './detection';
export { literalValue, lookupSnippet, projectFiles } from './replacement';
