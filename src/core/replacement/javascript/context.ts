import type { ReplacementRequest } from '../model';
import type { SyntaxNode } from '../syntax';

/** Where an expression stands: what may be written there. */
export interface Position {
  /** `await` may stand here: in an async function, or at the top level of a module. */
  readonly mayAwait: boolean;
  /** Evaluated once, when the module is loaded. */
  readonly topLevel: boolean;
  /** Kinds of the nodes around the literal, outermost first. */
  readonly around: readonly string[];
}

const FUNCTION = /^(?:function_|generator_function|arrow_function$|method_definition$)/;
/** `async (…) =>` and `async function`, but not the parameter of `async => …`. */
const ASYNC = /^async\b(?!\s*=>)/;
/** `static async name(…)`, but not a method of that name. */
const ASYNC_METHOD = /^(?:(?:public|private|protected|static|override)\s+)*async\b(?!\s*[(<])/;

/** The position of the literal that holds the finding; nowhere may be awaited without the grammar. */
export function positionOf({ text, finding, parser }: ReplacementRequest): Position {
  const nodes = parser?.nodesAround(text, finding.range) ?? [];
  const literal = nodes.findLastIndex(({ kind }) => /^(?:template_)?string$/.test(kind));
  const outside = nodes.slice(0, literal === -1 ? undefined : literal);
  const around = outside.map(({ kind }) => kind);
  const boundary = around.findLastIndex((kind) => FUNCTION.test(kind) || kind === 'class_body');
  const node = outside[boundary];
  const within = around.slice(boundary + 1);
  const isHere = !around.some((kind) => /^(?:decorator|internal_module|module)$/.test(kind));
  return {
    topLevel: node === undefined,
    mayAwait:
      parser !== undefined &&
      isHere &&
      (node === undefined || (isAsync(text, node) && within[0] !== 'formal_parameters')),
    around,
  };
}

function isAsync(text: string, { kind, start, end }: SyntaxNode): boolean {
  if (!FUNCTION.test(kind)) return false;
  return (kind === 'method_definition' ? ASYNC_METHOD : ASYNC).test(text.slice(start, end));
}
