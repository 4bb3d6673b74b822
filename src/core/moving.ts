/** Reading and replacing credentials: one bundle, loaded when the first is moved. */
export {
  applyEdits,
  findingsOf,
  languageIdOf,
  literalValue,
  lookupSnippet,
  mayHold,
  partsOf,
  planAcross,
  stylesOf,
} from './replacement';
