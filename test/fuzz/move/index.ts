import { cpp, csharp, go, java, rust } from './compiled';
import { kotlin, scala } from './jvm';
import type { FuzzedLanguage } from './model';
import { javascript, php, python, ruby, typescript } from './scripting';
import { bash, sh } from './shells';

/** The languages whose own tools can tell what a literal means. */
export const fuzzedLanguages: readonly FuzzedLanguage[] = [
  javascript,
  typescript,
  python,
  ruby,
  php,
  bash,
  sh,
  go,
  rust,
  java,
  kotlin,
  scala,
  cpp,
  csharp,
];
