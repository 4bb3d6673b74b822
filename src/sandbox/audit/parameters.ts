import { memberName, type Shape, type Structure } from '../model/shape';

/** Longer texts are cut, so that no caller fills the trail. */
const MAX_TEXT = 2048;
const MAX_ITEMS = 100;

/**
 * The input as CloudTrail tells it: members in lower camel case, without what the API model calls
 * sensitive. Only declared members of the declared kind are told, since a caller may send anything.
 */
export function recorded(
  input: unknown,
  shape: Structure,
): Readonly<Record<string, unknown>> | null {
  return (member(input, shape) as Record<string, unknown> | undefined) ?? null;
}

function member(value: unknown, shape: Shape): unknown {
  switch (shape.kind) {
    case 'blob':
      return undefined;
    case 'string':
      return typeof value === 'string' && shape.sensitive !== true
        ? value.slice(0, MAX_TEXT)
        : undefined;
    case 'boolean':
    case 'integer':
      return typeof value === 'boolean' || typeof value === 'number' ? value : undefined;
    case 'list':
      return Array.isArray(value)
        ? value.slice(0, MAX_ITEMS).map((item) => member(item, shape.of) ?? null)
        : undefined;
    case 'structure': {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
      const told: Record<string, unknown> = {};
      for (const [name, of] of Object.entries(shape.members)) {
        const own = Object.hasOwn(value, name) ? member(Reflect.get(value, name), of) : undefined;
        if (own !== undefined) told[memberName(name)] = own;
      }
      return told;
    }
  }
}
