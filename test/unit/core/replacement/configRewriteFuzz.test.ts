import assert from 'node:assert/strict';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { getProperties } from 'properties-file';
import { parseAllDocuments, stringify } from 'yaml';
import { scan } from '../../../../src/core/detection';
import { literalValue, planReplacement } from '../../../../src/core/replacement';
import { findingOf } from '../../../support/finding';
import { applied } from '../../../support/replacement';

const secret = { name: 'app/db', key: 'password' };
const reference = '{{resolve:secretsmanager:app/db:SecretString:password}}';
const lookup = `{{ (lookup('amazon.aws.secretsmanager_secret', 'app/db') | from_json)['password'] }}`;
const location = 'aws-secretsmanager:app/db?prefix=app-db.';

type Json = Readonly<Record<string, unknown>>;

/** A format whose documents are made around a value. */
interface Format {
  readonly path: string;
  readonly make: (value: unknown, extra: Json) => unknown;
  /** What the document says afterwards. */
  readonly becomes: (extra: Json) => unknown;
}

const yamlFormats: Readonly<Record<string, Format>> = {
  compose: {
    path: 'compose.yaml',
    make: (value, extra) => ({ services: { a: { environment: { DB_PASSWORD: value }, extra } } }),
    becomes: (extra) => ({
      services: { a: { environment: { DB_PASSWORD: '${DB_PASSWORD:?}' }, extra } },
    }),
  },
  CloudFormation: {
    path: 'a.yaml',
    make: (value, extra) => ({
      Resources: { A: { Type: 'AWS::X::Y', Properties: { p: value, extra } } },
    }),
    becomes: (extra) => ({
      Resources: { A: { Type: 'AWS::X::Y', Properties: { p: reference, extra } } },
    }),
  },
  Ansible: {
    path: 'group_vars/all.yml',
    make: (value, extra) => ({ extra, p: value }),
    becomes: (extra) => ({ extra, p: lookup }),
  },
  Spring: {
    path: 'application.yml',
    make: (value, extra) => ({ extra, spring: { datasource: { p: value } } }),
    becomes: (extra) => ({
      extra,
      spring: { config: { import: location }, datasource: { p: '${app-db.password}' } },
    }),
  },
  Serverless: {
    path: 'serverless.yml',
    make: (value, extra) => ({ service: 'x', provider: { p: value, extra } }),
    becomes: (extra) => ({
      service: 'x',
      provider: { p: '${self:custom.app-db.password}', extra },
      custom: { 'app-db': '${ssm:/aws/reference/secretsmanager/app/db}' },
    }),
  },
  Kubernetes: {
    path: 'a.yaml',
    make: (value, extra) => ({
      ...{ apiVersion: 'v1', kind: 'Pod', extra },
      spec: {
        containers: [
          {
            env: [
              { name: 'P', value },
              { name: 'Q', value: 'x' },
            ],
          },
        ],
      },
    }),
    becomes: (extra) => ({
      ...{ apiVersion: 'v1', kind: 'Pod', extra },
      spec: {
        containers: [
          {
            env: [
              { name: 'P', valueFrom: { secretKeyRef: { name: 'app-db', key: 'password' } } },
              { name: 'Q', value: 'x' },
            ],
          },
        ],
      },
    }),
  },
};

/** Values without what a tool would substitute. */
const value = fc
  .string({
    unit: fc.constantFrom(...Array.from('aZ7 "\'\\#:-?&*!|>%@`,[]é🔑=~;<')),
    minLength: 1,
    maxLength: 20,
  })
  .filter((text) => text.trim() === text);
const word = fc.string({ unit: fc.constantFrom(...Array.from('abc: #\'"-é\n')), maxLength: 8 });
const extra = fc.dictionary(
  fc.constantFrom('x', 'y', 'z: w', '- v'),
  fc.oneof(word, fc.array(word, { maxLength: 3 }), fc.integer()),
  { maxKeys: 3, noNullPrototype: true },
);
const styles = ['QUOTE_DOUBLE', 'QUOTE_SINGLE', 'PLAIN'] as const;
const layout = fc.record({
  style: fc.constantFrom(...styles),
  indent: fc.constantFrom(2, 3, 4),
  flow: fc.boolean(),
  crlf: fc.boolean(),
  bom: fc.boolean(),
  comment: fc.boolean(),
  more: fc.boolean(),
});

const MARK = 'Mark7Mark';

/** What the documents of a text say; undefined when one is not well formed. */
const toJs = (text: string): unknown[] | undefined => {
  const documents = parseAllDocuments(text, { logLevel: 'silent' });
  if (!Array.isArray(documents) || documents.some(({ errors }) => errors.length > 0))
    return undefined;
  try {
    return documents.map((one) => one.toJS() as unknown);
  } catch {
    // An alias without its anchor.
    return undefined;
  }
};

