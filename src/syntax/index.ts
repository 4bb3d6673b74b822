import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { Language, Parser } from 'web-tree-sitter';
import { once } from '../core/once';
import type { SyntaxParser } from '../core/replacement/syntax';
import grammars from './grammars.json';
import { TreeParser } from './treeParser';

const files: Readonly<Record<string, string>> = grammars;
const parsers = new Map<string, Promise<SyntaxParser>>();

/**
 * The parser of a language by VS Code's id; undefined where no grammar is known. A grammar is loaded at
 * its first use and kept. Rejects when its file is missing.
 */
export function parserFor(languageId: string): Promise<SyntaxParser | undefined> {
  const file = files[languageId];
  if (file === undefined) return Promise.resolve(undefined);
  let parser = parsers.get(file);
  if (!parser) {
    parser = load(file);
    parser.catch(() => parsers.delete(file));
    parsers.set(file, parser);
  }
  return parser;
}

const started = once(async () => {
  await Parser.init({ wasmBinary: await readFile(locate('web-tree-sitter/web-tree-sitter.wasm')) });
});

async function load(file: string): Promise<SyntaxParser> {
  await started();
  const parser = new Parser();
  parser.setLanguage(await Language.load(await readFile(locate(file))));
  return new TreeParser(parser);
}

/** Beside the bundles, where the build puts it; else, run from source, in its package. */
function locate(file: string): string {
  const built = ['.', '..'].map((up) => join(__dirname, up, 'grammars', basename(file)));
  return built.find(existsSync) ?? createRequire(__filename).resolve(file);
}
