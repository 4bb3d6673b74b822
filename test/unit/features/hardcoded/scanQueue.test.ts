import assert from 'node:assert/strict';
import type { ScanJob } from '../../../../src/core/detection/job';
import { ScanQueue } from '../../../../src/features/hardcoded/scanQueue';

const job = (text: string): ScanJob => ({
  text,
  path: 'a.ts',
  disabled: [],
  ownRules: [],
  habits: {},
});

describe('the scan queue', () => {
  it('scans one text after another, and goes on after one that breaks or takes too long', async () => {
    const order: string[] = [];
    let stop = (): void => undefined;
    const queue = new ScanQueue(
      {
        service: () => ({
          scanText: ({ text }) => {
            order.push(`starts ${text}`);
            if (text === 'breaks') return Promise.reject(new Error('broken'));
            if (text !== 'hangs') return Promise.resolve([]);
            return new Promise((_, reject) => {
              stop = () => {
                reject(new Error('ended'));
              };
            });
          },
        }),
        dispose: () => {
          order.push('ended');
          stop();
        },
      },
      ({ text }) => (text === 'hangs' ? 1 : 10_000),
    );
    const texts = ['a', 'hangs', 'breaks', 'b'];
    const answers = await Promise.all(texts.map((text) => queue.scan(job(text))));
    assert.deepEqual(answers, [[], undefined, undefined, []]);
    assert.deepEqual(order, ['starts a', 'starts hangs', 'ended', 'starts breaks', 'starts b']);
  });
});