describe('rewrites of configuration at random', () => {
  for (const [name, { path, make, becomes }] of Object.entries(yamlFormats))
    it(`leave everything else as it was: ${name}`, () => {
      let edited = 0;
      fc.assert(
        fc.property(value, extra, layout, (literal, others, how) => {
          const options = {
            ...{ indent: how.indent, defaultStringType: how.style, lineWidth: 0 },
            collectionStyle:
              how.flow && name !== 'Spring' && name !== 'Serverless' ? 'flow' : 'any',
          } as const;
          const scalar = stringify([literal], { ...options, indent: 2, collectionStyle: 'block' });
          const written = scalar.slice(2).trimEnd();
          fc.pre(!written.includes('\n'));
          const lines = stringify(make(MARK, others), options).replace(
            new RegExp(`(["']?)${MARK}\\1${how.comment && !how.flow ? '(?=\\n)' : ''}`),
            () => written + (how.comment && !how.flow ? ' # note' : ''),
          );
          const eol = how.crlf && !lines.includes('\\\n') ? '\r\n' : '\n';
          const whole = how.more ? `${lines}---\nother: 1\n` : lines;
          const text = (how.bom ? '\ufeff' : '') + (how.comment ? '# first\n' : '') + whole;
          const source = text.replaceAll('\n', eol);
          const quote = /^["']/.test(written) ? 1 : 0;
          const start = source.indexOf(written) + quote;
          const range = { start, end: start + written.length - 2 * quote };
          const tail = how.more ? [{ other: 1 }] : [];
          const isSound =
            JSON.stringify(toJs(source)) === JSON.stringify([make(literal, others), ...tail]);
          fc.pre(isSound && source.split(written).length === 2);
          const finding = { ...findingOf(source, written), range };
          const told = literalValue(source, finding, 'yaml', path);
          fc.pre(told !== undefined);
          assert.equal(told, literal);
          const request = {
            text: source,
            path,
            languageId: 'yaml',
            finding,
            secret,
            files: new Map(),
          };
          const plan = planReplacement(request);
          if (plan.kind === 'declined') assert.fail(`${plan.reason}\n${source}`);
          const after = applied(source, plan);
          assert.deepEqual(toJs(after), [becomes(others), ...tail], after);
          assert.ok(after.includes('# note') === source.includes('# note'));
          assert.equal(after.replaceAll('\r\n', '').includes('\n'), eol === '\n');
          assert.equal(after.startsWith('\ufeff'), how.bom);
          edited++;
        }),
        { numRuns: 150 },
      );
      assert.ok(edited > 40, `${edited} were rewritten.`);
    });

  it('leave everything else as it was: .env', () => {
    const quoted = fc.constantFrom('"', "'", '');
    fc.assert(
      fc.property(value, quoted, fc.constantFrom('\n', '\r\n'), (literal, quote, eol) => {
        const text = `\ufeff# x${eol}A=1${eol}export P = ${quote}${literal}${quote}${eol}B=" c "${eol}`;
        const start = text.indexOf('P = ') + 4 + quote.length;
        const finding = { ...findingOf(text, 'P'), range: { start, end: start + literal.length } };
        fc.pre(literalValue(text, finding, 'dotenv', '.env') !== undefined);
        const before = parseEnv(text.slice(1));
        assert.equal(before['P'], literal);
        const request = {
          text,
          path: '.env',
          languageId: 'dotenv',
          finding,
          secret,
          files: new Map(),
        };
        const after = applied(text, planReplacement(request));
        assert.deepEqual(parseEnv(after.slice(1)), { ...before, P: reference });
        assert.equal(after.length - reference.length, text.length - literal.length);
      }),
      { numRuns: 500 },
    );
  });

  it('leave everything else as it was: properties of Spring', () => {
    fc.assert(
      fc.property(value, fc.constantFrom('=', ': ', ' '), (literal, mark) => {
        const source = literal.replace(/[\\#!:=]/g, '\\$&');
        const text = `a=\\\n  b\np.q${mark}${source}\n! c\nd=e\\u0041\n`;
        const start = text.indexOf('p.q') + 3 + mark.length;
        const finding = { ...findingOf(text, 'a'), range: { start, end: start + source.length } };
        const before = getProperties(text);
        assert.equal(before['p.q'], literal);
        const path = 'application.properties';
        assert.equal(literalValue(text, finding, 'properties', path), literal);
        const request = { text, path, languageId: 'properties', finding, secret, files: new Map() };
        const after = getProperties(applied(text, planReplacement(request)));
        assert.deepEqual(after, {
          ...{ ...before, 'spring.config.import': location },
          'p.q': '${app-db.password}',
        });
      }),
      { numRuns: 500 },
    );
  });

  it('leave everything else as it was: a task definition of ECS', () => {
    const names = fc.uniqueArray(fc.constantFrom('A', 'B', 'C', 'D'), { minLength: 1 });
    fc.assert(
      fc.property(
        value,
        names,
        fc.nat(),
        fc.constantFrom(0, 2, 4, '\t'),
        (literal, all, at, space) => {
          const name = all[at % all.length] ?? '';
          const environment = all.map((one) => ({
            name: one,
            value: one === name ? literal : 'x',
          }));
          const task = {
            family: 'f',
            containerDefinitions: [{ name: 'n' }, { environment, cpu: 1 }],
          };
          const text = JSON.stringify(task, undefined, space);
          const inner = JSON.stringify(literal);
          fc.pre(text.split(inner).length === 2);
          const start = text.indexOf(inner) + 1;
          const finding = {
            ...findingOf(text, 'a'),
            range: { start, end: start + inner.length - 2 },
          };
          assert.equal(literalValue(text, finding, 'json', 't.json'), literal);
          const request = {
            text,
            path: 't.json',
            languageId: 'json',
            finding,
            secret,
            files: new Map(),
          };
          const after = applied(text, planReplacement(request));
          const valueFrom = 'arn:aws:secretsmanager:REGION:ACCOUNT:secret:app/db-??????:password::';
          const rest = environment.filter((one) => one.name !== name);
          assert.deepEqual(JSON.parse(after), {
            family: 'f',
            containerDefinitions: [
              { name: 'n' },
              { environment: rest, cpu: 1, secrets: [{ name, valueFrom }] },
            ],
          });
          assert.deepEqual(scan(after, 't.json', { languageId: 'json' }), []);
        },
      ),
      { numRuns: 200 },
    );
  });
});
