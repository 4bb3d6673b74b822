import assert from 'node:assert/strict';
import { startSandbox, type Sandbox } from '../../../src/sandbox';
import { ServiceError } from '../../../src/sandbox/protocol/errors';
import { sign } from '../../../src/sandbox/protocol/sigv4';

/**
 * What AWS was recorded to answer, call by call. Source: the facts in LocalStack's snapshots of AWS's own
 * answers. Dates stand as `date`, the ARN as `arn`, and version ids as `v1`, `v2`, … in the order they came up.
 */
type Step = readonly [operation: string, input: object, answer: object];

const refused = (type: string, message: string): object => ({ type, message });
const notFound = (what = '.'): object =>
  refused('ResourceNotFoundException', `Secrets Manager can't find the specified secret${what}`);
const identity = { ARN: 'arn', Name: 'a' };
const created = { ...identity, VersionId: 'v1' };
const dates = { CreatedDate: 'date', LastChangedDate: 'date' };
const version = (VersionId: string, ...VersionStages: string[]): object => ({
  VersionId,
  CreatedDate: 'date',
  KmsKeyIds: ['DefaultEncryptionKey'],
  ...(VersionStages.length > 0 && { VersionStages }),
});
const read = (...versions: readonly object[]): object => ({ ...identity, Versions: versions });
const wasRead = (of: object): object => ({ ...of, LastAccessedDate: 'date' });
const value = (SecretString: string, VersionId: string, ...VersionStages: string[]): object => ({
  ...identity,
  ...{ CreatedDate: 'date', SecretString, VersionId, VersionStages },
});
const it1 = { SecretId: 'a' };
const make: Step = ['CreateSecret', { Name: 'a', SecretString: 'one' }, created];
const promote = (to: string, from: string): Step => [
  'UpdateSecretVersionStage',
  { ...it1, VersionStage: 'AWSCURRENT', MoveToVersionId: to, RemoveFromVersionId: from },
  identity,
];
const put = (
  SecretString: string,
  id: string,
  given: string[] | undefined,
  then: string[],
): Step => [
  'PutSecretValue',
  { ...it1, SecretString, ...(given && { VersionStages: given }) },
  { ...identity, VersionId: id, VersionStages: then },
];

