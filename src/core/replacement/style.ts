import type { ReplacementRequest } from './model';
import { folderOf, foldersUp, join } from './paths';

/**
 * How a program looks secrets up: by the SDK, AWS's caching library, Powertools for Lambda, or the agent (or Lambda
 * extension) that answers on localhost:2773.
 */
export type LookupStyle = 'agent' | 'caching' | 'powertools' | 'sdk';

export const lookupStyles: readonly LookupStyle[] = ['sdk', 'caching', 'powertools', 'agent'];

/** Names of packages in a language's manifests, by the style that they serve; the best one first. */
export interface StylePackages {
  readonly manifests: readonly string[];
  readonly packages: readonly (readonly [LookupStyle, RegExp])[];
}

/** The manifests of a file, in its folder and above. */
export function manifestFiles(path: string, { manifests }: StylePackages): string[] {
  return foldersUp(folderOf(path)).flatMap((folder) => manifests.map((name) => join(folder, name)));
}

/** The styles that a language with such packages has. */
export function stylesWith({ packages }: StylePackages): readonly LookupStyle[] {
  const own = new Set(packages.map(([style]) => style));
  return lookupStyles.filter((style) => style === 'sdk' || style === 'agent' || own.has(style));
}

/**
 * The style that was asked for, where the language has it; else the agent where the text names its port; else the best one
 * of which the nearest manifests have the package; else the SDK.
 */
export function styleOf(
  { style, text, path, files }: Omit<ReplacementRequest, 'finding' | 'secret'>,
  known: StylePackages,
): LookupStyle {
  if (style !== undefined) return stylesWith(known).includes(style) ? style : 'sdk';
  if (/\blocalhost:2773\b/.test(text)) return 'agent';
  const manifests = manifestFiles(path, known).map((file) => files.get(file) ?? '');
  return known.packages.find(([, name]) => manifests.some((one) => name.test(one)))?.[0] ?? 'sdk';
}
