export { applyEdits, composed, type OwnedEdit } from './edits';
export { languageIdOf } from './languages';
export type { ReplacementPlan, SecretRef, TextEdit } from './model';
export { planReplacement, projectFiles } from './plan';
export { plannerWith, type Planner } from './planner';
export type { PlacedPlan, Placement, TextPlan } from './several';
export { lookupSnippet } from './snippets';
export type { SyntaxParser } from './syntax';
export { literalValue } from './value';
