import type { TextRange } from '../../detection/model';
import type {
  NewFile,
  ProjectEdit,
  ReplacementPlan,
  ReplacementRequest,
  SecretRef,
  TextEdit,
} from '../model';
import { inOrder } from '../edits';
import { siteOf, type Site } from './site';
import type { CodeLiteral, Syntax } from './syntax';

/** How a language is rewritten: its part of a plan, or one sentence why not. */
export type Rewrite =
  | string
  | {
      readonly edits: readonly TextEdit[];
      readonly newFiles?: readonly NewFile[];
      readonly projectEdits?: readonly ProjectEdit[];
      readonly install?: string | undefined;
      readonly notes?: readonly string[];
    };

/** Where a piece of a literal stands. */
export interface Place {
  readonly text: string;
  readonly range: TextRange;
}

/** A language whose literals become look-ups. */
export interface CodeLanguage extends Syntax {
  /** VS Code's ids. */
  readonly ids: readonly string[];
  /** Files, relative to the workspace folder, that `rewrite` wants to see if they exist. */
  readonly projectFiles: (path: string) => readonly string[];
  /** Its compiler reads CRLF in a literal as a line feed. */
  readonly readsLineFeeds?: true;
  /** What a piece of a literal's source means; undefined when it cannot be told. `place` is where it stands. */
  readonly value: (source: string, literal: CodeLiteral, place: Place) => string | undefined;
  readonly rewrite: (site: Site) => Rewrite;
  /** Code to copy. */
  readonly lookup: (secret: SecretRef) => string;
}

/** The plan of a finding in a language's source. */
export function planCode(language: CodeLanguage, request: ReplacementRequest): ReplacementPlan {
  const site = siteOf(request, language);
  const rewrite = site ? language.rewrite(site) : 'It does not stand in one string literal.';
  if (typeof rewrite === 'string')
    return { kind: 'declined', reason: rewrite, lookup: language.lookup(request.secret) };
  const { edits, newFiles = [], projectEdits = [], install, notes = [] } = rewrite;
  return {
    kind: 'edit',
    edits: inOrder(edits),
    newFiles,
    ...(projectEdits.length > 0 && { projectEdits }),
    ...(install !== undefined && { install }),
    notes,
  };
}
