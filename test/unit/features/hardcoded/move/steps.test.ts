import assert from 'node:assert/strict';
import type { ProjectPlan } from '../../../../../src/core/replacement';
import type { StoreOutcome } from '../../../../../src/core/secrets/storeAndVerify';
import { move, type MoveSteps } from '../../../../../src/features/hardcoded/move/steps';

const verified: StoreOutcome = {
  kind: 'verified',
  arn: 'arn',
  name: 'app/db',
  key: 'password',
  versionId: 'v1',
  written: 'secret',
};
const plan: ProjectPlan = { plans: [], changes: [{ path: 'a.js', kind: 'edited', edits: [] }] };
const declined: ProjectPlan = { plans: [], changes: [] };

/** Steps that succeed unless given, with the names of those that ran. */
function steps(given: Partial<MoveSteps>): { readonly ran: string[]; readonly steps: MoveSteps } {
  const ran: string[] = [];
  const all: MoveSteps = {
    store: () => Promise.resolve(verified),
    plan: () => Promise.resolve(plan),
    apply: () => Promise.resolve(true),
    ...given,
  };
  const noting =
    <A extends unknown[], R>(name: string, step: (...args: A) => R) =>
    (...args: A): R => {
      ran.push(name);
      return step(...args);
    };
  return {
    ran,
    steps: {
      store: noting('store', all.store),
      plan: noting('plan', all.plan),
      apply: noting('apply', all.apply),
    },
  };
}

describe('move', () => {
  it('stores, then looks at the text, then edits', async () => {
    const { ran, steps: given } = steps({});
    assert.equal((await move(given)).kind, 'moved');
    assert.deepEqual(ran, ['store', 'plan', 'apply']);
  });

  it('neither plans nor edits when nothing was stored', async () => {
    const failing = steps({ store: () => Promise.reject(new Error('denied')) });
    await assert.rejects(move(failing.steps), /denied/);
    assert.deepEqual(failing.ran, ['store']);
  });

  it('does not edit when the value read back differs', async () => {
    const doubtful = steps({ store: () => Promise.resolve({ ...verified, kind: 'unverified' }) });
    assert.equal((await move(doubtful.steps)).kind, 'unverified');
    assert.deepEqual(doubtful.ran, ['store']);
  });

  it('does not edit when the credential is no longer there', async () => {
    const changed = steps({ plan: () => Promise.resolve(undefined) });
    assert.equal((await move(changed.steps)).kind, 'changed');
    assert.deepEqual(changed.ran, ['store', 'plan']);
  });

  it('does not edit what no look-up may replace, and says why', async () => {
    const refused = steps({ plan: () => Promise.resolve(declined) });
    assert.equal((await move(refused.steps)).kind, 'declined');
    assert.deepEqual(refused.ran, ['store', 'plan']);
  });

  it('tells when the editor refused the edit', async () => {
    const refused = steps({ apply: () => Promise.resolve(false) });
    const outcome = await move(refused.steps);
    assert.equal(outcome.kind, 'refused');
    assert.equal(outcome.stored.name, 'app/db');
  });
});
