import assert from 'node:assert/strict';
import { scan } from '../../../../src/core/detection';
import {
  applyEdits,
  findingsOf,
  mayHold,
  partsOf,
  planAcross,
  plannerWith,
  stylesOf,
  type LookupStyle,
  type PlacedText,
  type ProjectPlan,
} from '../../../../src/core/replacement';

/** Made here, so that no scanner takes it for real. */
const password = ['Xy7', 'kk2', 'Lm9'].join('$');
const secret = { name: 'app/db', key: 'password' };

function placed(path: string, languageId: string, text: string): PlacedText {
  const placements = findingsOf(password, { text, path, languageId }).map((finding) => ({
    finding,
    secret,
  }));
  return { path, languageId, text, placements };
}

const plan = (
  texts: readonly PlacedText[],
  files: Readonly<Record<string, string>> = {},
  style?: LookupStyle,
): Promise<ProjectPlan> =>
  planAcross(
    texts,
    (path) => Promise.resolve(files[path]),
    plannerWith(() => Promise.resolve(undefined)),
    style,
  );

/** The project's files after a plan. */
function after(texts: readonly PlacedText[], { changes }: ProjectPlan): Map<string, string> {
  const result = new Map(texts.map(({ path, text }) => [path, text]));
  for (const change of changes)
    result.set(
      change.path,
      change.kind === 'created'
        ? change.content
        : applyEdits(result.get(change.path) ?? '', change.edits),
    );
  return result;
}

describe('a move over several files', () => {
  it('makes one helper for two modules, and replaces the value in each', async () => {
    const texts = [
      placed('a.mjs', 'javascript', `export const password = '${password}';\n`),
      placed(
        'b.mjs',
        'javascript',
        `const dbPassword = "${password}";\nconsole.log(dbPassword);\n`,
      ),
    ];
    const made = await plan(texts);
    const created = made.changes.filter(({ kind }) => kind === 'created');
    assert.deepEqual(
      created.map(({ path }) => path),
      ['secrets.mjs'],
    );
    const files = after(texts, made);
    for (const name of ['a.mjs', 'b.mjs']) {
      assert.ok(!files.get(name)?.includes(password), name);
      assert.match(
        files.get(name) ?? '',
        /import \{ getSecret(?:Sync)? \} from ['"]\.\/secrets\.mjs['"];/,
      );
    }
  });

  it('replaces in several languages, and leaves what is declined with its reason', async () => {
    const texts = [
      placed('app.py', 'python', `PASSWORD = "${password}"\n`),
      placed('.env', 'dotenv', `DB_PASSWORD='${password}'\n`),
      placed('notes.txt', 'plaintext', `password: ${password}\n`),
    ];
    const made = await plan(texts);
    const files = after(texts, made);
    assert.match(files.get('app.py') ?? '', /get_secret\("app\/db", "password"\)/);
    assert.match(files.get('.env') ?? '', /\{\{resolve:secretsmanager:app\/db:/);
    assert.equal(files.get('notes.txt'), texts[2]?.text);
    const kinds = made.plans.map(({ path, plan: one }) => `${path} ${one.kind}`);
    assert.deepEqual(kinds, ['app.py edit', '.env edit', 'notes.txt declined']);
  });

  it('looks up in the style that is asked for, else in the best one present, and tells which', async () => {
    const text = placed('app.py', 'python', `PASSWORD = "${password}"\n`);
    const requirements = { 'requirements.txt': 'aws-secretsmanager-caching==1.1.3\n' };
    for (const [asked, used] of [
      [undefined, 'caching'],
      ...stylesOf('python').map((style) => [style, style] as const),
    ] as const) {
      const made = await plan([text], requirements, asked);
      const [first] = made.plans;
      assert.equal(first?.plan.kind === 'edit' && first.plan.style, used);
      const helper = after([text], made).get('app_secrets.py') ?? '';
      assert.equal(/^from aws_secretsmanager_caching /m.test(helper), used === 'caching');
      assert.equal(/\b2773\b/.test(helper), used === 'agent');
    }
  });

  it('says so where a language has no such style', async () => {
    const made = await plan(
      [
        placed('a.mjs', 'javascript', `export const password = '${password}';\n`),
        placed('b.rb', 'ruby', `password = "${password}"\n`),
        placed('.env', 'dotenv', `DB_PASSWORD='${password}'\n`),
      ],
      {},
      'caching',
    );
    const told = made.plans.map(({ plan: one }) =>
      one.kind === 'edit' ? one.notes.some((note) => note.includes('“caching” does not')) : one,
    );
    assert.deepEqual(told, [true, true, false]);
  });

  it('declares a module once, in offsets of the file before', async () => {
    const main = '//! The program.\nmod a;\nmod b;\n\nfn main() {}\n';
    const source = `pub fn connect() -> String {\n    let password = "${password}";\n    password.to_string()\n}\n`;
    const texts = ['src/a.rs', 'src/b.rs'].map((path) => placed(path, 'rust', source));
    const made = await plan(texts, {
      'Cargo.toml': '[package]\nname = "app"\nedition = "2021"\n',
      'src/main.rs': main,
    });
    const edits = made.changes.flatMap((change) =>
      change.path === 'src/main.rs' && change.kind === 'edited' ? change.edits : [],
    );
    const declared = applyEdits(main, edits).match(/^mod .*;$/gm);
    assert.equal(declared?.length, 3, applyEdits(main, edits));
  });
});

describe('the same value elsewhere', () => {
  const odd = ['pa"ss', 'wörd', '7x/Q'].join('\\');

  it('is found as JSON, URLs and base64 write it', () => {
    const holds = mayHold(odd);
    assert.ok(holds(`password = '${odd}'`));
    assert.ok(holds(JSON.stringify({ password: odd })));
    assert.ok(holds(`postgres://u:${encodeURIComponent(odd)}@h/db`));
    assert.ok(holds(`password: ${Buffer.from(odd).toString('base64')}`));
    assert.ok(!holds('password: other'));
  });

  it('is not looked for when it is too short to tell', () => {
    assert.ok(!mayHold('abc')('abc'));
  });

  it('counts only where it is a credential', () => {
    const text = `const password = "${password}";\n// not ${password} here\n`;
    const found = findingsOf(password, { text, path: 'a.js', languageId: 'javascript' });
    assert.deepEqual(
      found.map(({ range }) => range.start),
      [text.indexOf(password)],
    );
    assert.deepEqual(findingsOf('other', { text, path: 'a.js', languageId: 'javascript' }), []);
  });
});

describe('the parts of a credential', () => {
  it('are its own value and those of its fields, with what their escapes mean', () => {
    const user = 'personnel_app';
    const text = `const url = 'postgres://${user}:${encodeURIComponent(password)}@db.internal:5432/personnel';\n`;
    const [finding] = scan(text, 'a.js', { languageId: 'javascript' });
    assert.ok(finding);
    const parts = partsOf({ text, path: 'a.js', languageId: 'javascript' }, finding);
    assert.ok(parts);
    assert.equal(parts[0].value, password);
    for (const { value, range } of parts.slice(1))
      assert.equal(value, decodeURIComponent(text.slice(range.start, range.end)));
    assert.equal(new Set(parts.map(({ key }) => key)).size, parts.length);
  });
});
