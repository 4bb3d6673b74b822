import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { habitFiles, Habits, type HabitFiles } from '../../../../../src/core/detection/habits';
import { requiredText } from '../../../../../src/core/detection/habits/patterns';
import { Scanner } from '../../../../../src/core/detection/scanner';

const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
const password = ['Xy7', 'kk2', 'Lm9'].join('$');
const text = `a = 1\nPASSWORD = "${password}"\n`;

function found(files: HabitFiles, path = 'src/app.py', content = text, commit?: string): string[] {
  const scanner = new Scanner({ habits: new Habits(files, sha1) });
  if (scanner.skips(path)) return [];
  return scanner.scan(content, path, { commit }).map(({ ruleId }) => ruleId);
}

const toml = (body: string): HabitFiles => ({ '.gitleaks.toml': body });
const json = (name: string, content: unknown): HabitFiles => ({ [name]: JSON.stringify(content) });
const baseline = (...entries: object[]): HabitFiles =>
  json('.secrets.baseline', { results: { 'src/app.py': entries } });
const known = { type: 'Secret Keyword', hashed_secret: sha1(password), line_number: 9 };
const rule = (options: object): HabitFiles =>
  json('.secretlintrc.json', { rules: [{ id: 'preset', rules: [{ id: 'x', options }] }] });

describe('what other scanners were told', () => {
  it('is nothing to begin with', () => {
    assert.deepEqual(found({}), ['assigned-password']);
  });

  const allowing: Readonly<Record<string, HabitFiles>> = {
    '.gitleaksignore': { '.gitleaksignore': '# why\nsrc/app.py:generic-api-key:2\n' },
    '.betterleaksignore': { '.betterleaksignore': 'src\\app.py:generic-api-key:2 # why\r\n' },
    'an allowlist of paths': toml("[allowlist]\npaths = ['''^src/.*\\.py$''']"),
    'an allowlist of values': toml("[[allowlists]]\nregexes = ['''^Xy7''']"),
    'an allowlist of lines': toml("[[allowlists]]\nregexTarget='line'\nregexes = ['''PASS''']"),
    'an allowlist of words': toml("[allowlist]\nstopwords = ['KK2']"),
    'an allowlist of all conditions': toml(
      "[[allowlists]]\ncondition='AND'\npaths=['''src''']\nstopwords=['kk2']",
    ),
    'an allowlist for its rule': toml(
      "[[allowlists]]\ntargetRules=['generic-api-key']\nregexes=['''^Xy7''']",
    ),
    'an allowlist of a rule': toml(
      "[[rules]]\nid='generic-api-key'\n[[rules.allowlists]]\nregexes=['''^Xy7''']",
    ),
    'a rule switched off': toml("[extend]\nuseDefault=true\ndisabledRules=['generic-api-key']"),
    '.secrets.baseline': baseline(known),
    'excluded files': json('.secrets.baseline', {
      filters_used: [
        { path: 'detect_secrets.filters.regex.should_exclude_file', pattern: ['^src/'] },
      ],
    }),
    'excluded lines, as they were': json('.secrets.baseline', { exclude: { lines: 'PASSWORD' } }),
    '.secretlintignore': { '.secretlintignore': '*.py\n' },
    'an allowed value': rule({ allows: [password] }),
    'an allowed value, in YAML': {
      '.secretlintrc.yaml': `rules:\n  - id: preset\n    rules:\n      - id: x\n        options: { allows: ['${password}'] }\n`,
    },
    'an allowed pattern': rule({ allows: ['/^xy7.kk2/i'] }),
  };
  for (const [what, files] of Object.entries(allowing))
    it(`is followed: ${what}`, () => {
      assert.deepEqual(found(files), []);
    });

  const leaving: Readonly<Record<string, HabitFiles>> = {
    'another line': { '.gitleaksignore': 'src/app.py:generic-api-key:1\n' },
    'another file': { '.gitleaksignore': 'app.py:generic-api-key:2\n' },
    'a commit, outside of it': { '.gitleaksignore': `${'a'.repeat(40)}:src/app.py:generic:2` },
    'one of two conditions': toml(
      "[[allowlists]]\ncondition='AND'\npaths=['''test''']\nstopwords=['kk2']",
    ),
    'another rule': toml("[[allowlists]]\ntargetRules=['github-pat']\nregexes=['''^Xy7''']"),
    'what a person marked as real': baseline({ ...known, is_secret: true }),
    'another value': baseline({ ...known, hashed_secret: sha1('other') }),
    'no TOML': toml('[[['),
    'no JSON': { '.secrets.baseline': '{', '.secretlintrc.json': 'rules:' },
  };
  for (const [what, files] of Object.entries(leaving))
    it(`allows nothing else: ${what}`, () => {
      assert.deepEqual(found(files), ['assigned-password']);
    });

  it('is followed for a commit of the history', () => {
    const commit = 'a'.repeat(40);
    const files = { '.gitleaksignore': `${commit}:src/app.py:generic:2` };
    assert.deepEqual(found(files, 'src/app.py', text, commit), []);
  });

  it('brings rules, with their entropy and their group', () => {
    const own = toml(
      "[[rules]]\nid='acme'\ndescription='ACME key'\nregex='''acme_id:(\\w+) acme_key:([a-z0-9]{8})'''\nsecretGroup=2\nentropy=2.5",
    );
    const content = 'acme_id:abc acme_key:k3j9x2m7\nacme_id:abc acme_key:aaaabbbb\n';
    const scanner = new Scanner({ habits: new Habits(own, sha1) });
    const values = scanner
      .scan(content, 'notes.txt')
      .filter(({ ruleId }) => ruleId === 'acme')
      .map(({ range, title }) => [title, content.slice(range.start, range.end)]);
    assert.deepEqual(values, [['ACME key', 'k3j9x2m7']]);
  });

  it('says what could not be used, without quoting it', () => {
    const broken = toml(
      `[allowlist]\nregexes=['''(?<=${password})x''']\n[[rules]]\nid='no'\nregex='''a|b'''`,
    );
    const { problems } = new Habits({ ...broken, '.secretlintrc': '- yaml' }, sha1);
    assert.equal(problems.length, 3);
    assert.ok(!problems.join().includes(password));
    assert.match(new Habits(toml(`x = '${password}`), sha1).problems.join(), /line 1 is no TOML/);
  });

  it('says of each file that cannot be read, and of a program, that it is not used', () => {
    for (const [name, text] of [
      ['.secrets.baseline', '{'],
      ['.secretlintrc', ': ['],
      ['.secretlintrc.json', 'rules'],
      ['.secretlintrc.yml', '- a'],
      ['.secretlintrc.js', 'module.exports = {};'],
    ] as const)
      assert.match(
        new Habits({ [name]: text }, sha1).problems.join('|'),
        /^\.secret[^|]+\.$/,
        name,
      );
  });

  it('never throws, whatever the files hold', () => {
    const name = fc.constantFrom(...habitFiles);
    const content = fc.oneof(fc.string(), fc.json(), fc.constant('[rules]\nregex=1'));
    fc.assert(
      fc.property(fc.dictionary(name, content), (files) => {
        found(files);
      }),
    );
  });
});

