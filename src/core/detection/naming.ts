import { splitWords } from './assignment/words';

const UNNAMED = 'credential';

/**
 * A secret name in AWS's alphabet from where the credential stands: the file's name and the name that
 * it is bound to, e.g. `settings/db-password`; dot files give their own name, e.g. `env/db-password`.
 */
export function suggestName(path: string, name: string | undefined, ruleId: string): string {
  const file = path.split(/[/\\]/).at(-1) ?? '';
  const stem = file.replace(/^\.+/, '').replace(/\..*$/, '');
  const words = splitWords(name ?? ruleId);
  return `${kebab(splitWords(stem))}/${kebab(words)}`;
}

/** The JSON key of a value that is bound to a name: `dbPassword` → `password`, `API_KEY` → `apiKey`. */
export function suggestKey(name: string): string {
  const words = splitWords(name);
  const head = words.at(-1) ?? '';
  return joined(['key', 'token', 'secret'].includes(head) ? words.slice(-2) : words.slice(-1));
}

/** `DB_PASSWORD` → `dbPassword`. */
export function camelCase(name: string): string {
  return joined(splitWords(name));
}

function joined(words: readonly string[]): string {
  return words
    .map((word, index) => (index === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1)))
    .join('');
}

function kebab(words: readonly string[]): string {
  return words.join('-').slice(0, 100) || UNNAMED;
}
