import { goToolchain } from '../../../scripts/toolchains/go';
import { hard, indented, inUrl, plain, quoted, url } from '../model';
import type { LanguageProof, Position, Program } from '../model';

const literal = quoted(hard, '"');
const ofDsn = 'password := strings.Fields(dsn)[1][len("password="):]';

interface More extends Partial<Program> {
  readonly imports?: readonly string[];
  /** Declarations before `main`. */
  readonly head?: string;
  readonly comment?: string;
}

const source = (body: string, { imports = [], head = '', comment = '' }: More): string =>
  `${comment}package main

import (
${['crypto/sha256', 'fmt', ...imports]
  .sort()
  .map((name) => `\t"${name}"\n`)
  .join('')})
${head === '' ? '' : `\n${head}\n`}
func main() {
${indented(body, '\t')}
	fmt.Printf("%x", sha256.Sum256([]byte(password)))
}
`;

const program = (position: Position, body: string, value = hard, more: More = {}): Program => ({
  position,
  path: 'main.go',
  source: source(body, more),
  value,
  ...more,
  files: { 'go.mod': 'module proof.example/app\n', ...more.files },
});

export const go: LanguageProof = {
  name: 'Go',
  languageId: 'go',
  toolchain: goToolchain,
  programs: [
    program('variable', `dbPassword := ${literal}\npassword := dbPassword`),
    program('variable', 'password := dbPassword', hard, { head: `var dbPassword = ${literal}` }),
    program('call argument', `password := connect("db", ${quoted(plain, '"')})`, plain, {
      head: 'func connect(host, password string) string {\n\treturn password[:len(password)-len(host)] + password[len(password)-2:]\n}',
    }),
    program(
      'part of a URL',
      `u, err := url.Parse("${url}")\nif err != nil {\n\tpanic(err)\n}\npassword, _ := u.User.Password()`,
      inUrl,
      { imports: ['net/url'] },
    ),
    program('concatenation', `dsn := "host=db password=${plain}" + " port=5432"\n${ofDsn}`, plain, {
      imports: ['strings'],
    }),
    program(
      'format string',
      `dsn := fmt.Sprintf("host=%s password=${plain} port=%d 100%%", "db", 5432)\n${ofDsn}`,
      plain,
      { imports: ['strings'] },
    ),
    program('text of several lines', `dsn := \`host=db\n  password=${plain}\n\`\n${ofDsn}`, plain, {
      imports: ['strings'],
    }),
    program('field', 'var c client\nc.password = ' + literal + '\npassword := c.password', hard, {
      head: 'type client struct {\n\tpassword string\n}',
    }),
    program('constant', 'password := dbPassword', hard, { head: `const dbPassword = ${literal}` }),
    program('constant', 'password := dbPassword\n_, _ = host, port', hard, {
      what: 'of a group',
      head: `const (\n\thost       = "db"\n\tdbPassword = ${literal}\n\tport       = 5432\n)`,
    }),
    program('constant', 'password := string(dbPassword)', hard, {
      what: 'of a type',
      head: `type secret string\n\nconst dbPassword secret = ${literal}`,
    }),
    program('constant', `const dbPassword = ${literal}\npassword := dbPassword`, hard, {
      what: 'of a function',
    }),
    program(
      'case',
      `given := "${plain.slice(0, 4)}" + "${plain.slice(4)}"\npassword := ""\nswitch given {\ncase "${plain}":\n\tpassword = given\n}`,
      plain,
    ),
    program(
      'record',
      `c := config{\n\tHost:     "db",\n\tPassword: ${literal},\n}\npassword := c.Password`,
      hard,
      {
        head: 'type config struct {\n\tHost, Password string\n}',
      },
    ),
    program(
      'record',
      `c := map[string]string{"password": ${literal}}\npassword := c["password"]`,
      hard,
      {
        what: 'a map',
      },
    ),
    program(
      'tag or type',
      `field, _ := reflect.TypeOf(config{}).FieldByName("Password")\npassword := field.Tag.Get("default")`,
      plain,
      {
        imports: ['reflect'],
        head: `type config struct {\n\tPassword string \`default:"${plain}"\`\n}`,
        declined: /tag/,
      },
    ),
    program('synchronous function', 'password := read()', hard, {
      head: `func read() string {\n\treturn ${literal}\n}`,
    }),
    program('asynchronous function', 'password := <-read()', hard, {
      head: `func read() <-chan string {\n\tanswer := make(chan string, 1)\n\tgo func() { answer <- ${literal} }()\n\treturn answer\n}`,
    }),
    {
      position: 'test',
      path: 'main_test.go',
      source: `package main

import (
	"crypto/sha256"
	"fmt"
	"testing"
)

func TestConnect(t *testing.T) {
	password := ${literal}
	if password == "" {
		t.Fatal("no password")
	}
	fmt.Printf("%x\\n", sha256.Sum256([]byte(password)))
}
`,
      value: hard,
      files: { 'go.mod': 'module proof.example/app\n' },
    },
    program('head of the file', `dbPassword := ${literal}\npassword := dbPassword`, hard, {
      comment: '// Copyright of somebody.\n\n//go:build !never\n\n// Package main connects.\n',
    }),
    {
      position: 'package',
      path: 'internal/db/db.go',
      source: `// Package db connects.\npackage db\n\n// Password is a field's value.\nfunc Password() string {\n\tpassword := ${literal}\n\treturn password\n}\n`,
      value: hard,
      files: {
        'go.mod': 'module proof.example/app\n',
        'main.go': source('password := db.Password()', {
          imports: ['proof.example/app/internal/db'],
        }),
      },
    },
  ],
  none: {
    interpolation: 'Go has no interpolation.',
    'default argument': 'Go has no default arguments.',
    enum: 'Go has no enums but constants.',
    annotation: 'Go has no annotations but tags.',
  },
};
