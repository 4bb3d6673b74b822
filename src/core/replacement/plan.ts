import { codeLanguage } from './code';
import { configProjectFiles, planConfig } from './config';
import { planCode } from './engine/plan';
import { planCdk } from './frameworks/cdk';
import { planSpring, springProjectFiles } from './frameworks/spring';
import { javascriptProjectFiles } from './javascript/modules';
import { planJavaScript } from './javascript/rewrite';
import { isJavaScript } from './languages';
import type { ReplacementPlan, ReplacementRequest, SecretRef } from './model';
import { planPython, pythonProjectFiles } from './python/rewrite';
import { planShell } from './shell/rewrite';
import { lookupSnippet } from './snippets';
import { stylesOf } from './styles';
import { isSound } from './syntax';

/**
 * Files, relative to the workspace folder, that planning wants to see if they exist. Those of a configuration file depend
 * on its text and the secrets, too.
 */
export function projectFiles(
  path: string,
  languageId: string,
  text = '',
  secrets: readonly SecretRef[] = [],
): readonly string[] {
  if (isJavaScript(languageId)) return javascriptProjectFiles(path);
  if (languageId === 'python') return pythonProjectFiles(path);
  const language = codeLanguage(languageId);
  return language
    ? [...language.projectFiles(path), ...springProjectFiles(path, languageId)]
    : configProjectFiles(path, languageId, text, secrets);
}

/**
 * Plans how a literal becomes a look-up that runs, or says why not. Pure: it neither reads nor writes.
 * The edits touch nothing but the literal and the imports.
 */
export function planReplacement(request: ReplacementRequest): ReplacementPlan {
  const plan = planUnguarded(request);
  return isSound(request, plan)
    ? withStyleNote(request, plan)
    : {
        kind: 'declined',
        reason: 'The file would not be valid code any more.',
        lookup: lookupOf(request),
      };
}

/** Says so where a program cannot look up in the style that was asked for. */
function withStyleNote(
  { style, languageId }: ReplacementRequest,
  plan: ReplacementPlan,
): ReplacementPlan {
  const isCode = isJavaScript(languageId) || languageId === 'python' || codeLanguage(languageId);
  const isMissing = style !== undefined && style !== 'sdk' && !stylesOf(languageId).includes(style);
  if (plan.kind === 'declined' || !isCode || !isMissing) return plan;
  return {
    ...plan,
    notes: [
      ...plan.notes,
      `The style “${style}” does not exist in this language: its SDK is used.`,
    ],
  };
}

function lookupOf({ languageId, secret }: ReplacementRequest): string {
  return codeLanguage(languageId)?.lookup(secret) ?? lookupSnippet(languageId, secret);
}

function planUnguarded(request: ReplacementRequest): ReplacementPlan {
  const { languageId } = request;
  const framed = planCdk(request) ?? planSpring(request);
  if (framed) return framed;
  if (isJavaScript(languageId)) return planJavaScript(request);
  if (languageId === 'python') return planPython(request);
  if (languageId === 'shellscript') return planShell(request);
  const language = codeLanguage(languageId);
  if (language) return planCode(language, request);
  return (
    planConfig(request) ?? {
      kind: 'declined',
      reason: 'This language is not rewritten.',
      lookup: lookupOf(request),
    }
  );
}
