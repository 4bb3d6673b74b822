import assert from 'node:assert/strict';
import { scan } from '../../../../src/core/detection';
import { places } from '../../../support/detection/places';

/** Made here, so that no scanner takes them for real. */
const value = ['P@ss', 'w0rd!7'].join('');

const valuesOf = (text: string, path: string): string[] =>
  scan(text, path)
    .filter(({ confidence }) => confidence !== 'low')
    .map(({ range }) => text.slice(range.start, range.end));

describe('a credential', () => {
  for (const [kind, rows] of Object.entries(places))
    describe(`in ${kind}`, () => {
      for (const [path, text] of rows)
        it(`is found to the letter in ${path}: ${text}`, () => {
          assert.deepEqual(valuesOf(text.replace('§', value), path), [value]);
        });
    });

  const none: readonly (readonly [path: string, text: string])[] = [
    ['a.json', `{"name":"DB_HOST","value":"${value}"}`],
    ['a.json', `{"name":"DB_PASSWORD"},{"value":"${value}"}`],
    ['a.yaml', `- name: DB_PASSWORD\n- name: OTHER\n  value: ${value}\n`],
    ['a.yaml', `- name: DB_PASSWORD\n  valueFrom:\n    value: ${value}\n`],
    ['a.yaml', `DbPassword:\n  Type: String\nOther:\n  Default: ${value}\n`],
    ['a.yaml', 'password: !vault |\n  deadbeefcafe\n'],
    ['a.yaml', `password:\n  first: ${value}\n`],
    [
      'a.tf',
      `variable "db_password" {\n  type = string\n}\nvariable "x" {\n  default = "${value}"\n}\n`,
    ],
    ['a.py', `parser.add_argument('--password')\nparser.add_argument('--x', default='${value}')\n`],
    ['a.js', "program.option('-p, --password <password>', 'A password of 8 letters')"],
    ['a.rs', `let password = get_secret("${value}");`],
    ['a.xml', `<property name="password"/><property name="x" value="${value}"/>`],
    ['a.xml', `<key>password</key><integer>8</integer><key>x</key><string>${value}</string>`],
    ['a.py', 'password = password.encode("latin1")'],
    ['a.sh', 'password=${DB_PASSWORD:?it must be set}'],
  ];
  for (const [path, text] of none)
    it(`is not what stands elsewhere in ${path}: ${text}`, () => {
      assert.deepEqual(valuesOf(text, path), []);
    });
});
