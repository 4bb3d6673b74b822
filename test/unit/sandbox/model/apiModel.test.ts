import assert from 'node:assert/strict';
import { inputs } from '../../../../src/sandbox/model/operations';
import type { Shape } from '../../../../src/sandbox/model/shape';
import { validate } from '../../../../src/sandbox/model/validate';
import { ServiceError } from '../../../../src/sandbox/protocol/errors';
import model from './apiModel.json';

/** A shape as botocore's model spells it. */
interface Declared {
  readonly type: string;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly sensitive?: boolean;
  readonly member?: string;
  readonly members?: Readonly<Record<string, string>>;
  readonly required?: readonly string[];
}

const shapes = model.shapes as Readonly<Record<string, Declared>>;
const declared = (name: string): Declared => {
  const shape = shapes[name];
  assert.ok(shape, name);
  return shape;
};

/** The declared shape with all it is made of. */
function expanded(name: string): unknown {
  const { type, member, members, required, ...limits } = declared(name);
  return {
    type: type === 'long' ? 'integer' : type,
    ...limits,
    ...(member !== undefined && { member: expanded(member) }),
    ...(members && {
      required: required ?? [],
      members: Object.fromEntries(
        Object.entries(members).map(([key, shape]) => [key, expanded(shape)]),
      ),
    }),
  };
}

/** Ours, spelled likewise. */
function spelled(shape: Shape): unknown {
  switch (shape.kind) {
    case 'string': {
      const { kind: type, min, max, pattern, values, sensitive } = shape;
      const all = { min, max, pattern: pattern?.source, enum: values, sensitive };
      const given = Object.entries(all).filter(([, value]) => value !== undefined);
      return { type, ...Object.fromEntries(given) };
    }
    case 'blob':
      return { type: 'blob', min: shape.min, max: shape.max, sensitive: true };
    case 'list': {
      const { kind: type, of, ...limits } = shape;
      return { type, ...limits, member: spelled(of) };
    }
    case 'structure':
      return {
        type: 'structure',
        required: shape.required ?? [],
        members: Object.fromEntries(
          Object.entries(shape.members).map(([key, member]) => [key, spelled(member)]),
        ),
      };
    default: {
      const { kind: type, ...limits } = shape;
      return { type, ...limits };
    }
  }
}

/** Texts of a length that a pattern matches, and others that it does not. */
const samples: Readonly<Record<string, readonly [good: (length: number) => string, bad: string]>> =
  {
    '[0-9]+h': [(length) => `${'1'.repeat(length - 1)}h`, 'hh'],
    [String.raw`^([a-z]+-)+\d+$`]: [(length) => `${'a'.repeat(length - 2)}-1`, 'EU-1'],
    [String.raw`[0-9A-Za-z\(\)#\?\*\-\/, ]+`]: [(length) => 'a'.repeat(length), 'a;'],
    [String.raw`^\!?[a-zA-Z0-9 :_@\/\+\=\.\-\!]*$`]: [(length) => 'a'.repeat(length), 'a;'],
    [String.raw`^[a-zA-Z0-9\-]+$`]: [(length) => 'a'.repeat(length), '_'.repeat(40)],
  };
const textOf = ({ pattern, min = 1 }: Declared, length = Math.max(min, 4)): string =>
  (samples[pattern ?? '']?.[0] ?? ((n: number) => 'a'.repeat(n)))(length);

function valid(name: string): unknown {
  const shape = declared(name);
  const { type, min = 1, member = '', members = {}, required = [] } = shape;
  switch (type) {
    case 'boolean':
      return true;
    case 'blob':
      return 'AAAA';
    case 'integer':
    case 'long':
      return min;
    case 'list':
      return Array.from({ length: Math.max(min, 1) }, () => valid(member));
    case 'structure':
      return Object.fromEntries(required.map((key) => [key, valid(members[key] ?? '')]));
    default:
      return shape.enum?.[0] ?? textOf(shape).slice(0, shape.max);
  }
}

interface Case {
  readonly what: string;
  readonly value: unknown;
  /** The constraint that is violated; absent: none is. */
  readonly constraint?: string;
}

/** Values at the limits of a shape, and just beyond them. */
function* cases(name: string): Generator<Case> {
  const shape = declared(name);
  const { type, min, max, pattern, member = '' } = shape;
  const isNumber = type === 'integer' || type === 'long';
  const of = (size: number): unknown => {
    if (isNumber) return size;
    if (type === 'blob') return Buffer.alloc(size).toString('base64');
    if (type === 'list') return Array.from({ length: size }, () => valid(member));
    return textOf(shape, size);
  };
  const measure = `Member must have ${isNumber ? 'value' : 'length'}`;
  if (max !== undefined) {
    yield { what: `${max}`, value: of(max) };
    const constraint = `${measure} less than or equal to ${max}`;
    yield { what: `${max + 1}`, value: of(max + 1), constraint };
  }
  const tooLittle = (min ?? 0) - 1;
  // Where the empty text violates the pattern, too, there are two faults.
  if (min !== undefined && (isNumber || (tooLittle >= 0 && !(pattern && tooLittle < 2)))) {
    const constraint = `${measure} greater than or equal to ${min}`;
    yield { what: `${tooLittle}`, value: of(tooLittle), constraint };
  }
  if (min !== undefined && !(pattern && min < 3)) yield { what: `${min}`, value: of(min) };
  if (pattern !== undefined) {
    const constraint = `Member must satisfy regular expression pattern: ${pattern}`;
    yield { what: 'other text', value: samples[pattern]?.[1], constraint };
  }
  if (shape.enum) {
    const constraint = `Member must satisfy enum value set: [${shape.enum.join(', ')}]`;
    yield { what: 'no member', value: 'nothing', constraint };
    yield* shape.enum.map((value) => ({ what: value, value }));
  }
}

