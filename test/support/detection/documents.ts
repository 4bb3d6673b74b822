import type { Property } from 'dockerfile-ast';
import { DockerfileParser } from 'dockerfile-ast';
import fc from 'fast-check';
import { parse as parseJsonc, type ParseError } from 'jsonc-parser';
import { getProperties } from 'properties-file';
import { parse as parseToml, stringify as stringifyToml } from 'smol-toml';
import { parseEnv } from 'node:util';
import { Document, isCollection, isScalar, parseAllDocuments, visit } from 'yaml';
import { readerOf, type ConfigSyntax } from '../../../src/core/replacement/config/documents';

/** A value of a tree that a parser gives. */
export type Tree =
  string | number | boolean | null | readonly Tree[] | { readonly [key: string]: Tree };

/** A format: texts of it that hold a credential, and its parser, which throws for what is none. */
export interface DocumentFormat {
  readonly path: string;
  readonly text: (tree: Members, style: Style) => string;
  readonly parse: (text: string) => Tree;
  /** Characters that a value may have besides letters and digits, as the format writes them. */
  readonly signs: string;
}

/** Members of an object; the credential is among them, maybe deeper. */
export interface Members {
  readonly [key: string]: string | number | boolean | Members;
}

/** How a writer writes, where a format leaves the choice: each draw is below one. */
export type Style = () => number;

export const names = [
  'password',
  'db_password',
  'DB_PASSWORD',
  'apiSecret',
  'client-secret',
  'dbPassword',
];
const others = ['user', 'host', 'port', 'retries', 'title', 'enabled', 'region'];

/** Signs that must not begin or end a value without quotes. */
export function values(signs: string): fc.Arbitrary<string> {
  // Without vowels, so that no word stands in them.
  const alnum = Array.from('bcdfghjkmnpqrstvwxzBCDFGHJKLMNPQRSTVWXZ23456789');
  return fc
    .tuple(
      fc.constantFrom('Xk7Qz2', 'q9Rm4T', 'Zt5Wv8'),
      fc.array(fc.constantFrom(...alnum, ...Array.from(signs)), { minLength: 6, maxLength: 14 }),
      fc.constantFrom('b3N6c', 'H8d2F', 'yP4jL'),
    )
    .map(([head, middle, tail]) => head + middle.join('') + tail);
}

/** Objects with other members around the credential. */
export function members(credential: string): fc.Arbitrary<Members> {
  const plain = fc.dictionary(
    fc.constantFrom(...others),
    fc.oneof(
      fc.constantFrom('eu-west-1', 'main', 'a b c', 'it is', ''),
      fc.nat(9999),
      fc.boolean(),
    ),
    { maxKeys: 4 },
  );
  const own = fc
    .tuple(plain, fc.constantFrom(...names), plain)
    .map(([before, name, after]) => ({ ...before, [name]: credential, ...after }));
  return fc.oneof(
    own,
    fc
      .tuple(plain, fc.constantFrom('db', 'service', 'production'), own)
      .map(([around, key, inside]) => ({ ...around, [key]: inside })),
  );
}

const pick = <T>(of: readonly T[], style: Style): T => of[Math.floor(style() * of.length)]!;

function flat(tree: Members, join: string, prefix = ''): (readonly [string, string])[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object'
      ? flat(value, join, `${prefix}${key}${join}`)
      : [[prefix + key, String(value)] as const],
  );
}

function toYaml(tree: Members, style: Style): string {
  const document = new Document(tree);
  visit(document, {
    Value(key, node) {
      if (key === 'key') return;
      if (isCollection(node)) node.flow = style() < 0.3;
      else if (isScalar(node) && typeof node.value === 'string')
        node.type = pick(
          ['PLAIN', 'PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL', 'BLOCK_FOLDED'],
          style,
        );
    },
  });
  return document.toString({
    lineWidth: 0,
    flowCollectionPadding: style() < 0.5,
    indent: pick([2, 4], style),
  });
}

/** Each value at its place, as the product's own reader of a format tells it: where no package reads it. */
function readBy(syntax: ConfigSyntax, places: RegExp): (text: string) => Tree {
  return (text) =>
    [...text.matchAll(places)].map(({ index, 0: found }) => {
      const scalar = readerOf(syntax)(text, { start: index, end: index + found.length });
      if (scalar === undefined) return null;
      return [...scalar.path.map(String), scalar.value ?? null];
    });
}

