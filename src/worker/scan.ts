import { createHash } from 'node:crypto';
import type { Finding, RuleChoice } from '../core/detection';
import type { ScanJob } from '../core/detection/job';
import { once } from '../core/once';
import { serve } from './serve';

const engine = once(() => import('../core/engine'));

/** Scans whole texts in a thread that can be ended when one takes too long. */
const service = {
  /** What `scan` finds by the rules of the job, before what others were told is heeded. */
  async scanText({ text, path, languageId, ...choice }: ScanJob): Promise<Finding[]> {
    const { scan } = await engine();
    return scan(text, path, { languageId, rules: await rulesOf(choice) });
  },
};
export type ScanService = typeof service;

type Choice = Omit<ScanJob, 'text' | 'path' | 'languageId'>;

let known: { readonly choice: string; readonly rules: RuleChoice } | undefined;

async function rulesOf(given: Choice): Promise<RuleChoice> {
  const choice = JSON.stringify(given);
  if (known?.choice === choice) return known.rules;
  const { loadProject } = await engine();
  const { Habits, Scanner } = await loadProject();
  const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
  const { habits, disabled, ownRules } = given;
  const { rules } = new Scanner({ habits: new Habits(habits, sha1), disabled, own: ownRules });
  known = { choice, rules };
  return rules;
}

serve(service);
