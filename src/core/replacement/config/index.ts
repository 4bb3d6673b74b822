import { inOrder } from '../edits';
import type { ReplacementPlan, ReplacementRequest } from '../model';
import { configFormat, type ConfigFormat } from './formats';
import { kubernetes } from './kubernetes';
import type { ConfigPlanner } from './model';
import { simplePlanners } from './simple';
import { spring } from './spring';
import { terraform } from './terraform';

export { configFormat } from './formats';
export { configValue } from './values';

const planners: Readonly<Partial<Record<ConfigFormat, ConfigPlanner>>> = {
  ...simplePlanners,
  kubernetes,
  spring,
  terraform,
};

/** The plan of a finding in a configuration file; undefined when the file is none. */
export function planConfig(request: ReplacementRequest): ReplacementPlan | undefined {
  const format = configFormat(request.path, request.languageId, request.text);
  const rewrite = format && planners[format]?.(request);
  if (!rewrite) return undefined;
  if ('declined' in rewrite) {
    const { declined: reason, lookup } = rewrite;
    return { kind: 'declined', reason, ...(lookup !== undefined && { lookup }) };
  }
  const { edits, newFiles = [], install, notes } = rewrite;
  return {
    kind: 'edit',
    edits: inOrder(edits),
    newFiles,
    ...(install !== undefined && { install }),
    notes,
  };
}
