import { javascriptStyles } from './javascript/readers';
import { isJavaScript } from './languages';
import { pythonStyles } from './python/helper';
import { stylesWith, type LookupStyle } from './style';

/** The styles that one may choose from in a language, by VS Code's id; empty where there is one way alone. */
export function stylesOf(languageId: string): readonly LookupStyle[] {
  if (isJavaScript(languageId)) return stylesWith(javascriptStyles);
  return languageId === 'python' ? stylesWith(pythonStyles) : [];
}
