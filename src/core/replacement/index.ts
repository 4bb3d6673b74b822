import { codeLanguage } from './code';
import { planConfig } from './config';
import { planCode } from './engine/plan';
import { javascriptProjectFiles } from './javascript/modules';
import { planJavaScript } from './javascript/rewrite';
import { isJavaScript } from './languages';
import type { ReplacementPlan, ReplacementRequest } from './model';
import { planPython, pythonProjectFiles } from './python/rewrite';
import { planShell } from './shell/rewrite';
import { lookupSnippet } from './snippets';

export type { ReplacementPlan, ReplacementRequest, SecretRef, TextEdit } from './model';
export { applyEdits, composed, type OwnedEdit } from './edits';
export { languageIdOf } from './languages';
export { planSeveral, type PlacedPlan, type Placement, type TextPlan } from './several';
export { lookupSnippet } from './snippets';
export { literalValue } from './value';

/** Files, relative to the workspace folder, that planning wants to see if they exist. */
export function projectFiles(path: string, languageId: string): readonly string[] {
  if (isJavaScript(languageId)) return javascriptProjectFiles(path);
  if (languageId === 'python') return pythonProjectFiles(path);
  return codeLanguage(languageId)?.projectFiles(path) ?? [];
}

/**
 * Plans how a literal becomes a look-up that runs, or says why not. Pure: it neither reads nor writes.
 * The edits touch nothing but the literal and the imports.
 */
export function planReplacement(request: ReplacementRequest): ReplacementPlan {
  const { languageId, secret } = request;
  if (isJavaScript(languageId)) return planJavaScript(request);
  if (languageId === 'python') return planPython(request);
  if (languageId === 'shellscript') return planShell(request);
  const language = codeLanguage(languageId);
  if (language) return planCode(language, request);
  return (
    planConfig(request) ?? {
      kind: 'declined',
      reason: 'This language is not rewritten.',
      lookup: lookupSnippet(languageId, secret),
    }
  );
}