const scenarios: Readonly<Record<string, readonly Step[]>> = {
  'a secret is created, read and described': [
    ['CreateSecret', { Name: 'a', SecretString: 'one', Description: 'text' }, created],
    ['GetSecretValue', it1, value('one', 'v1', 'AWSCURRENT')],
    ['GetSecretValue', { SecretId: 'arn' }, value('one', 'v1', 'AWSCURRENT')],
    [
      'DescribeSecret',
      it1,
      {
        ...identity,
        ...dates,
        Description: 'text',
        LastAccessedDate: 'date',
        VersionIdsToStages: { v1: ['AWSCURRENT'] },
      },
    ],
    put('two', 'v2', undefined, ['AWSCURRENT']),
    ['UpdateSecret', { ...it1, SecretString: 'three' }, { ...identity, VersionId: 'v3' }],
    [
      'DeleteSecret',
      { ...it1, ForceDeleteWithoutRecovery: true },
      { ...identity, DeletionDate: 'date' },
    ],
  ],
  'a secret without a value has no version, an empty description is none': [
    ['CreateSecret', { Name: 'a', Description: '' }, identity],
    ['DescribeSecret', it1, { ...identity, ...dates }],
    ['GetSecretValue', it1, notFound(' value for staging label: AWSCURRENT')],
    [
      'GetSecretValue',
      { ...it1, VersionId: 'x'.repeat(32) },
      notFound(` value for VersionId: ${'x'.repeat(32)}`),
    ],
    [
      'GetSecretValue',
      { ...it1, VersionStage: 'AWSPENDING' },
      notFound(' value for staging label: AWSPENDING'),
    ],
    put('one', 'v1', undefined, ['AWSCURRENT']),
  ],
  'a version and a label must agree': [
    make,
    [
      'GetSecretValue',
      { ...it1, VersionId: 'v1', VersionStage: 'AWSPREVIOUS' },
      refused(
        'InvalidRequestException',
        'You provided a VersionStage that is not associated to the provided VersionId.',
      ),
    ],
  ],
  'AWSPENDING stays beside AWSCURRENT, and leaves with it': [
    make,
    put('two', 'v2', ['AWSPENDING'], ['AWSPENDING']),
    promote('v2', 'v1'),
    [
      'ListSecretVersionIds',
      it1,
      read(version('v1', 'AWSPREVIOUS'), version('v2', 'AWSCURRENT', 'AWSPENDING')),
    ],
    put('three', 'v3', undefined, ['AWSCURRENT']),
    ['ListSecretVersionIds', it1, read(version('v2', 'AWSPREVIOUS'), version('v3', 'AWSCURRENT'))],
  ],
  'the next AWSPENDING is taken from the current version, labels of one’s own are not': [
    make,
    put(
      'two',
      'v2',
      ['AWSSOMETHING', 'AWSPENDING', 'PUT1'],
      ['AWSPENDING', 'AWSSOMETHING', 'PUT1'],
    ),
    ['GetSecretValue', it1, value('one', 'v1', 'AWSCURRENT')],
    promote('v2', 'v1'),
    put('three', 'v3', ['AWSPENDING', 'PUT2'], ['AWSPENDING', 'PUT2']),
    [
      'ListSecretVersionIds',
      it1,
      read(
        wasRead(version('v1', 'AWSPREVIOUS')),
        version('v2', 'AWSCURRENT', 'AWSSOMETHING', 'PUT1'),
        version('v3', 'AWSPENDING', 'PUT2'),
      ),
    ],
    promote('v3', 'v2'),
    [
      'ListSecretVersionIds',
      it1,
      read(
        version('v2', 'AWSPREVIOUS', 'AWSSOMETHING', 'PUT1'),
        version('v3', 'AWSCURRENT', 'AWSPENDING', 'PUT2'),
      ),
    ],
  ],
  'a version without labels is listed on demand, without the field': [
    make,
    put('two', 'v2', undefined, ['AWSCURRENT']),
    put('three', 'v3', undefined, ['AWSCURRENT']),
    [
      'ListSecretVersionIds',
      { ...it1, IncludeDeprecated: true },
      read(version('v1'), version('v2', 'AWSPREVIOUS'), version('v3', 'AWSCURRENT')),
    ],
  ],
  'an update of nothing, or of the description, makes no version': [
    make,
    ['UpdateSecret', { ...it1, Description: 'text' }, identity],
    ['UpdateSecret', it1, identity],
    [
      'DescribeSecret',
      it1,
      {
        ...identity,
        ...dates,
        Description: 'text',
        VersionIdsToStages: { v1: ['AWSCURRENT'] },
      },
    ],
  ],
  'tags are absent, then there, then an empty list': [
    ['CreateSecret', { Name: 'a' }, identity],
    ['TagResource', { ...it1, Tags: [{ Key: 'k', Value: '1' }] }, {}],
    ['DescribeSecret', it1, { ...identity, ...dates, Tags: [{ Key: 'k', Value: '1' }] }],
    ['UntagResource', { ...it1, TagKeys: ['k'] }, {}],
    ['DescribeSecret', it1, { ...identity, ...dates, Tags: [] }],
  ],
  'a name that is taken, or scheduled for deletion': [
    make,
    [
      'CreateSecret',
      { Name: 'a', SecretString: 'two' },
      refused(
        'ResourceExistsException',
        'The operation failed because the secret a already exists.',
      ),
    ],
    ['DeleteSecret', { ...it1, RecoveryWindowInDays: 7 }, { ...identity, DeletionDate: 'date' }],
    [
      'CreateSecret',
      { Name: 'a', SecretString: 'two' },
      refused(
        'InvalidRequestException',
        "You can't create this secret because a secret with this name is already scheduled for deletion.",
      ),
    ],
    [
      'TagResource',
      { ...it1, Tags: [] },
      refused(
        'InvalidRequestException',
        "You can't perform this operation on the secret because it was marked for deletion.",
      ),
    ],
    ['RestoreSecret', it1, identity],
    ['DeleteSecret', it1, { ...identity, DeletionDate: 'date' }],
    [
      'DeleteSecret',
      { ...it1, ForceDeleteWithoutRecovery: true },
      { ...identity, DeletionDate: 'date' },
    ],
    ['DescribeSecret', it1, notFound()],
  ],
  'what does not exist': [
    ['GetSecretValue', it1, notFound()],
    ['ListSecretVersionIds', it1, notFound()],
  ],
  'a rotation that cannot begin leaves no trace': [
    make,
    [
      'RotateSecret',
      {
        ...it1,
        RotationLambdaARN: 'arn:aws:lambda:us-east-1:123456789012:function:nothing',
        RotationRules: { AutomaticallyAfterDays: 1 },
      },
      refused(
        'AccessDeniedException',
        'Secrets Manager cannot invoke the specified Lambda function. Ensure that the function policy grants access to the principal secretsmanager.amazonaws.com.',
      ),
    ],
    ['DescribeSecret', it1, { ...identity, ...dates, VersionIdsToStages: { v1: ['AWSCURRENT'] } }],
  ],
};

/** Labels are a set: the recordings were sorted. */
const inOrder = (answer: unknown): unknown =>
  JSON.parse(
    JSON.stringify(answer, (key, value: unknown) =>
      key === 'VersionStages' && Array.isArray(value) ? value.map(String).sort() : value,
    ),
  );

