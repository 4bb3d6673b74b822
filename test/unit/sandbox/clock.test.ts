import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askSandbox, StandingClock, startSandbox, type Sandbox } from '../../../src/sandbox';
import type { RotationFunction } from '../../../src/sandbox/rotation/run';
import { eventually } from '../../support/eventually';
import { recorder, secretA } from '../../support/rotation';

/** A Thursday. */
const start = Date.UTC(2026, 0, 1);
const at = (seconds: number | undefined): string | undefined =>
  seconds === undefined ? undefined : new Date(seconds * 1000).toISOString();

describe('the sandbox’s clock', () => {
  let sandbox: Sandbox;
  let times: string[];
  let isBroken: boolean;
  let clock: StandingClock;
  const { rotate } = recorder(({ Step }) => {
    if (isBroken) throw new Error('out of order');
    if (Step === 'createSecret') times.push(new Date(clock.now()).toISOString());
  });
  const begin = async (f: RotationFunction = rotate) => {
    sandbox = await startSandbox({ clock, functions: { f } });
    return secretA(sandbox);
  };
  beforeEach(() => {
    clock = new StandingClock(start);
    times = [];
    isBroken = false;
  });
  afterEach(() => sandbox.close());

  it('stands still, and rotates what falls due when it is moved, each at its time', async () => {
    const a = await begin();
    await a.create();
    await a.rotate({ RotationRules: { ScheduleExpression: 'rate(10 days)', Duration: '3h' } });
    await sandbox.settled();
    const first = await a.describe();
    assert.equal(at(first.LastRotatedDate), '2026-01-01T00:00:00.000Z');
    assert.equal(at(first.NextRotationDate), '2026-01-11T02:59:59.000Z');
    assert.deepEqual(first.RotationRules, {
      AutomaticallyAfterDays: 10,
      ScheduleExpression: 'rate(10 days)',
      Duration: '3h',
    });
    assert.deepEqual(await sandbox.moveClock({ advance: '25d' }), {
      now: '2026-01-26T00:00:00.000Z',
    });
    assert.deepEqual(times, [
      '2026-01-01T00:00:00.000Z',
      '2026-01-11T00:00:00.000Z',
      '2026-01-21T00:00:00.000Z',
    ]);
    const last = await a.describe();
    assert.equal(at(last.LastRotatedDate), '2026-01-21T00:00:00.000Z');
    assert.equal(at(last.NextRotationDate), '2026-01-31T02:59:59.000Z');
  });

  it('follows cron expressions from window to window', async () => {
    const a = await begin();
    await a.create();
    const RotationRules = { ScheduleExpression: 'cron(0 16 ? * SUN#1,2 *)' };
    await assert.rejects(a.rotate({ RotationRules }), { message: 'Invalid schedule expression.' });
    await a.rotate({
      RotateImmediately: false,
      RotationRules: { ScheduleExpression: 'cron(0 16 ? * SUN#1 *)' },
    });
    await sandbox.moveClock({ now: '2026-03-01T15:59:59Z' });
    assert.deepEqual(times, ['2026-01-04T16:00:00.000Z', '2026-02-01T16:00:00.000Z']);
    assert.equal(at((await a.describe()).NextRotationDate), '2026-03-01T23:59:59.000Z');
    await sandbox.moveClock({ advance: '1s' });
    assert.equal(times.length, 3);
  });

  it('tries again what failed, on the next day, and tells the missed window until it succeeds', async () => {
    const a = await begin();
    await a.create();
    await a.rotate({ RotationRules: { AutomaticallyAfterDays: 30 } });
    await sandbox.settled();
    isBroken = true;
    await sandbox.moveClock({ advance: '31d' });
    const broken = await a.describe();
    assert.equal(at(broken.NextRotationDate), '2026-01-31T23:59:59.000Z');
    assert.deepEqual(
      a
        .rotations()
        .slice(2, 5)
        .map((text) => text.slice(0, 14)),
      ['RotationStarte', 'RotationFailed', 'RotationStarte'],
    );
    isBroken = false;
    await sandbox.moveClock({ advance: '1d' });
    const healed = await a.describe();
    assert.equal(at(healed.LastRotatedDate), '2026-02-02T00:00:00.000Z');
    assert.equal(at(healed.NextRotationDate), '2026-03-04T23:59:59.000Z');
    const all = await a.call('ListSecretVersionIds', { IncludeDeprecated: true });
    assert.equal((Reflect.get(all, 'Versions') as unknown[]).length, 3, 'one for all the tries');
  });

  it('counts a value put by hand as a rotation', async () => {
    const a = await begin();
    await a.create();
    await a.rotate({ RotationRules: { AutomaticallyAfterDays: 10 } });
    await sandbox.moveClock({ advance: '5d' });
    await a.call('PutSecretValue', { SecretString: 'by hand', VersionStages: ['other'] });
    assert.equal(at((await a.describe()).NextRotationDate), '2026-01-11T23:59:59.000Z');
    await a.call('PutSecretValue', { SecretString: 'by hand' });
    const told = await a.describe();
    assert.equal(at(told.NextRotationDate), '2026-01-16T23:59:59.000Z');
    assert.equal(at(told.LastRotatedDate), '2026-01-01T00:00:00.000Z');
  });

  it('rotates nothing that is turned off, deleted or a replica', async () => {
    const a = await begin();
    await a.create();
    await a.rotate({ RotationRules: { AutomaticallyAfterDays: 1 } });
    await sandbox.settled();
    await a.call('ReplicateSecretToRegions', { AddReplicaRegions: [{ Region: 'eu-west-1' }] });
    await sandbox.moveClock({ advance: '1d' });
    assert.equal(times.length, 2);
    await a.call('CancelRotateSecret');
    await sandbox.moveClock({ advance: '3d' });
    assert.equal(times.length, 2);
    assert.equal((await a.describe()).LastRotatedDate, undefined);
    await a.call('RemoveRegionsFromReplication', { RemoveReplicaRegions: ['eu-west-1'] });
    await a.rotate();
    await sandbox.settled();
    assert.equal(times.length, 3);
    await a.call('DeleteSecret', { RecoveryWindowInDays: 7 });
    await sandbox.moveClock({ advance: '3d' });
    assert.equal(times.length, 3);
  });

  it('ends recovery windows', async () => {
    const a = await begin();
    await a.create();
    await a.call('DeleteSecret', { RecoveryWindowInDays: 7 });
    await sandbox.moveClock({ now: '2026-01-07T23:59:59.999Z' });
    await a.describe();
    await sandbox.moveClock({ advance: '1s' });
    await assert.rejects(a.describe(), { type: 'ResourceNotFoundException' });
    assert.equal(sandbox.audit().at(-2)?.eventName, 'EndSecretVersionDelete');
  });

  it('is moved by a signed request, which is answered when the rotations have ended', async () => {
    const a = await begin(async (event, call, signal) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      await rotate(event, call, signal);
    });
    await a.create();
    await a.rotate({ RotationRules: { AutomaticallyAfterDays: 1 } });
    const moved = [{ advance: '12h' }, { advance: '12h' }, {}].map((input) =>
      askSandbox(sandbox, '/sandbox/clock', input),
    );
    assert.deepEqual(await Promise.all(moved), [
      { now: '2026-01-01T12:00:00.000Z' },
      { now: '2026-01-02T00:00:00.000Z' },
      { now: '2026-01-02T00:00:00.000Z' },
    ]);
    assert.deepEqual(times, ['2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z']);
    const stranger = { ...sandbox, secretAccessKey: 'another' };
    await assert.rejects(askSandbox(stranger, '/sandbox/clock', {}), /signature we calculated/);
  });

  it('goes only forward, and only where it is told plainly', async () => {
    await begin();
    for (const input of [
      { now: '2025-12-31T00:00:00Z' },
      { now: 'tomorrow' },
      { now: '2026-13-01' },
      { now: 1 },
      { advance: '-1d' },
      { advance: '1w' },
      { advance: '1d', now: '2026-02-01' },
    ])
      await assert.rejects(sandbox.moveClock(input), /The clock moves forward/);
    assert.deepEqual(await sandbox.moveClock({ now: '2026-01-01' }), {
      now: '2026-01-01T00:00:00.000Z',
    });
  });

  it('has what fell due while the sandbox was off done at its next start', async () => {
    const dataDirectory = await mkdtemp(join(tmpdir(), 'clock-'));
    const options = { dataDirectory, rootKey: Buffer.alloc(32, 1), functions: { f: rotate } };
    sandbox = await startSandbox({ ...options, clock });
    await secretA(sandbox).create();
    await secretA(sandbox).rotate({ RotationRules: { AutomaticallyAfterDays: 1 } });
    await sandbox.settled();
    const AddReplicaRegions = [{ Region: 'eu-west-1' }];
    await secretA(sandbox).call('ReplicateSecretToRegions', { AddReplicaRegions });
    await sandbox.close();
    const later = { now: () => Date.UTC(2026, 0, 10, 12) };
    sandbox = await startSandbox({ ...options, clock: later });
    await eventually(async () => {
      const told = await secretA(sandbox).describe();
      assert.equal(at(told.LastRotatedDate), '2026-01-10T12:00:00.000Z');
      assert.equal(at(told.NextRotationDate), '2026-01-11T23:59:59.000Z');
    });
    assert.equal(times.length, 2, 'the primary alone');
    await rm(dataDirectory, { recursive: true });
  });

  it('cannot be moved when it is the real one, but is waited for', async () => {
    const { rotate: f, steps } = recorder();
    sandbox = await startSandbox({ functions: { f } });
    const a = secretA(sandbox);
    await a.create();
    await a.rotate();
    await sandbox.moveClock({});
    assert.equal(steps().length, 4);
    await assert.rejects(sandbox.moveClock({ advance: '1d' }), /--clock TIME/);
  });
});
