import type { ReplacementRequest } from './model';
import { planReplacement } from './plan';
import { planSeveral, type Placement, type TextPlan } from './several';
import type { SyntaxParser } from './syntax';

type Request = Omit<ReplacementRequest, 'parser'>;

/** Plans with the grammar of the text's language. */
export interface Planner {
  /** Plans that may be applied together. */
  readonly planSeveral: (
    request: Omit<Request, 'finding' | 'secret'>,
    placements: readonly Placement[],
  ) => Promise<TextPlan>;
}

/** A planner over what loads a language's parser by VS Code's id. */
export function plannerWith(
  parserFor: (languageId: string) => Promise<SyntaxParser | undefined>,
): Planner {
  return {
    planSeveral: async (request, placements) =>
      planSeveral(
        { ...request, parser: await parserFor(request.languageId) },
        placements,
        planReplacement,
      ),
  };
}
