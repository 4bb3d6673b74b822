import type { TextRange } from '../detection/model';
import { applyEdits } from './edits';
import type { ReplacementPlan, ReplacementRequest } from './model';

/** A node of a syntax tree. */
export interface SyntaxNode extends TextRange {
  /** The grammar's own name of it, e.g. `string_literal`. */
  readonly kind: string;
}

/** Reads one language by its grammar. */
export interface SyntaxParser {
  /** How many places of a text the grammar cannot read. */
  readonly errorsIn: (text: string) => number;
  /** The named nodes around a range, outermost first. */
  readonly nodesAround: (text: string, range: TextRange) => readonly SyntaxNode[];
}

/** False when a plan leaves more places that cannot be read than the text has; true without a parser. */
export function isSound({ text, parser }: ReplacementRequest, plan: ReplacementPlan): boolean {
  if (!parser || plan.kind === 'declined') return true;
  const before = parser.errorsIn(text);
  return parser.errorsIn(applyEdits(text, plan.edits)) <= before;
}