describe('comments that switch secretlint off', () => {
  const block = (open: string, close: string): string[] =>
    found({}, 'a.js', `${open}\nconst password = '${password}';\n${close}\n`);

  it('hold until it is switched on again', () => {
    assert.deepEqual(block('/* secretlint-disable */', '/* secretlint-enable */'), []);
    assert.deepEqual(block('// secretlint-disable', ''), []);
    assert.equal(block('/* secretlint-disable */ /* secretlint-enable */', '').length, 1);
    assert.equal(block('', '/* secretlint-disable */').length, 1);
  });

  it('hold for the provider that they name', () => {
    const named = (rule: string): number =>
      block(`/* secretlint-disable @secretlint/secretlint-rule-${rule} -- why */`, '').length;
    assert.equal(named('aws'), 1);
    assert.equal(named('assigned'), 0);
  });
});

describe('the text that a pattern needs', () => {
  for (const [source, expected] of [
    ['acme_[a-z]{8}', 'acme_'],
    ['(?i)Token-(?P<secret>\\w+)', 'token-'],
    ['\\bkey\\.id=x', 'key.id=x'],
    ['abcd?ef', 'abc'],
    ['a|bcd', undefined],
    ['(abcd)?x', undefined],
    ['[abcd]{4}', undefined],
    ['ab\\d+cd', undefined],
  ] as const)
    it(`of ${source} is ${expected ?? 'unknown'}`, () => {
      assert.equal(requiredText(source), expected);
    });
});
