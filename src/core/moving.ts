/** Reading and replacing credentials: one bundle, loaded when the first is moved. */
export {
  applyEdits,
  candidates,
  findingsOf,
  grouped,
  languageIdOf,
  Ledger,
  literalValue,
  lookupSnippet,
  mayHold,
  partsOf,
  planAcross,
  stylesOf,
} from './replacement';
