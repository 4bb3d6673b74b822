/** Finding credentials: one bundle, loaded when the first document is looked at. */
export { fingerprint, ignoreEdit, rescan, ruleList, scan, switchOffMark } from './detection';
export { sarifLog } from './detection/report/sarif';
export { csvReport, jsonReport } from './detection/report/tables';

/** Loads what reads rules of one's own and the files of other scanners. */
export const loadProject = () => import('./project');
