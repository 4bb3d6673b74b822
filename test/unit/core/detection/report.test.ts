import assert from 'node:assert/strict';
import { filtered, grouped, type ScanFinding } from '../../../../src/core/detection/results';
import { sarifLog } from '../../../../src/core/detection/report/sarif';
import { csvReport, jsonReport } from '../../../../src/core/detection/report/tables';

const finding = (given: Partial<ScanFinding>): ScanFinding => ({
  path: 'src/app.py',
  ruleId: 'assigned-password',
  title: 'Password',
  severity: 'high',
  confidence: 'high',
  reason: 'A literal under a name, "quoted".',
  start: 10,
  startLine: 2,
  startColumn: 12,
  endLine: 2,
  endColumn: 20,
  occurrence: 1,
  folder: 'file:///w',
  source: 'files',
  fingerprint: 'f',
  ...given,
});
const low = finding({ path: 'a b/ü.env', severity: 'low', confidence: 'low', name: '=KEY' });
const critical = finding({ severity: 'critical', ruleId: 'aws-access-key', title: 'AWS key' });

describe('findings of a scan', () => {
  it('are grouped by severity, file or rule', () => {
    const all = [low, finding({}), critical, finding({ startLine: 1 })];
    const keys = (by: 'file' | 'rule' | 'severity'): unknown[] =>
      grouped(all, by).map(({ key, findings }) => [key, findings.length]);
    assert.deepEqual(keys('severity'), [
      ['critical', 1],
      ['high', 2],
      ['low', 1],
    ]);
    assert.deepEqual(keys('file'), [
      ['a b/ü.env', 1],
      ['src/app.py', 3],
    ]);
    assert.deepEqual(keys('rule'), [
      ['assigned-password', 3],
      ['aws-access-key', 1],
    ]);
    assert.deepEqual(
      grouped(all, 'severity')[1]?.findings.map(({ startLine }) => startLine),
      [1, 2],
    );
  });

  it('are filtered by words of all that is shown', () => {
    const all = [low, critical];
    assert.deepEqual(filtered(all, ''), all);
    assert.deepEqual(filtered(all, 'AWS app.py'), [critical]);
    assert.deepEqual(filtered(all, 'key low'), [low]);
    assert.deepEqual(filtered(all, 'key medium'), []);
  });
});

describe('reports', () => {
  const options = { version: '1.2.3', digest: (text: string) => `#${text.length}` };

  it('are SARIF 2.1.0 with rules, places and fingerprints that stay when lines move', () => {
    const { version, runs } = sarifLog([low, critical], options);
    assert.equal(version, '2.1.0');
    const [run] = runs;
    const rules = run?.tool.driver.rules ?? [];
    assert.deepEqual(
      rules.map(({ id }) => id),
      ['assigned-password', 'aws-access-key'],
    );
    assert.ok(rules.every(({ help, shortDescription }) => help?.text && shortDescription?.text));
    const [first, second] = run?.results ?? [];
    assert.deepEqual([first?.level, second?.level], ['note', 'error']);
    assert.deepEqual(first?.locations?.[0]?.physicalLocation, {
      artifactLocation: { uri: 'a%20b/%C3%BC.env', uriBaseId: 'SRCROOT' },
      region: { startLine: 2, startColumn: 12, endLine: 2, endColumn: 20 },
    });
    assert.equal(rules[second?.ruleIndex ?? -1]?.id, second?.ruleId);
    const moved = sarifLog([{ ...low, startLine: 9, endLine: 9 }], options).runs[0]?.results?.[0];
    assert.deepEqual(moved?.partialFingerprints, first.partialFingerprints);
    assert.match(Object.keys(first.partialFingerprints ?? {}).join(), /^[a-zA-Z]+\/v1$/);
  });

  it('are lists in JSON, with the history where it was scanned', () => {
    const commit = { id: 'a'.repeat(40), time: 0 };
    const history = {
      places: [{ commit, path: 'x' }],
      inHead: false,
      branches: [],
      pushedTo: ['origin/main'],
    };
    const [entry] = JSON.parse(jsonReport([{ ...critical, history }])) as Record<string, unknown>[];
    assert.equal(entry?.['ruleId'], 'aws-access-key');
    assert.deepEqual(entry['commits'], [{ id: commit.id, time: '1970-01-01T00:00:00.000Z' }]);
    assert.deepEqual(entry['pushedTo'], ['origin/main']);
    assert.equal('fingerprint' in entry, false);
  });

  it('are comma-separated values that no spreadsheet takes for a formula', () => {
    const [head = '', row = '', end] = csvReport([low]).split('\r\n');
    assert.equal(head.split(',')[0], 'path');
    assert.match(row, /^a b\/ü\.env,2,12,2,20,assigned-password,Password,low,low,'=KEY,/);
    assert.match(row, /"A literal under a name, ""quoted""\."/);
    assert.equal(end, '');
  });
});
