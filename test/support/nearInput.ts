import fc from 'fast-check';
import type { Shape } from '../../src/sandbox/model/shape';

/** Secrets that the inputs name. */
export const names = ['a', 'b/c', 'd'];

/** Inputs that are nearly right: members of the right kind, at and beyond their limits, and nonsense. */
export function near(shape: Shape): fc.Arbitrary<unknown> {
  const nonsense = fc.constantFrom<unknown>(null, '', -1, 1.5, [], {}, true, '\u0000', '💥');
  const proper = (): fc.Arbitrary<unknown> => {
    switch (shape.kind) {
      case 'boolean':
        return fc.boolean();
      case 'integer':
        return fc.integer({ min: (shape.min ?? 0) - 1, max: (shape.max ?? 40) + 1 });
      case 'blob':
        return fc.constantFrom('AAAA', 'not base64!');
      case 'string':
        return fc.oneof(
          fc.constantFrom(...(shape.values ?? names)),
          fc.constantFrom(...names, 'AWSCURRENT', '{"Statement":[]}', 'x'.repeat(40)),
          fc.string({ maxLength: 70 }),
        );
      case 'list':
        return fc.array(near(shape.of), { maxLength: 3 });
      case 'structure':
        return fc.record(
          Object.fromEntries(
            Object.entries(shape.members).map(([name, member]) => [name, near(member)]),
          ),
          { requiredKeys: [] },
        );
    }
  };
  return fc.oneof({ weight: 12, arbitrary: proper() }, { weight: 1, arbitrary: nonsense });
}
