import type { CodeLanguage } from './engine/plan';
import { go } from './go';
import { java } from './java';
import { php } from './php';
import { ruby } from './ruby';
import { rust } from './rust';

const languages: readonly CodeLanguage[] = [go, java, php, ruby, rust];

const byId = new Map(languages.flatMap((language) => language.ids.map((id) => [id, language])));

/** The language that the shared engine rewrites, by VS Code's id. */
export function codeLanguage(languageId: string): CodeLanguage | undefined {
  return byId.get(languageId);
}
