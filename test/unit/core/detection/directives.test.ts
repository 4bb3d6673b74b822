import assert from 'node:assert/strict';
import { ignoreEdit, judgeInWhole, scan, switchOffMark } from '../../../../src/core/detection';

/** Made here, so that no scanner takes it for real. */
const weak = ['P@ss', 'w0rd!'].join('');
const line = `DB_PASSWORD = '${weak}'\n`;

const rulesIn = (text: string): string[] =>
  judgeInWhole(scan(text, 'a.py'), text, 'a.py').map(({ ruleId }) => ruleId);

describe('a comment that switches rules off in its file', () => {
  it('counts for those rules, wherever it stands', () => {
    const off = `# ${switchOffMark('assigned-password')}\n`;
    assert.deepEqual(rulesIn(line), ['assigned-password']);
    assert.deepEqual(rulesIn(off + line), []);
    assert.deepEqual(rulesIn(line + off), []);
    assert.deepEqual(rulesIn(`# ${switchOffMark('assigned-token')}\n${line}`), [
      'assigned-password',
    ]);
    assert.deepEqual(
      rulesIn(`# ${switchOffMark('assigned-token, assigned-password')}\n${line}`),
      [],
    );
  });

  it('is what the quick fix writes at the end of the line', () => {
    const [finding] = scan(line, 'a.py');
    assert.ok(finding);
    const comment = ignoreEdit(line, finding.range, 'python', switchOffMark(finding.ruleId));
    assert.ok(comment);
    const edited = line.slice(0, comment.offset) + comment.insert + line.slice(comment.offset);
    assert.match(edited, / # secrets-workbench:disable assigned-password\n$/);
    assert.deepEqual(rulesIn(edited + line), []);
  });
});
