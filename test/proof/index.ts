import { cpp } from './languages/cpp';
import { csharp } from './languages/csharp';
import { go } from './languages/go';
import { java } from './languages/java';
import { javascript } from './languages/javascript';
import { kotlin } from './languages/kotlin';
import { php } from './languages/php';
import { powershell } from './languages/powershell';
import { python } from './languages/python';
import { ruby } from './languages/ruby';
import { rust } from './languages/rust';
import { scala } from './languages/scala';
import { bash, sh } from './languages/shell';
import { swift } from './languages/swift';
import { typescript, typescriptReact } from './languages/typescript';
import type { LanguageProof } from './model';

/** In the order of the table's columns. */
export const languages: readonly LanguageProof[] = [
  javascript,
  typescript,
  typescriptReact,
  python,
  java,
  kotlin,
  scala,
  go,
  rust,
  cpp,
  csharp,
  ruby,
  php,
  bash,
  sh,
  powershell,
  swift,
];
