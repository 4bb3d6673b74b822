import assert from 'node:assert/strict';
import { scan } from '../../../../src/core/detection';
import { partsOf } from '../../../../src/core/replacement';

/** Made here, so that no scanner takes it for real. */
const password = ['Xy7', 'kk2', 'Lm9'].join('$');

function partsIn(text: string, path: string, languageId: string): Record<string, string> {
  const found = scan(text, path, { languageId }).find(
    ({ range }) => text.slice(range.start, range.end) === password,
  );
  assert.ok(found, text);
  const parts = partsOf({ text, path, languageId }, found) ?? [];
  return Object.fromEntries(parts.map(({ key, value }) => [key, value]));
}

const cases: readonly (readonly [string, string, string, string, Record<string, string>])[] = [
  [
    'an object',
    'a.js',
    'javascript',
    `const other = { user: 'nobody' };\nconnect({\n  host: 'db.internal', port: 5432,\n  user: 'app',\n  password: '${password}',\n  database: 'personnel',\n});\n`,
    { host: 'db.internal', port: '5432', username: 'app', password, dbname: 'personnel' },
  ],
  [
    'keyword arguments',
    'a.py',
    'python',
    `conn = psycopg2.connect(host="db.internal", user="app", password="${password}", dbname="personnel")\n`,
    { host: 'db.internal', username: 'app', password, dbname: 'personnel' },
  ],
  [
    'a block of an environment file',
    '.env',
    'dotenv',
    `API_USER=someone\n\nDB_HOST=db.internal\nDB_USER=app\nDB_PASSWORD='${password}'\nDB_PORT=5432\n`,
    { host: 'db.internal', username: 'app', password, port: '5432' },
  ],
  [
    'constants beside each other',
    'a.py',
    'python',
    `DB_USER = "app"\nDB_PASSWORD = "${password}"\n\n\nHOST = "elsewhere"\n`,
    { username: 'app', password },
  ],
  [
    'an object with a client secret',
    'a.ts',
    'typescript',
    `const auth = { clientId: 'app-17', clientSecret: '${password}', scope: 'all', tenantId: 't-9' };\n`,
    { clientId: 'app-17', clientSecret: password, tenantId: 't-9' },
  ],
  [
    'the same provider’s lines of an environment file',
    '.env',
    'dotenv',
    `ACME_CLIENT_ID=app-17\nOTHER_CLIENT_ID=no\nACME_CLIENT_SECRET='${password}'\n`,
    { clientId: 'app-17', clientSecret: password },
  ],
  [
    'a key and its secret',
    'a.py',
    'python',
    `client = Client(api_key="key-of-app", api_secret="${password}", region="eu")\n`,
    { apiKey: 'key-of-app', apiSecret: password },
  ],
  [
    'a list of variables in YAML',
    'a.yaml',
    'yaml',
    `env:\n  - name: DB_HOST\n    value: db.internal\n  - name: DB_USER\n    value: app\n  - name: DB_PASSWORD\n    value: ${password}\n`,
    { host: 'db.internal', username: 'app', password },
  ],
  [
    'a list of variables in JSON',
    'a.json',
    'json',
    `{"environment":[{"name":"DB_USER","value":"app"},{"name":"DB_PASSWORD","value":"${password}"},{"name":"OTHER","value":"x"}]}`,
    { username: 'app', password },
  ],
  ['a password alone', 'a.js', 'javascript', `const dbPassword = '${password}';\n`, { password }],
];

describe('what stands beside a credential', () => {
  for (const [what, path, languageId, text, expected] of cases)
    it(`is read from ${what}`, () => {
      assert.deepEqual(partsIn(text, path, languageId), expected);
    });
});
