/** The credential that every case holds. */
export const V = 'value-to-move';
export const reference = '{{resolve:secretsmanager:app/db:SecretString:password}}';

/** A configuration file with the credential, and what becomes of it when it moves to app/db, key `password`. */
export interface ConfigurationCase {
  readonly format: string;
  /** The position, in a few words. */
  readonly what: string;
  readonly path: string;
  /** VS Code's id, where the name does not tell. */
  readonly languageId?: string;
  readonly text: string;
  /** The detector does not find the credential there; the plan is tested all the same. */
  readonly unseen?: true;
  /** Other files of the project. */
  readonly files?: Readonly<Record<string, string>>;
  readonly outcome:
    | {
        /** The whole text after the move. */
        readonly text: string;
        /** Files that are made or changed, whole. */
        readonly files?: Readonly<Record<string, string>>;
        readonly note?: RegExp;
      }
    | { readonly declined: RegExp; readonly lookup: RegExp };
}

/** A text in which one part is exchanged; throws when the part is missing. */
export function exchanged(text: string, part: string, by: string): string {
  if (!text.includes(part)) throw new Error(`There is no ${part}.`);
  return text.replace(part, () => by);
}
