import { KeywordAutomaton } from '../engine/automaton';
import { formatOf } from '../formats';
import type { Confidence } from '../model';
import { bindingAfter } from './bindings';
import { judgeName, type NameStrength } from './names';
import { judgeValue } from './values';

/** A literal under a name that says that it is a credential. */
export interface Assignment {
  readonly name: string;
  readonly strength: NameStrength;
  readonly start: number;
  readonly end: number;
  readonly confidence: Confidence;
}

const NOUNS = new KeywordAutomaton([
  'pass',
  'pwd',
  'pswd',
  'secret',
  'token',
  'key',
  'cred',
  'auth',
  'bearer',
  'salt',
  'pepper',
  'jwt',
  'dsn',
  'webhook',
  'cookie',
  '_pw',
  '_pat',
  'pin',
  'signature',
]);

const NAME_CHARACTER = /[A-Za-z0-9_$-]/;
const MAX_NAME = 80;

/** All such literals, in the order of the text. */
export function findAssignments(text: string, path: string, languageId?: string): Assignment[] {
  const format = formatOf(path, languageId);
  const found: Assignment[] = [];
  let scannedTo = -1;
  NOUNS.scan(text, (_keyword, at) => {
    if (at < scannedTo) return;
    const [start, end] = nameAround(text, at);
    scannedTo = end;
    if (end - start > MAX_NAME) return;
    const name = text.slice(start, end);
    const strength = judgeName(name);
    if (strength === undefined) return;
    const binding = bindingAfter(text, start, end, format);
    if (!binding) return;
    const value = text.slice(binding.start, binding.end);
    const isTemplate = text[binding.start - 1] === '`' && value.includes('${');
    if (isTemplate) return;
    const confidence = judgeValue(value, name, strength);
    if (confidence === undefined) return;
    const { quoted, ...range } = binding;
    const sure = !quoted && format === 'text' ? lower(confidence) : confidence;
    found.push({ name, strength, ...range, confidence: sure });
  });
  return found;
}

/** One step less sure. */
export function lower(confidence: Confidence): Confidence {
  return confidence === 'high' ? 'medium' : 'low';
}

function nameAround(text: string, at: number): [start: number, end: number] {
  let start = at;
  while (start > 0 && NAME_CHARACTER.test(text.charAt(start - 1))) start--;
  while (text.charAt(start) === '-') start++;
  let end = at;
  while (end < text.length && NAME_CHARACTER.test(text.charAt(end))) end++;
  while (text.charAt(end - 1) === '-') end--;
  return [start, Math.max(end, at + 1)];
}
