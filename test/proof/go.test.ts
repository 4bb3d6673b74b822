import { goToolchain } from '../../scripts/toolchains/go';
import { proveAll, type ProofProgram } from '../support/proof';

const password = ['S3', 'cr"et', "'{x}$", '\\', '%40', 'ü9'].join('');
const literal = `"${password.replace(/["\\]/g, '\\$&')}"`;
const plain = ['S3', 'cret', '{x}$', '40', 'Zq9'].join('');
const inUrl = ['p@ss', 'w/0:rd', '%25 x'].join('');
const module = { 'go.mod': 'module proof.example/app\n' };

/** `imports` beside those of printing; `head` at package level. */
const source = (body: string, imports: readonly string[] = [], head = ''): string =>
  `package main

import (
${['crypto/sha256', 'fmt', ...imports]
  .sort()
  .map((name) => `\t"${name}"\n`)
  .join('')})
${head === '' ? '' : `\n${head}\n`}
func main() {
${body.replace(/^/gm, '\t')}
	fmt.Printf("%x", sha256.Sum256([]byte(password)))
}
`;

const program = (what: string, text: string, value: string, byHand = false): ProofProgram => ({
  what,
  path: 'main.go',
  byHand,
  languageId: 'go',
  source: text,
  value,
  files: module,
});

proveAll('Go', goToolchain, [
  program('a local variable', source(`password := ${literal}`), password),
  program(
    'a package variable',
    source('password := dbPassword', [], `var dbPassword = ${literal}`),
    password,
  ),
  program(
    'a constant',
    source('password := dbPassword', [], `const dbPassword = ${literal}`),
    password,
  ),
  program(
    'a constant of a group',
    source(
      'password := dbPassword\n_, _ = host, port',
      [],
      `const (\n\thost       = "db"\n\tdbPassword = ${literal}\n\tport       = 5432\n)`,
    ),
    password,
  ),
  program(
    'a typed constant',
    source(
      'password := string(dbPassword)',
      [],
      `type secret string\n\nconst dbPassword secret = ${literal}`,
    ),
    password,
  ),
  program(
    'a struct literal',
    source(
      `c := config{\n\tHost:     "db",\n\tPassword: ${literal},\n}\npassword := c.Password`,
      [],
      'type config struct {\n\tHost, Password string\n}',
    ),
    password,
  ),
  program('a raw string', source(`password := \`${password}\``), password),
  program(
    'bytes',
    source(`dbPassword := []byte("${plain}")\npassword := string(dbPassword)`),
    plain,
    true,
  ),
  program(
    'a password in a URL',
    source(
      `u, err := url.Parse("postgres://app:${encodeURIComponent(inUrl)}@localhost/db")\nif err != nil {\n\tpanic(err)\n}\npassword, _ := u.User.Password()`,
      ['net/url'],
    ),
    inUrl,
  ),
  program(
    'a part of a format string',
    source(
      `dsn := fmt.Sprintf("host=%s user=app password=${plain} port=%d 100%%", "db", 5432)\npassword := strings.Fields(dsn)[2][len("password="):]`,
      ['strings'],
    ),
    plain,
    true,
  ),
  program(
    'a part of a connection string',
    source(
      `dsn := "host=db password=${plain} port=5432"\npassword := strings.Fields(dsn)[1][len("password="):]`,
      ['strings'],
    ),
    plain,
    true,
  ),
  program(
    'a constant in a case',
    source(
      'password := dbPassword\nswitch password {\ncase dbPassword:\n\tpassword += ""\n}',
      [],
      `const dbPassword = ${literal}`,
    ),
    password,
  ),
]);
