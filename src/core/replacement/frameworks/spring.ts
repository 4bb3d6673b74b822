import { codeLanguage } from '../code';
import { springImport, springObjection, springPlaceholder } from '../config/spring';
import { siteOf, type Site } from '../engine/site';
import { join } from '../paths';
import type { NewFile, ProjectEdit, ReplacementPlan, ReplacementRequest } from '../model';

const SETTINGS = ['application.properties', 'application.yml', 'application.yaml'];
const CLOUD = /\bspring-cloud-(?:aws-starter-secrets-manager|starter-aws-secrets-manager-config)\b/;
const BUILD = /(?:^|\/)(?:pom\.xml|build\.gradle(?:\.kts)?)$/;

/** Where a module's settings stand, for a source of its `src/main`. */
export function springProjectFiles(path: string, languageId: string): string[] {
  const folder = resourcesOf(path, languageId);
  return folder === undefined ? [] : SETTINGS.map((name) => join(folder, name));
}

/**
 * `@Value("…")` where Spring Cloud AWS is on the class path: a placeholder, with the secret among the imports of the
 * application's settings. Undefined for anything else.
 */
export function planSpring(request: ReplacementRequest): ReplacementPlan | undefined {
  const { path, languageId, text, files, secret, finding } = request;
  const folder = resourcesOf(path, languageId);
  const language = codeLanguage(languageId);
  const site = folder === undefined || !language ? undefined : siteOf(request, language);
  if (folder === undefined || !site || !isValue(site)) return undefined;
  if (!text.includes('org.springframework.beans.factory.annotation')) return undefined;
  if (![...files].some(([file, content]) => BUILD.test(file) && CLOUD.test(content)))
    return undefined;
  const lookup = springPlaceholder(secret);
  const declined = (reason: string): ReplacementPlan => ({ kind: 'declined', reason, lookup });
  const objection = springObjection(secret, site.isUrl);
  if (objection !== undefined) return declined(objection);
  const { content } = site.literal;
  if (text.slice(content.start, content.end).includes('#{'))
    return declined('It is a part of an expression of Spring’s own language.');
  const imported = importIn(folder, request);
  if (imported === undefined)
    return declined(
      'The imports of the application’s settings stand in a form that is not edited here.',
    );
  const { start, end } = finding.range;
  const newText = languageId === 'kotlin' ? lookup.replaceAll('$', '\\$') : lookup;
  return {
    kind: 'edit',
    edits: [{ start, end, newText }],
    ...imported,
    notes: ['The value is read when the application starts.'],
  };
}

/** `src/main/resources` of the module that the source belongs to. */
function resourcesOf(path: string, languageId: string): string | undefined {
  if (languageId !== 'java' && languageId !== 'kotlin') return undefined;
  const [, module] = /^((?:.*\/)?src\/main)\/(?:java|kotlin)\//.exec(path) ?? [];
  return module === undefined ? undefined : join(module, 'resources');
}

/** True inside `@Value(…)`, also `@field:Value(…)`. */
function isValue({ enclosing, lexed: { tokens } }: Site): boolean {
  const open = enclosing.at(-1) ?? -1;
  const [before, name] = [tokens[open - 2]?.text ?? '', tokens[open - 1]?.text ?? ''];
  return name === '@Value' || (name === 'Value' && /^[.:@]$/.test(before));
}

/** What has the application's settings import the secret; a new file where there are none. */
function importIn(
  folder: string,
  { files, secret }: ReplacementRequest,
): { newFiles: readonly NewFile[]; projectEdits: readonly ProjectEdit[] } | undefined {
  const path = SETTINGS.map((name) => join(folder, name)).find((file) => files.has(file));
  if (path === undefined) {
    const [edit] = springImport('', true, secret, 0) ?? [];
    const content = edit?.newText ?? '';
    return {
      newFiles: [{ path: join(folder, 'application.properties'), content }],
      projectEdits: [],
    };
  }
  const edits = springImport(files.get(path) ?? '', path.endsWith('.properties'), secret, 0);
  return edits && { newFiles: [], projectEdits: edits.map((edit) => ({ ...edit, path })) };
}