const lowered = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

interface Tried {
  readonly what: string;
  readonly input: unknown;
  readonly message?: string;
}

/** Inputs that are right but for one place; `place` puts a value there. */
function* tries(name: string, path: string, place: (value: unknown) => unknown): Generator<Tried> {
  const shape = declared(name);
  for (const { what, value, constraint } of cases(name)) {
    const shown = shape.sensitive
      ? 'Value'
      : `Value '${Array.isArray(value) ? `[${value.map(printed).join(', ')}]` : String(value)}'`;
    yield {
      what: `${path}: ${what}`,
      input: place(value),
      ...(constraint !== undefined && {
        message: `1 validation error detected: ${shown} at '${path}' failed to satisfy constraint: ${constraint}`,
      }),
    };
  }
  for (const [key, member] of Object.entries(shape.members ?? {})) {
    const at = path === '' ? lowered(key) : `${path}.${lowered(key)}`;
    const rest = valid(name) as object;
    yield* tries(member, at, (value) => place({ ...rest, [key]: value }));
    if (shape.required?.includes(key))
      yield {
        what: `${at}: absent`,
        input: place({ ...rest, [key]: null }),
        message: `1 validation error detected: Value null at '${at}' failed to satisfy constraint: Member must not be null`,
      };
  }
  const { member } = shape;
  if (member === undefined) return;
  if (declared(member).type === 'structure')
    yield* tries(member, `${path}.1.member`, (value) => place([value]));
  else yield* triesInList(member, path, place);
}

/** AWS tells a text in a list as a fault of the list, with all that its texts must satisfy. */
function* triesInList(
  member: string,
  path: string,
  place: (value: unknown) => unknown,
): Generator<Tried> {
  const { min, max, pattern } = declared(member);
  const all = [
    ...(max === undefined ? [] : [`Member must have length less than or equal to ${max}`]),
    ...(min === undefined ? [] : [`Member must have length greater than or equal to ${min}`]),
    ...(pattern === undefined
      ? []
      : [`Member must satisfy regular expression pattern: ${pattern}`]),
  ].join(', ');
  for (const { what, value, constraint } of cases(member))
    yield {
      what: `${path}, in the list: ${what}`,
      input: place([value]),
      ...(constraint !== undefined && {
        message: `1 validation error detected: Value '[${String(value)}]' at '${path}' failed to satisfy constraint: Member must satisfy constraint: [${all}]`,
      }),
    };
}

function printed(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  const members = Object.entries(value).map(([key, of]) => `${lowered(key)}=${String(of)}`);
  return `{${members.join(', ')}}`;
}

describe(`the API model (${model.source})`, () => {
  it('has the operations of the sandbox', () => {
    assert.deepEqual(Object.keys(inputs).sort(), Object.keys(model.inputs).sort());
  });

  for (const [operation, name] of Object.entries(model.inputs)) {
    const shape = inputs[operation as keyof typeof inputs];
    it(`declares the input of ${operation} as the sandbox does`, () => {
      assert.deepEqual(spelled(shape), expanded(name));
    });

    it(`has the limits of ${operation} at which the sandbox refuses, in AWS's words`, () => {
      for (const { what, input, message } of tries(name, '', (value) => value)) {
        const run = (): unknown => validate(input, shape);
        if (message === undefined) assert.doesNotThrow(run, what);
        else
          assert.throws(
            run,
            (error: unknown) => {
              assert.ok(error instanceof ServiceError, what);
              assert.deepEqual([error.type, error.message], ['ValidationException', message]);
              return true;
            },
            what,
          );
      }
    });
  }
});

describe('faults of an input', () => {
  const refused = (operation: keyof typeof inputs, input: unknown, message: string): void => {
    assert.throws(() => validate(input, inputs[operation]), { message });
  };

  it('are told together', () => {
    refused(
      'ListSecrets',
      { MaxResults: 0, SortOrder: 'up', Filters: [{ Key: 'size', Values: [] }] },
      '4 validation errors detected: ' +
        [
          "Value '0' at 'maxResults' failed to satisfy constraint: Member must have value greater than or equal to 1",
          "Value 'size' at 'filters.1.member.key' failed to satisfy constraint: Member must satisfy enum value set: [description, name, tag-key, tag-value, primary-region, owning-service, all]",
          "Value '[]' at 'filters.1.member.values' failed to satisfy constraint: Member must have length greater than or equal to 1",
          "Value 'up' at 'sortOrder' failed to satisfy constraint: Member must satisfy enum value set: [asc, desc]",
        ].join('; '),
    );
  });

  it('count the bytes of a value, and never show it', () => {
    const message =
      "1 validation error detected: Value at 'secretString' failed to satisfy constraint: Member must have length less than or equal to 65536";
    const input = { SecretId: 'a', SecretString: 'é'.repeat(32_769) };
    refused('PutSecretValue', input, message);
    validate({ ...input, SecretString: 'é'.repeat(32_768) }, inputs.PutSecretValue);
  });

  it('of the JSON itself are told in the words of AWS’s reader', () => {
    const cases: readonly (readonly [unknown, string])[] = [
      [1, 'NUMBER_VALUE can not be converted to String'],
      [true, 'TRUE_VALUE can not be converted to String'],
      [[], 'Start of list found where not expected'],
      [{}, 'Start of structure or map found where not expected.'],
    ];
    for (const [SecretId, message] of cases) refused('DescribeSecret', { SecretId }, message);
  });
});