describe('what AWS was recorded to answer', () => {
  let now: number;
  let sandbox: Sandbox;
  beforeEach(async () => {
    now = Date.UTC(2026, 5, 1);
    sandbox = await startSandbox({ clock: { now: () => (now += 1000) } });
  });
  afterEach(() => sandbox.close());

  for (const [title, steps] of Object.entries(scenarios))
    it(title, async () => {
      const names = new Map<string, string>();
      for (const [operation, input, expected] of steps) {
        const known = new Map([...names].map(([real, name]) => [name, real]));
        const sent = replaced(input, (text) => known.get(text) ?? text);
        const answer = await sandbox.call(operation, sent as object).catch(told);
        assert.deepEqual(
          inOrder(named(answer, names)),
          inOrder(expected),
          `${operation} of “${title}”`,
        );
      }
    });

  /** Without what an SDK adds. */
  const raw = async (operation: string, input: object): Promise<[number, unknown]> => {
    const body = JSON.stringify(input);
    const { host } = new URL(sandbox.endpoint);
    const toSign = { method: 'POST', url: '/', headers: { host }, body: Buffer.from(body) };
    const headers = {
      ...sign(toSign, sandbox, Date.now()),
      'x-amz-target': `secretsmanager.${operation}`,
      'content-type': 'application/x-amz-json-1.1',
    };
    const answer = await fetch(sandbox.endpoint, { method: 'POST', headers, body });
    return [answer.status, await answer.json()];
  };

  it('a missing token is refused before the secret is looked for', async () => {
    const text = 'You must provide a ClientRequestToken value. We recommend a UUID-type value.';
    const input = { SecretString: 'one', Description: 'text' };
    for (const [operation, id, type] of [
      ['CreateSecret', { Name: 'a' }, 'InvalidRequestException'],
      ['UpdateSecret', it1, 'InvalidRequestException'],
      ['PutSecretValue', it1, 'InvalidRequestException'],
      ['RotateSecret', it1, 'InvalidParameterException'],
    ] as const)
      assert.deepEqual(await raw(operation, { ...input, ...id }), [
        400,
        { __type: type, Message: text },
      ]);
  });

  it('a name out of its alphabet is refused by every operation, before anything else', async () => {
    const message =
      'Invalid name. Must be a valid name containing alphanumeric characters, or any of the following: -/_+=.@!';
    const of = { SecretId: ' Inv *?!]Name\\-' };
    const calls: readonly (readonly [string, object])[] = [
      ['CreateSecret', { Name: of.SecretId, SecretString: 'one' }],
      ['DeleteSecret', { ...of, ForceDeleteWithoutRecovery: true }],
      ['DescribeSecret', of],
      ['GetSecretValue', of],
      ['ListSecretVersionIds', { ...of, IncludeDeprecated: true }],
      ['PutSecretValue', { ...of, SecretString: 'one' }],
      ['TagResource', { ...of, Tags: [{ Key: 'k', Value: 'v' }] }],
      ['UntagResource', { ...of, TagKeys: ['k'] }],
      ['UpdateSecret', { ...of, Description: 'text' }],
      ['ValidateResourcePolicy', { ...of, ResourcePolicy: '{}' }],
    ];
    for (const [operation, input] of calls)
      assert.deepEqual(await raw(operation, input), [
        400,
        { __type: 'ValidationException', message },
      ]);
  });

  it('a forced deletion of what does not exist succeeds', async () => {
    const answer = await sandbox.call('DeleteSecret', { ...it1, ForceDeleteWithoutRecovery: true });
    assert.deepEqual(Object.keys(answer).sort(), ['ARN', 'DeletionDate', 'Name']);
  });

  it('bytes are base64 without an SDK', async () => {
    await sandbox.call('CreateSecret', { Name: 'a', SecretBinary: 'Zm9vdGVzdA==' });
    const [, body] = await raw('GetSecretValue', it1);
    assert.equal((body as { SecretBinary?: string }).SecretBinary, 'Zm9vdGVzdA==');
  });
});

function told(error: unknown): object {
  assert.ok(error instanceof ServiceError, String(error));
  return { type: error.type, message: error.message };
}

function replaced(value: unknown, by: (text: string) => string): unknown {
  if (typeof value === 'string') return by(value);
  if (Array.isArray(value)) return value.map((item) => replaced(item, by));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [by(key), replaced(member, by)]),
  );
}

/** The answer with names for what is drawn anew each time. */
function named(answer: unknown, names: Map<string, string>): unknown {
  const nameOf = (text: string): string => {
    if (
      !/^(?:arn:aws:secretsmanager:.*:secret:a-\w{6}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.test(
        text,
      )
    )
      return text;
    const known = names.get(text);
    if (known !== undefined) return known;
    const versions = [...names.values()].filter((name) => name.startsWith('v')).length;
    const name = text.startsWith('arn:') ? 'arn' : `v${versions + 1}`;
    names.set(text, name);
    return name;
  };
  const plain = replaced(answer, nameOf);
  const dated = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(dated);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, member]) => [
        key,
        key.endsWith('Date') && typeof member === 'number' ? 'date' : dated(member),
      ]),
    );
  };
  return dated(plain);
}
