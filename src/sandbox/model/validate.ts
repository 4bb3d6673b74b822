import { ServiceError, validation } from '../protocol/errors';
import { allOf, beyond, printed, violated } from './constraints';
import { memberName, type Shape, type Structure } from './shape';

/** A violated constraint: where, with which value, and what it would have to satisfy. */
type Report = (path: string, constraint: string, shown: string) => void;

/**
 * Checks an input against its shape as AWS does: a wrong JSON type is a SerializationException; all
 * violated constraints together are one ValidationException. Unknown members are ignored. The answer is
 * a copy with the declared members alone, so that no other key of the caller's object is ever read.
 */
export function validate(input: unknown, shape: Structure): Record<string, unknown> {
  const problems: string[] = [];
  const checked = checkStructure(input, shape, '', (path, constraint, shown) => {
    problems.push(`${shown} at '${path}' failed to satisfy constraint: ${constraint}`);
  });
  if (problems.length > 0) {
    const noun = problems.length === 1 ? 'error' : 'errors';
    throw validation(`${problems.length} validation ${noun} detected: ${problems.join('; ')}`);
  }
  return checked;
}

function check(value: unknown, shape: Shape, path: string, report: Report): unknown {
  const fail = (constraints: readonly string[], shown: string): void => {
    for (const constraint of constraints) report(path, constraint, shown);
  };
  switch (shape.kind) {
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(value, 'Boolean');
      return value;
    case 'integer':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType(value, 'Long');
      fail(beyond(value, shape, 'value'), `Value '${value}'`);
      return Math.trunc(value);
    case 'string':
      if (typeof value !== 'string') throw wrongType(value, 'String');
      fail(violated(value, shape), shape.sensitive ? 'Value' : `Value '${value}'`);
      return value;
    case 'blob':
      if (typeof value !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(value))
        throw wrongType(value, 'Blob');
      fail(beyond(Buffer.from(value, 'base64').length, shape, 'length'), 'Value');
      return value;
    case 'list':
      return checkList(value, shape, path, report);
    case 'structure':
      return checkStructure(value, shape, path, report);
  }
}

/** A text that violates something is told as a fault of the list, a structure at its own place in it. */
function checkList(
  value: unknown,
  shape: Extract<Shape, { readonly kind: 'list' }>,
  path: string,
  report: Report,
): unknown[] {
  if (!Array.isArray(value)) throw wrongType(value, 'List');
  const inside: Parameters<Report>[] = [];
  const checked = value.map((item, index) =>
    check(item, shape.of, `${path}.${index + 1}.member`, (...problem) => inside.push(problem)),
  );
  const own = [...beyond(value.length, shape, 'length')];
  if (shape.of.kind === 'string' && inside.length > 0)
    own.push(`Member must satisfy constraint: [${allOf(shape.of).join(', ')}]`);
  for (const constraint of own) report(path, constraint, `Value '${printed(checked)}'`);
  if (shape.of.kind !== 'string') for (const problem of inside) report(...problem);
  return checked;
}

function checkStructure(
  value: unknown,
  shape: Structure,
  path: string,
  report: Report,
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrongType(value, 'Structure');
  const checked: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(shape.members)) {
    const at = path === '' ? memberName(name) : `${path}.${memberName(name)}`;
    const given: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    if (given !== undefined && given !== null) checked[name] = check(given, member, at, report);
    else if (shape.required?.includes(name)) report(at, 'Member must not be null', 'Value null');
  }
  return checked;
}

/** The sentences of AWS's JSON reader. */
function wrongType(value: unknown, wanted: string): ServiceError {
  const message = Array.isArray(value)
    ? 'Start of list found where not expected'
    : typeof value === 'object' && value !== null
      ? 'Start of structure or map found where not expected.'
      : `${tokenOf(value)} can not be converted to ${wanted}`;
  return new ServiceError('SerializationException', message);
}

function tokenOf(value: unknown): string {
  return `${typeof value === 'boolean' || value === null ? String(value) : typeof value}_VALUE`.toUpperCase();
}
