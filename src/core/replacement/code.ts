import type { CodeLanguage } from './engine/plan';
import { csharp } from './csharp';
import { go } from './go';
import { java } from './java';
import { kotlin } from './kotlin';
import { php } from './php';
import { ruby } from './ruby';
import { rust } from './rust';
import { scala } from './scala';

const languages: readonly CodeLanguage[] = [csharp, go, java, kotlin, php, ruby, rust, scala];

const byId = new Map(languages.flatMap((language) => language.ids.map((id) => [id, language])));

/** The language that the shared engine rewrites, by VS Code's id. */
export function codeLanguage(languageId: string): CodeLanguage | undefined {
  return byId.get(languageId);
}
