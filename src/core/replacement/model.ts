import type { Finding } from '../detection/model';
import type { LookupStyle } from './style';
import type { SyntaxParser } from './syntax';

/** The secret that takes a literal's place. */
export interface SecretRef {
  readonly name: string;
  /** JSON key of a key/value secret. */
  readonly key?: string;
  /** Full ARN, known once the secret is stored. */
  readonly arn?: string;
}

export interface ReplacementRequest {
  readonly text: string;
  /** Relative to the workspace folder, with `/`. */
  readonly path: string;
  readonly languageId: string;
  readonly finding: Finding;
  readonly secret: SecretRef;
  /** How the program shall look the secret up; by default the best way that its manifests have. */
  readonly style?: LookupStyle | undefined;
  /** Those of `projectFiles` that exist, path → content. */
  readonly files: ReadonlyMap<string, string>;
  /** Of the text's language; with it no plan makes the text invalid. */
  readonly parser?: SyntaxParser | undefined;
}

/** Replaces half-open ranges of the text in UTF-16 units; the edits of one file never overlap. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/** An edit of another file of the project, in offsets of the content that the request gave for it. */
export interface ProjectEdit extends TextEdit {
  readonly path: string;
}

export interface NewFile {
  readonly path: string;
  readonly content: string;
}

/** What turns the literal into a look-up, or why it stays and what to write instead. */
export type ReplacementPlan =
  | {
      readonly kind: 'edit';
      /** Edits of the request's own text, in its order. */
      readonly edits: readonly TextEdit[];
      readonly newFiles: readonly NewFile[];
      /** Edits of files among the request's `files`, e.g. a manifest's dependency. */
      readonly projectEdits?: readonly ProjectEdit[];
      /** How a helper that is made looks secrets up, where its language has a choice. */
      readonly style?: LookupStyle;
      /** Command that adds a missing package. */
      readonly install?: string;
      /** What the user should know, in sentences. */
      readonly notes: readonly string[];
    }
  | {
      readonly kind: 'declined';
      /** One sentence. */
      readonly reason: string;
      /** Code to copy, where the language has one. */
      readonly lookup?: string;
    };
