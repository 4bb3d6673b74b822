import { ServiceError, validation } from '../protocol/errors';
import { memberName, type Shape, type Structure } from './shape';

/**
 * Checks an input against its shape as AWS does: a wrong JSON type is a SerializationException; all
 * violated constraints together are one ValidationException. Unknown members are ignored. The answer is
 * a copy with the declared members alone, so that no other key of the caller's object is ever read.
 */
export function validate(input: unknown, shape: Structure): Record<string, unknown> {
  const problems: string[] = [];
  const checked = check(input, shape, '', problems) as Record<string, unknown>;
  if (problems.length > 0) {
    const noun = problems.length === 1 ? 'error' : 'errors';
    throw validation(`${problems.length} validation ${noun} detected: ${problems.join('; ')}`);
  }
  return checked;
}

function check(value: unknown, shape: Shape, path: string, problems: string[]): unknown {
  const fail = (constraint: string, shown = quote(value, shape)): void => {
    problems.push(`${shown} at '${path}' failed to satisfy constraint: ${constraint}`);
  };
  switch (shape.kind) {
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType(value, 'Boolean');
      return value;
    case 'integer':
      if (typeof value !== 'number' || !Number.isFinite(value)) throw wrongType(value, 'Long');
      between(value, shape, 'value', fail);
      return Math.trunc(value);
    case 'string': {
      if (typeof value !== 'string') throw wrongType(value, 'String');
      between(Array.from(value).length, shape, 'length', fail);
      if (shape.pattern?.test(value) === false)
        fail(`Member must satisfy regular expression pattern: ${shape.pattern.source}`);
      if (shape.values?.includes(value) === false)
        fail(`Member must satisfy enum value set: [${shape.values.join(', ')}]`);
      return value;
    }
    case 'blob': {
      if (typeof value !== 'string' || !/^[A-Za-z0-9+/]*={0,2}$/.test(value))
        throw wrongType(value, 'Blob');
      between(Buffer.from(value, 'base64').length, shape, 'length', fail);
      return value;
    }
    case 'list': {
      if (!Array.isArray(value)) throw wrongType(value, 'List');
      between(value.length, shape, 'length', fail);
      return value.map((item, index) =>
        check(item, shape.of, `${path}.${index + 1}.member`, problems),
      );
    }
    case 'structure':
      return checkStructure(value, shape, path, problems);
  }
}

function checkStructure(
  value: unknown,
  shape: Structure,
  path: string,
  problems: string[],
): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw wrongType(value, 'Structure');
  const checked: Record<string, unknown> = {};
  for (const [name, member] of Object.entries(shape.members)) {
    const at = path === '' ? memberName(name) : `${path}.${memberName(name)}`;
    const given: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
    if (given !== undefined && given !== null) checked[name] = check(given, member, at, problems);
    else if (shape.required?.includes(name))
      problems.push(`Value null at '${at}' failed to satisfy constraint: Member must not be null`);
  }
  return checked;
}

function between(
  measure: number,
  { min, max }: { readonly min?: number; readonly max?: number },
  what: 'length' | 'value',
  fail: (constraint: string) => void,
): void {
  if (max !== undefined && measure > max)
    fail(`Member must have ${what} less than or equal to ${max}`);
  if (min !== undefined && measure < min)
    fail(`Member must have ${what} greater than or equal to ${min}`);
}

function quote(value: unknown, shape: Shape): string {
  const isSensitive = shape.kind === 'blob' || (shape.kind === 'string' && shape.sensitive);
  return isSensitive ? 'Value' : `Value '${String(value)}'`;
}

function wrongType(value: unknown, wanted: string): ServiceError {
  const found = Array.isArray(value) ? 'LIST' : value === null ? 'NULL' : typeof value;
  return new ServiceError(
    'SerializationException',
    `${found.toUpperCase()}_VALUE can not be converted to ${wanted}`,
  );
}
