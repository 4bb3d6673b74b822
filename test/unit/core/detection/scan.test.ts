import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprint, ignoreEdit, ruleList, rules, scan } from '../../../../src/core/detection';
import { withTokenChecksum } from '../../../../src/core/detection/checksum';
import type { Rule } from '../../../../src/core/detection/rule';
import { sample } from '../../../../src/core/detection/rule';

/** Made here, so that no scanner takes them for real. */
const random = sample('alnum', 24);
const weak = ['P@ss', 'w0rd!'].join('');
const token = withTokenChecksum('gh' + 'p_', sample('alnum', 30));

const valuesOf = (text: string, path: string, languageId?: string): string[] =>
  scan(text, path, { languageId }).map(({ range }) => text.slice(range.start, range.end));

/** A token whose signature someone left out. */
const unsigned = ['{"alg":"HS256"}', '{"sub":"someone"}']
  .map((part) => btoa(part))
  .join('.')
  .replaceAll('=', '');

describe('scan', () => {
  it('names a value by what it is bound to, whether or not that tells its type', () => {
    const bound = [
      ['a.py', `CI_BOT: str = "${token}"`],
      ['a.py', `CI_BOT: Optional[str] = "${token}"`],
      ['a.ts', `private ciBot?: string = "${token}";`],
      ['a.kt', `val ciBot: String = "${token}"`],
      ['a.rs', `const CI_BOT: &'static str = "${token}";`],
      ['a.go', `ciBot := "${token}"`],
      ['a.json', `{"ciBot": "${token}"}`],
    ] as const;
    for (const [path, text] of bound)
      assert.equal(scan(text, path)[0]?.suggestedName, 'a/ci-bot', text);
    const [unnamed] = scan(`req.SetBasicAuth("app", "${random}")`, 'a.go');
    assert.equal(unnamed?.suggestedName, 'a/password');
  });

  it('reads a text by its name, else by the language of the editor, where that is one', () => {
    const xml = `<password>${random}</password>`;
    const folded = `user:\n  password: >-\n    ${random}\n`;
    assert.deepEqual(valuesOf(xml, 'Untitled-1', 'xml'), [random]);
    assert.deepEqual(valuesOf(xml, 'Untitled-1', 'yaml'), []);
    assert.deepEqual(valuesOf(folded, 'Untitled-1', 'yaml'), [random]);
    assert.deepEqual(valuesOf(folded, 'a.yaml', 'xml'), [random]);
    for (const languageId of [undefined, 'plaintext'])
      assert.deepEqual(
        ['LICENSE', 'a.unknown'].map((path) => scan(xml, path, { languageId })),
        [[], []],
      );
  });

  it('finds a value of a flow in a long line of YAML, and none that is too long for one', () => {
    const filler = Array.from({ length: 200 }, (_, n) => `key${n}: word`).join(', ');
    assert.deepEqual(valuesOf(`a: { password: ${random}, ${filler} }`, 'a.yaml'), [random]);
    const before = filler.slice(0, 600);
    assert.deepEqual(valuesOf(`a: { ${before}, password: ${random}, ${filler} }`, 'a.yaml'), [
      random,
    ]);
    assert.deepEqual(valuesOf(`password: ${'word, '.repeat(300)}`, 'a.yaml'), []);
  });

  const found: readonly (readonly [path: string, text: string, value: string])[] = [
    ['a.ts', `const dbPassword = '${weak}';`, weak],
    ['a.ts', `const dbPassword: string = "${weak}";`, weak],
    ['a.js', `connect({ user: 'app', password: \`${weak}\` })`, weak],
    ['a.js', `const token = process.env.API_TOKEN || '${random}'`, random],
    ['a.js', `if (password === '${weak}') {`, weak],
    ['a.py', `DB_PASSWORD = os.getenv("DB_PASSWORD", "${weak}")`, weak],
    ['a.py', `client = connect(host="db", password=r'${weak}')`, weak],
    ['a.py', `config["api_key"] = "${random}"`, random],
    ['a.go', `password := "${weak}"`, weak],
    ['a.java', `builder.password("${weak}").build()`, weak],
    ['a.rb', `{ :password => '${weak}' }`, weak],
    ['.env', `DB_PASSWORD=${weak}\nOTHER=1`, weak],
    ['.env', `export API_KEY="${random}" # the key`, random],
    ['a.yaml', `db:\n  password: ${weak} # the password\n`, weak],
    ['a.yaml', `- name: DB_PASSWORD\n  value: ${weak}\n`, weak],
    ['a.json', `{"db": {"password": "${weak}"}}`, weak],
    ['a.xml', `<password>${weak}</password>`, weak],
    ['a.xml', `<add key="Password" value="${weak}"/>`, weak],
    ['Dockerfile', `ENV DB_PASSWORD=${weak}`, weak],
    ['a.sh', `mysql --password ${weak} main`, weak],
    ['app.properties', `spring.datasource.password=${weak}`, weak],
    [
      'a.ts',
      `const url = 'postgres://app:${weak.replace('@', '')}@db.internal/main';`,
      weak.replace('@', ''),
    ],
    ['a.ts', `fetch(url, { headers: { authorization: '${token}' } })`, token],
    [
      'a.java',
      `String id = "someone";\nString pwd = "tigerlily";\nString user = "app";`,
      'tigerlily',
    ],
    ['a.java', `String hostSMTPpwd = "${weak}";`, weak],
    ['a.js', `connect({ user: 'postgres', password: 's.flores9' })`, 's.flores9'],
    ['a.py', `app.secret_key = 'shop_secret_key_2024'`, 'shop_secret_key_2024'],
    ['a.yaml', `JWT:\n  secret: "development#product"`, 'development#product'],
    ['a.sh', `docker run -e DB_PASSWORD=offer_db_pw api`, 'offer_db_pw'],
    ['a.ini', `PresharedKey = ${sample('base64', 43)}=`, `${sample('base64', 43)}=`],
    ['a.txt', `0x${sample('hex', 64)}: send no money to this wallet`, sample('hex', 64)],
    ['a.ts', `auth('${unsigned}')`, unsigned],
    ['a.py', `self.dbpass = '${weak}'`, weak],
    ['a.php', `$user = 'root';\n$password = '123456';`, '123456'],
    ['a.sh', `redis-cli -h cache -a ${random} ping`, random],
    ['a.sh', `curl --user app:'${weak}' https://a.internal`, weak],
  ];
  for (const [path, text, value] of found)
    it(`finds the value in ${path}: ${text.split(value).join('…')}`, () => {
      assert.deepEqual(valuesOf(text, path), [value]);
    });

  const left: readonly (readonly [path: string, text: string])[] = [
    ['a.ts', `const password = process.env.PASSWORD;`],
    ['a.ts', `const password = getSecret('db/password');`],
    ['a.ts', `const password = getSecret('db/password', 'password2');`],
    ['A.java', `connect(AppSecrets.get("db/password", "password2"));`],
    ['a.sh', `x=$(get_secret 'db/password' 'password2')`],
    ['a.ts', `const passwordField = 'user_password';`],
    ['a.ts', `const monkey = '${random}'`],
    ['a.ts', `const keyword = '${random}'`],
    ['a.ts', `const publicKey = '${random}'`],
    ['a.ts', `const password = 'changeme';`],
    ['a.ts', `const password = '<your password>';`],
    ['a.ts', 'const password = `${prefix}-${suffix}`;'],
    ['a.ts', `const tokenizer = '${random}'`],
    ['a.ts', `interface A { password: string; token: 'bearer' }`],
    ['a.ts', `const passwordFile = '/run/secrets/db';`],
    ['a.ts', `t('Your password must have 8 characters')`],
    ['a.ts', `{ password: 'Please enter your password.' }`],
    ['.env', `PASSWORD_FILE=/run/secrets/db\nDB_PASSWORD=\${OTHER}\nTOKEN=`],
    ['a.yaml', `password: !vault |\npassword: {{ db_password }}\nsecretName: my-secret-name-1`],
    ['a.py', `def login(username: str, password: str = None):`],
    ['a.json', `{"password": "string", "token": "{{token}}"}`],
    ['package-lock.json', `"token": "${random}"`],
    ['a.js', `if (auth[0] === 'AWS4-HMAC-SHA256') sign();`],
    ['A.java', `cipher.encryptPassword("RSA/ECB/OAEPWithSHA-1AndMGF1Padding");`],
    ['a.json', `{"result_key": "Ipv6CidrAssociations", "token": "Jobs[-1].JobId"}`],
    ['a.json', `{"license_key": "adi-bsd-2011", "accessKeys": "aws:dsql:ClusterId"}`],
    ['a.json', `{"PasswordLastUsed": "2016-09-08T21:47:36Z"}`],
    ['a.py', `password = f"{registry_id}-auth-token-1"`],
    ['a.py', `crypt_password = "$%s$rounds=%s$%s$" % (alg, rounds, salt)`],
    ['A.java', `text.append("credential=").append(entry.getKey()).append(":add");`],
    ['a.js', `exports.MY_API_KEY=exports.OTHER_KEY=exports.AN_API_KEY_2=void 0`],
    ['a.rs', `const SIGN_KEYS: &str = "hijklmnopuvwDEFqrABCxyzsJPGHQRSTUVWXZKLMNOgabctdfe";`],
    ['a.yaml', `password: my-secret-password\nclient_secret: YSBzZWNyZXQ=`],
    ['a.go', `// "bell_pepper": "\\U0001fad1"`],
    ['a.ps1', `$password = [NetworkCredential]::new("", $value).Password`],
    ['a.php', `$user_password = ":B:{$row->user_id}:{$row->user_password}";`],
    ['a.sh', `curl -u guest:guest http://localhost:15672/api/vhosts`],
    ['a.py', `url = "postgres://postgres:postgres@localhost/main"`],
    ['a.pl', `# http://bugs.a.org/Ticket/Display.html?id=2900&user=guest&pass=guest`],
    [
      'a.ts',
      `if (text.indexOf("-----BEGIN PRIVATE KEY-----") !== 0)\n  throw new TypeError('no key');`,
    ],
    ['a.php', `$rules = ['password' => 'required|min:6|confirmed'];`],
    ['a.py', `SECRET_KEY = 'test-key-1'`],
    ['a.java', `String password = "tigerlily";`],
    ['a.env', `POSTGRES_PASSWORD=postgres_password`],
    ['a.py', `f(cfg.get("priv_passwd"), user="app", **{"timeout": 60})`],
    ['a.py', `_pwd = pwd\n\n    ps = "cftp> "`],
    ['a.h', `#define MACHINE_PASSWORD "SECRETS/MACHINE_PASSWORD"`],
    ['README.md', `MAILER_DSN=mailgun+https://KEY:DOMAIN@default?region=REGION`],
    ['a.py', `include_pat=r"E@\\.(pyx?|so|zip)$"`],
    ['a.py', `"secret": "V1SecretVolumeSource",`],
    ['a.go', `\t\ttokenSecret = "abcdef0123456789"`],
    ['a.c', `static u_char smtp_password[] = "334 UGFzc3dvcmQ6" CRLF;`],
    ['a.tcl', `image create photo a -data {${'A'.repeat(40)}${sample('alnum', 84)}}`],
    ['a.js', `var btnPass = '0404040500000000';`],
    ['a.js', `const bypass = '${random}';`],
    ['a.php', `$password = '123456';`],
    ['vendor.conf', `github.com/docker/docker-credential-helpers  ${sample('hex', 40)}`],
  ];
  for (const [path, text] of left)
    it(`leaves ${path}: ${text}`, () => {
      assert.deepEqual(
        scan(text, path).filter(({ confidence }) => confidence !== 'low'),
        [],
      );
    });

  it('gives the parts of one credential as one finding', () => {
    const id = 'AK' + 'IAQ7Z2XVLPR4TWSNBY';
    const text = `accessKeyId: '${id}',\nsecretAccessKey: '${sample('base64', 40)}',`;
    const [finding, ...others] = scan(text, 'a.ts');
    assert.equal(others.length, 0);
    assert.equal(finding?.ruleId, 'aws-access-key');
    const [field] = finding.fields;
    assert.equal(field?.key, 'accessKeyId');
    assert.equal(text.slice(field.range.start, field.range.end), id);
  });

  it('leaves what a switched off rule would find', () => {
    const text = `const dbPassword = '${weak}'; const hub = '${token}';`;
    const idsWithout = (...disabled: string[]): string[] =>
      scan(text, 'a.ts', { rules: { disabled: new Set(disabled) } }).map(({ ruleId }) => ruleId);
    assert.deepEqual(idsWithout(), ['assigned-password', 'github-token']);
    assert.deepEqual(idsWithout('github-token'), ['assigned-password']);
    assert.deepEqual(idsWithout('assigned-password'), ['github-token']);
  });

  it('puts a rule of one’s own before all others', () => {
    const own: readonly Rule[] = [
      {
        id: 'own-badge',
        title: 'Badge number',
        keywords: ['badge-'],
        pattern: /badge-(?<secret>\d{6})/dg,
      },
    ];
    const text = `token = "badge-840291"; token = "${random}"`;
    const found = scan(text, 'a.ts', { rules: { own } });
    assert.deepEqual(
      found.map(({ ruleId }) => ruleId),
      ['own-badge', 'assigned-token'],
    );
    assert.equal(text.slice(found[0]?.range.start, found[0]?.range.end), '840291');
  });

  it('lists every rule that finds something, each once', () => {
    const ids = ruleList.map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
    for (const { id } of rules) assert.ok(ids.includes(id));
    assert.ok(ids.includes('assigned-password'));
  });

  it('suggests a name in AWS’s alphabet and a key', () => {
    const [finding] = scan(`const dbPassword = '${weak}';`, 'src/Data Base.ts');
    assert.equal(finding?.suggestedName, 'data-base/db-password');
    assert.equal(finding.suggestedKey, 'password');
    assert.equal(scan(`API_KEY=${random}`, '.env')[0]?.suggestedKey, 'apiKey');
  });

  it('is a step less sure in tests and documentation', () => {
    const sureness = (text: string, path: string): string | undefined =>
      scan(text, path)[0]?.confidence;
    const assigned = `password = "${weak}"`;
    assert.equal(sureness(assigned, 'src/a.py'), 'high');
    assert.equal(sureness(assigned, 'README.md'), 'medium');
    for (const path of [
      'tests/a.py',
      'src/test-data/a.json',
      'Acme.Tests/A.cs',
      'a/docs/b.py',
      'a_test.go',
      'test_a.py',
      'LoginTest.java',
      'a.spec.ts',
      'iam.examples.json',
      '.env.example',
    ]) {
      assert.equal(sureness(assigned, path), 'low', path);
      assert.equal(sureness(token, path), 'medium', path);
    }
    for (const path of ['latest/a.py', 'contest.py', 'inspect/a.py', 'samplers.py', 'Manifest.kt'])
      assert.equal(sureness(assigned, path), 'high', path);
    assert.equal(sureness(`  /// let ${assigned};`, 'a.rs'), 'low');
    assert.equal(sureness(` * ${assigned}`, 'A.java'), 'low');
    assert.equal(sureness(`# password: ${weak}`, 'a.yaml'), 'medium');
  });

  it('takes texts for people for none', () => {
    for (const path of ['src/i18n/en.json', 'messages_de.properties', 'locales/fr/main.json'])
      assert.deepEqual(valuesOf(`{"password": "Wachtwoord1"}`, path), []);
    assert.deepEqual(valuesOf(`{"apiKey": "${random}"}`, 'src/i18n/en.json'), [random]);
  });

  const comments = [
    ['a.ts', ' // secrets-workbench:allow'],
    ['a.py', ' # pragma: allowlist secret'],
    ['a.py', ' # gitleaks:allow'],
  ] as const;
  for (const [path, comment] of comments)
    it(`heeds${comment}`, () => {
      assert.deepEqual(scan(`password = "${weak}"${comment}`, path), []);
    });

  it('writes the comment that it heeds, in the language’s own syntax', () => {
    for (const languageId of ['typescript', 'python', 'yaml', 'html', 'sql']) {
      const text = `password = "${weak}"\r\nother`;
      const [finding] = scan(text, 'a', { languageId });
      assert.ok(finding);
      const edit = ignoreEdit(text, finding.range, languageId);
      assert.ok(edit);
      const edited = text.slice(0, edit.offset) + edit.insert + text.slice(edit.offset);
      assert.deepEqual(scan(edited, 'a', { languageId }), []);
      assert.ok(edited.endsWith('\r\nother'));
    }
    const [finding] = scan(`{"password": "${weak}"}`, 'a.json');
    assert.ok(finding);
    assert.equal(ignoreEdit('', finding.range, 'json'), undefined);
  });

  it('names a finding by rule and value, not by place', () => {
    const digest = (data: string): string => `digest of ${data.length}`;
    const one = `password = "${weak}"`;
    const [first] = scan(one, 'a.py');
    const [moved] = scan(`\n\n${one}`, 'a.py');
    assert.ok(first && moved);
    assert.equal(fingerprint(first, one, digest), fingerprint(moved, `\n\n${one}`, digest));
  });

  it('takes any text: ranges are in order, apart and within it', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        'password',
        'token = "',
        '://',
        ':',
        '@',
        '"',
        "'",
        '`',
        '\n',
        '\\',
        'eyJ',
        '=',
      ),
      fc.constantFrom(
        '-----BEGIN PRIVATE KEY-----',
        token,
        weak,
        random,
        '\ud800',
        '\0',
        '\u{1f511}',
      ),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { range } of scan(text, 'a.ts')) {
          assert.ok(last <= range.start && range.start < range.end && range.end <= text.length);
          last = range.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});
