import assert from 'node:assert/strict';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../../src/sandbox';
import type { RotationEvent } from '../../../src/sandbox/rotation/run';
import { recorder, secretA } from '../../support/rotation';

describe('sandbox rotation', () => {
  let sandbox: Sandbox;
  const start = async (options: SandboxOptions) => {
    sandbox = await startSandbox(options);
    return secretA(sandbox);
  };
  afterEach(() => sandbox.close());

  const failIn = (step: RotationEvent['Step'], message = 'out of order') =>
    recorder(({ Step }) => {
      if (Step === step) throw new Error(message);
    });
  const unfinished = {
    type: 'InvalidRequestException',
    message: "A previous rotation isn't complete. That rotation will be reattempted.",
  };

  it('runs four steps after the answer, AWSPENDING first on a version without a value', async () => {
    const { rotate, events, steps } = recorder();
    const a = await start({ functions: { f: rotate } });
    const { VersionId: first = '' } = (await a.create()) as { VersionId?: string };
    const { VersionId: token = '' } = await a.rotate();
    assert.deepEqual(steps(), []);
    const during = await a.describe();
    assert.equal(during.RotationEnabled, true);
    assert.deepEqual(during.VersionIdsToStages, {
      [first]: ['AWSCURRENT'],
      [token]: ['AWSPENDING'],
    });
    await assert.rejects(a.value('AWSPENDING'), { type: 'ResourceNotFoundException' });

    await sandbox.settled();
    assert.deepEqual(steps(), ['createSecret', 'setSecret', 'testSecret', 'finishSecret']);
    // Recorded from AWS: AWSPENDING stays beside AWSCURRENT.
    assert.deepEqual((await a.describe()).VersionIdsToStages, {
      [first]: ['AWSPREVIOUS'],
      [token]: ['AWSPENDING', 'AWSCURRENT'],
    });
    assert.equal((await a.value()).SecretString, `value of ${token}`);
    assert.equal(new Set(events.map(({ RotationToken }) => RotationToken)).size, 1);
    assert.ok(events.every(({ ClientRequestToken: id }) => id === token));
    assert.deepEqual(a.rotations(), ['RotationStarted', 'RotationSucceeded']);
  });

  it('uses the stored function and the stored schedule next time', async () => {
    const { rotate } = recorder();
    const a = await start({ functions: { f: rotate } });
    await a.create();
    await a.rotate({ RotationRules: { AutomaticallyAfterDays: 7 } });
    await sandbox.settled();
    await a.rotate({ RotationLambdaARN: undefined });
    await sandbox.settled();
    const { RotationLambdaARN, RotationRules } = await a.describe();
    assert.equal(RotationLambdaARN, sandbox.functions['f']);
    assert.deepEqual(RotationRules, { AutomaticallyAfterDays: 7 });
    assert.equal(a.rotations().length, 4);
  });

  it('leaves no trace of a function that cannot be invoked, or of rules that are none', async () => {
    const { rotate, steps } = recorder();
    const a = await start({ functions: { f: rotate } });
    await a.create();
    const before = await a.describe();
    await assert.rejects(a.rotate({ RotationLambdaARN: undefined }), {
      type: 'InvalidRequestException',
      message: 'No Lambda rotation function ARN is associated with this secret.',
    });
    await assert.rejects(
      a.rotate({ RotationLambdaARN: sandbox.functions['f']?.replace(/f$/, 'other') }),
      { type: 'AccessDeniedException', message: /^Secrets Manager cannot invoke the specified/ },
    );
    await assert.rejects(
      a.rotate({ RotationRules: { AutomaticallyAfterDays: 1, ScheduleExpression: 'rate(1 day)' } }),
      {
        type: 'InvalidParameterException',
        message: 'You cannot specify both rotation frequency and schedule expression together.',
      },
    );
    await sandbox.settled();
    assert.deepEqual(await a.describe(), before);
    assert.deepEqual(steps(), []);
  });

  it('takes the ARN of a version or an alias of the function', async () => {
    const { rotate } = recorder();
    const a = await start({ functions: { f: rotate } });
    await a.create();
    await a.rotate({ RotationLambdaARN: `${sandbox.functions['f'] ?? ''}:live` });
    await sandbox.settled();
    assert.deepEqual(a.rotations(), ['RotationStarted', 'RotationSucceeded']);
  });

  it('leaves AWSPENDING where a step failed, refuses the next rotation and tries that one again', async () => {
    const wrong = failIn('testSecret');
    const a = await start({ functions: { f: wrong.rotate } });
    await a.create();
    const { VersionId: token = '' } = await a.rotate({
      RotationRules: { AutomaticallyAfterDays: 7 },
    });
    await sandbox.settled();
    const failed = await a.describe();
    assert.deepEqual(failed.VersionIdsToStages?.[token], ['AWSPENDING']);
    assert.equal(failed.LastRotatedDate, undefined);
    assert.equal((await a.value()).SecretString, 'first');

    const rules = { RotationRules: { AutomaticallyAfterDays: 1 } };
    await assert.rejects(a.rotate(rules), unfinished);
    await sandbox.settled();
    assert.deepEqual(wrong.steps().slice(3), ['createSecret', 'setSecret', 'testSecret']);
    assert.equal(wrong.events.at(-1)?.ClientRequestToken, token);
    assert.deepEqual((await a.describe()).RotationRules, { AutomaticallyAfterDays: 7 });
    assert.match(a.rotations().at(-1) ?? '', /^RotationFailed: testSecret of arn:.*out of order$/);
  });

  it('runs one rotation of a secret at a time', async () => {
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slow = recorder(({ Step }) => (Step === 'createSecret' ? gate : undefined));
    const a = await start({ functions: { f: slow.rotate } });
    await a.create();
    await a.rotate();
    await assert.rejects(a.rotate(), unfinished);
    release();
    await sandbox.settled();
    assert.deepEqual(slow.steps(), ['createSecret', 'setSecret', 'testSecret', 'finishSecret']);
  });

  it('has not rotated when the function moved no label', async () => {
    const a = await start({ functions: { f: () => Promise.resolve() } });
    await a.create();
    await a.rotate();
    await sandbox.settled();
    assert.match(a.rotations().at(-1) ?? '', /^RotationFailed: finishSecret .* did not move/);
    assert.equal((await a.describe()).LastRotatedDate, undefined);
  });

  it('only tests where it is not to rotate at once: a version that goes with the test', async () => {
    const seen: unknown[] = [];
    const { rotate, steps, events } = recorder(async () => {
      seen.push((await a.value('AWSPENDING')).SecretString);
    });
    const a = await start({ functions: { f: rotate } });
    await a.create();
    const before = (await a.describe()).VersionIdsToStages;
    const answer = await a.rotate({
      RotateImmediately: false,
      RotationRules: { ScheduleExpression: 'cron(0 8 1 * ? *)' },
    });
    await sandbox.settled();
    assert.deepEqual(steps(), ['testSecret']);
    assert.deepEqual(seen, ['first']);
    const after = await a.describe();
    assert.deepEqual(after.VersionIdsToStages, before);
    assert.equal(after.RotationEnabled, true);
    assert.ok(after.NextRotationDate !== undefined);
    assert.equal(after.LastRotatedDate, undefined);
    const versions = (await a.call('ListSecretVersionIds', { IncludeDeprecated: true })) as {
      Versions: unknown[];
    };
    assert.equal(versions.Versions.length, 1);
    assert.deepEqual(Object.keys(answer), ['ARN', 'Name']);
    assert.notEqual(events[0]?.ClientRequestToken, undefined);
    assert.deepEqual(a.rotations(), ['TestRotationStarted', 'TestRotationSucceeded']);
  });

  it('removes the version of a test that failed, too', async () => {
    const a = await start({ functions: { f: failIn('testSecret').rotate } });
    await a.create();
    await a.rotate({ RotateImmediately: false });
    await sandbox.settled();
    assert.equal(Object.keys((await a.describe()).VersionIdsToStages ?? {}).length, 1);
    assert.match(a.rotations().at(-1) ?? '', /^TestRotationFailed: testSecret/);
  });

  it('goes no further once rotation is turned off, and tells no dates then', async () => {
    const { rotate, steps } = recorder(({ Step }) =>
      Step === 'setSecret' ? a.call('CancelRotateSecret') : undefined,
    );
    const a = await start({ functions: { f: rotate } });
    await a.create();
    const { VersionId: token = '' } = await a.rotate({
      RotationRules: { AutomaticallyAfterDays: 7 },
    });
    await sandbox.settled();
    assert.deepEqual(steps(), ['createSecret', 'setSecret']);
    assert.match(a.rotations().at(-1) ?? '', /^RotationAbandoned/);
    const off = await a.describe();
    assert.equal(off.RotationEnabled, false);
    assert.deepEqual(off.RotationRules, { AutomaticallyAfterDays: 7 });
    assert.equal(off.RotationLambdaARN, sandbox.functions['f']);
    assert.equal(off.NextRotationDate, undefined);
    assert.equal(off.LastRotatedDate, undefined);
    assert.deepEqual(off.VersionIdsToStages?.[token], ['AWSPENDING']);
  });

  it('stores how a partner rotates, whose part a function named as the type plays', async () => {
    const { rotate, steps } = recorder();
    const a = await start({ functions: { ExampleApiKey: rotate } });
    await sandbox.call('CreateSecret', { Name: 'a', SecretString: 'one', Type: 'ExampleApiKey' });
    const external = {
      ExternalSecretRotationMetadata: [{ Key: 'apiVersion', Value: 'v65.0' }],
      ExternalSecretRotationRoleArn: 'arn:aws:iam::123456789012:role/rotation',
    };
    await a.call('RotateSecret', external);
    await sandbox.settled();
    assert.equal(steps().length, 4);
    const { RotationLambdaARN, ...told } = await a.describe();
    assert.equal(RotationLambdaARN, undefined);
    assert.deepEqual({ ...told, ...external }, told);
  });

  it('rotates a password key by itself and keeps the other keys', async () => {
    const a = await start({});
    const old = { username: 'app', password: 'x'.repeat(20), port: 5432 };
    await a.create(JSON.stringify(old));
    await a.rotate({ RotationLambdaARN: sandbox.functions['random-password'] });
    await sandbox.settled();
    const { password, ...rest } = JSON.parse((await a.value()).SecretString) as typeof old;
    assert.deepEqual(rest, { username: 'app', port: 5432 });
    assert.match(password, /^.{20}$/);
    assert.notEqual(password, old.password);
  });
});
