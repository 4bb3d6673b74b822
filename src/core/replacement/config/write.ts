import { parseDocument } from 'yaml';
import type { TextEdit } from '../model';
import { yamlAt } from './documents/yaml';
import type { ConfigSite } from './model';
import { isFlow } from './yamlEdit';

type Place = Pick<ConfigSite, 'text' | 'syntax' | 'scalar' | 'finding'>;

/** The edit that puts an expression in the credential's place, so that the value's own quotes and escapes hold it. */
export function inPlace(place: Place, expression: string): TextEdit[] {
  const { start, end } = place.finding.range;
  const { syntax, scalar } = place;
  if (syntax === 'json') return [{ start, end, newText: JSON.stringify(expression).slice(1, -1) }];
  if (syntax === 'properties')
    return [{ start, end, newText: expression.replaceAll('\\', '\\\\') }];
  if (syntax !== 'yaml') return [{ start, end, newText: expression }];
  if (scalar.quote === '"') return [{ start, end, newText: expression.replace(/["\\]/g, '\\$&') }];
  if (scalar.quote === "'") return [{ start, end, newText: expression.replaceAll("'", "''") }];
  return scalar.quote === '|'
    ? [{ start, end, newText: expression }]
    : plainYaml(place, expression);
}

/** Quotes the whole value where it would not be read as text without. */
function plainYaml({ text, scalar, finding }: Place, expression: string): TextEdit[] {
  const { whole } = scalar;
  const { start, end } = finding.range;
  const source = text.slice(whole.start, start) + expression + text.slice(end, whole.end);
  const inFlow = yamlAt(text, finding.range)?.ancestors.some(isFlow) ?? true;
  if (isPlain(source, inFlow)) return [{ start, end, newText: expression }];
  return [{ ...whole, newText: quotedYaml(source) }];
}

/** A text as a scalar in a block of YAML, quoted where that is needed. */
export function yamlScalar(value: string): string {
  return isPlain(value, false) ? value : quotedYaml(value);
}

function quotedYaml(value: string): string {
  return value.includes("'") || value.includes('\n') ? JSON.stringify(value) : `'${value}'`;
}

/** True when the text means itself as a plain scalar. */
function isPlain(value: string, inFlow: boolean): boolean {
  if (value.includes('\n')) return false;
  const { errors, contents } = parseDocument(inFlow ? `[${value}]` : `- ${value}`, {
    logLevel: 'silent',
  });
  return errors.length === 0 && JSON.stringify(contents) === JSON.stringify([value]);
}
