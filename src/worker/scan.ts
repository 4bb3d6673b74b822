import type { Finding, Rule } from '../core/detection';
import type { ScanJob } from '../core/detection/job';
import { once } from '../core/once';
import { serve } from './serve';

const engine = once(() => import('../core/engine'));
let known: { readonly setting: string; readonly rules: readonly Rule[] } | undefined;

/** Scans whole texts in a thread that can be ended when one takes too long. */
const service = {
  async scanText({ text, path, languageId, disabled, ownRules }: ScanJob): Promise<Finding[]> {
    const { scan } = await engine();
    const rules = { disabled: new Set(disabled), own: await ownRulesOf(ownRules) };
    return scan(text, path, { languageId, rules });
  },
};
export type ScanService = typeof service;

async function ownRulesOf(given: unknown): Promise<readonly Rule[]> {
  const setting = JSON.stringify(given ?? []);
  if (setting === '[]') return [];
  if (known?.setting !== setting) {
    const { loadOwnRules, ruleList } = await engine();
    const { readOwnRules } = await loadOwnRules();
    const taken = new Set(ruleList.map(({ id }) => id));
    known = { setting, rules: readOwnRules(given, taken).rules };
  }
  return known.rules;
}

serve(service);