const quotedFor = (value: string, quote: string): string =>
  quote +
  value.replace(/[\\"']/g, (sign) => (sign === quote || sign === '\\' ? `\\${sign}` : sign)) +
  quote;

export const formats: Readonly<Record<string, DocumentFormat>> = {
  JSON: {
    path: 'a.json',
    signs: '"\\/@#$%,:{}[]\'`',
    text: (tree, style) => JSON.stringify(tree, undefined, pick([undefined, 2, '\t'], style)),
    parse: (text) => JSON.parse(text) as Tree,
  },
  JSONC: {
    path: 'a.jsonc',
    signs: '"\\/@#$%,:{}[]\'`',
    text: (tree, style) =>
      JSON.stringify(tree, undefined, 2).replaceAll('\n', () =>
        pick(['\n', '\r\n', ' // it is "so"\n', ' /* [ */\n'], style),
      ),
    parse: (text) => {
      const errors: ParseError[] = [];
      const tree = parseJsonc(text, errors) as Tree;
      if (errors.length > 0) throw new SyntaxError(String(errors[0]?.error));
      return tree;
    },
  },
  YAML: {
    path: 'a.yaml',
    signs: '@#$%,:{}[]!|>*&"\'\\/-',
    text: toYaml,
    parse: (text) =>
      parseAllDocuments(text).map((document) => {
        if (document.errors[0]) throw document.errors[0];
        return document.toJS() as Tree;
      }),
  },
  TOML: {
    path: 'a.toml',
    signs: '"\\/@#$%,:{}[]\'`',
    text: (tree) => stringifyToml(tree),
    parse: (text) => parseToml(text) as Tree,
  },
  properties: {
    path: 'a.properties',
    signs: '@$%,:{}[]!#"\'`/=',
    text: (tree, style) =>
      flat(tree, '.')
        .map(([key, value]) => `${key}${pick(['=', ' = ', ': ', '  '], style)}${value}\n`)
        .join(''),
    parse: (text) => getProperties(text),
  },
  '.env': {
    path: '.env',
    signs: '@%,:{}[]!/=',
    text: (tree, style) =>
      flat(tree, '_')
        .map(([key, value]) => {
          const quote = pick(['', '"', "'"], style);
          const name = `${pick(['', 'export '], style)}${key.replace(/-/g, '_')}`;
          return `${name}=${quote}${value}${quote}${pick(['', '', ' # it is so'], style)}\n`;
        })
        .join(''),
    parse: (text) => parseEnv(text) as Tree,
  },
  INI: {
    path: 'a.ini',
    signs: '@$%,:{}[]!/=',
    text: (tree, style) =>
      `[main]\n${flat(tree, '_')
        .map(([key, value]) => `${key}${pick(['=', ' = '], style)}${value}\n`)
        .join('')}`,
    parse: readBy('ini', /(?<==[ \t]*)[^\s=][^\n]*(?=\n)/g),
  },
  XML: {
    path: 'a.xml',
    signs: "@$%,:{}[]!/='`",
    text: (tree, style) =>
      `<a>${flat(tree, '.')
        .map(([key, value]) =>
          pick(
            [
              `<${key}>${value}</${key}>`,
              `<add key="${key}" value="${value}"/>`,
              `<add value="${value}" key="${key}" />`,
              `<property name="${key}">${value}</property>`,
              `<x ${key}="${value}">\n</x>`,
            ],
            style,
          ),
        )
        .join('\n  ')}</a>`,
    parse: readBy('xml', /(?<=")[^"<>\n]+(?=")|(?<=>)[^<>\s]+(?=<)/g),
  },
  HCL: {
    path: 'a.tf',
    signs: '"\\@#,:{}[]\'`/',
    text: (tree, style) =>
      Object.entries(tree)
        .map(([key, value]) =>
          typeof value === 'object'
            ? `${key} {\n${flat(value, '_')
                .map(([name, own]) => `  ${name} = ${quotedFor(own, '"')}\n`)
                .join('')}}\n`
            : pick(
                [
                  `${key} = ${quotedFor(String(value), '"')}\n`,
                  `variable "${key}" {\n  description = "It { is"\n  default = ${quotedFor(String(value), '"')}\n}\n`,
                ],
                style,
              ),
        )
        .join(''),
    parse: readBy('hcl', /(?<=")(?:[^"\\\n]|\\.)+(?=")/g),
  },
  Dockerfile: {
    path: 'Dockerfile',
    signs: '@%,:!/',
    text: (tree, style) =>
      `FROM alpine\n${flat(tree, '_')
        .filter(([, value]) => /^\S+$/.test(value))
        .map(([key, value]) =>
          pick(
            [
              `ENV ${key}=${value}`,
              `ENV ${key} ${value}`,
              `ENV A=b \\\n  ${key}="${value}"`,
              `ARG ${key}=${value}`,
              `LABEL ${key}='${value}'`,
            ],
            style,
          ).replaceAll('-', '_'),
        )
        .join('\n')}\nRUN true\n`,
    parse: (text) =>
      DockerfileParser.parse(text)
        .getInstructions()
        .map((one) => [
          one.getKeyword(),
          ...('getProperties' in one
            ? (one as { getProperties(): Property[] }).getProperties()
            : []
          ).map((property) => [property.getName(), property.getValue() ?? '']),
        ]),
  },
};
