import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Addition } from '../../../../src/core/git/model';
import { PatchReader } from '../../../../src/core/git/patch';

function read(...chunks: string[]): Addition[] {
  const found: Addition[] = [];
  const reader = new PatchReader((addition) => found.push(addition));
  for (const chunk of chunks) reader.push(chunk);
  reader.end();
  return found;
}

const id = 'a'.repeat(40);
const patch = `\0${id} 1700000000

diff --git a/x.txt b/x.txt
index 1..2 100644
--- a/x.txt
+++ b/x.txt
@@ -1 +1,2 @@ context
-old
+++ looks like a header
+@@ -1 +1 @@ looks like a hunk
@@ -9,0 +11 @@
+last
\\ No newline at end of file
diff --git a/gone.txt b/gone.txt
--- a/gone.txt
+++ /dev/null
@@ -1 +0,0 @@
-away
diff --cc m.txt
index 1,2..3
--- a/m.txt
+++ b/m.txt
@@@ -1,2 -1,1 +1,3 @@@
- mine
 +of one parent only
++of the merge
  of both
`;

describe('patches', () => {
  it('gives what is added, with commit, path and line numbers', () => {
    const commit = { id, time: 1_700_000_000_000 };
    assert.deepEqual(read(patch), [
      {
        commit,
        path: 'x.txt',
        text: '++ looks like a header\n@@ -1 +1 @@ looks like a hunk\n\nlast',
        lines: [1, 2, 0, 11],
      },
      { commit, path: 'm.txt', text: 'of the merge', lines: [2] },
    ]);
  });

  it('reads the same wherever the stream is cut', () => {
    const whole = read(patch);
    fc.assert(
      fc.property(fc.array(fc.nat(patch.length), { maxLength: 8 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), patch.length];
        const chunks = at.slice(1).map((end, index) => patch.slice(at[index], end));
        assert.deepEqual(read(...chunks), whole);
      }),
    );
  });

  it('cuts endless lines, and never throws', () => {
    const head = `diff --git a/x b/x\n+++ b/x\n@@ -0,0 +1,2 @@\n+`;
    const [found] = read(
      head,
      ...Array.from({ length: 30 }, () => 'z'.repeat(100_000)),
      '\n+end\n',
    );
    assert.equal(found?.text.length, 1_000_000 - 1 + '\nend'.length);
    const pieces = fc.constantFrom(
      '\0',
      '@@',
      '@@@ -1 -1 +1 @@@',
      '+++ "b/\\',
      '\n',
      'diff --',
      '+',
      '-',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (chunks) => {
        read(...chunks);
      }),
    );
  });
});
