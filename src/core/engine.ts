/** Finding and replacing credentials: one bundle, loaded when the first document is looked at. */
export { addEdit, fingerprint, ignoreEdit, rescan, ruleList, scan } from './detection';
export {
  applyEdits,
  findingsOf,
  languageIdOf,
  literalValue,
  lookupSnippet,
  mayHold,
  partsOf,
  planAcross,
  projectFiles,
} from './replacement';

/** Loads what reads rules of one's own. */
export const loadOwnRules = () => import('./ownRules');
export { sarifLog } from './detection/report/sarif';
export { csvReport, jsonReport } from './detection/report/tables';
