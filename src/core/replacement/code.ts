import type { CodeLanguage } from './engine/plan';
import { cpp } from './cpp';
import { csharp } from './csharp';
import { go } from './go';
import { java } from './java';
import { kotlin } from './kotlin';
import { php } from './php';
import { powershell } from './powershell';
import { ruby } from './ruby';
import { rust } from './rust';
import { scala } from './scala';
import { swift } from './swift';

const languages: readonly CodeLanguage[] = [
  cpp,
  csharp,
  go,
  java,
  kotlin,
  php,
  powershell,
  ruby,
  rust,
  scala,
  swift,
];

const byId = new Map(languages.flatMap((language) => language.ids.map((id) => [id, language])));

/** The language that the shared engine rewrites, by VS Code's id. */
export function codeLanguage(languageId: string): CodeLanguage | undefined {
  return byId.get(languageId);
}
