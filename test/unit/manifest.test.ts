import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Command, ContextKey, InternalCommand, SETTINGS_SECTION, View } from '../../src/ui/ids';

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}
interface Manifest {
  readonly engines: { readonly vscode: string };
  readonly contributes: {
    readonly commands: readonly { command: string; title: string; category: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly views: Readonly<Record<string, readonly { id: string }[]>>;
    readonly viewsWelcome: readonly { contents: string }[];
    readonly configuration: {
      readonly properties: Readonly<Record<string, { scope?: string; default?: unknown }>>;
    };
  };
}

const root = path.resolve(__dirname, '../..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifestText = read('package.json');
const { contributes, engines } = JSON.parse(manifestText) as Manifest;
const texts = JSON.parse(read('package.nls.json')) as Readonly<Record<string, string>>;

const sorted = (values: Iterable<string>): string[] => [...values].sort();

describe('manifest', () => {
  it('declares exactly the commands, views and settings that the code names', () => {
    assert.deepEqual(
      sorted(contributes.commands.map(({ command }) => command)),
      sorted(Object.values(Command)),
    );
    assert.deepEqual(
      sorted(Object.values(contributes.views).flatMap((views) => views.map(({ id }) => id))),
      sorted(Object.values(View)),
    );
    const settings = read('src/ui/ids.ts').matchAll(/^ {2}'([\w.]+)': (?!')/gm);
    assert.deepEqual(
      sorted(Object.keys(contributes.configuration.properties)),
      sorted([...settings].map(([, key]) => `${SETTINGS_SECTION}.${String(key)}`)),
    );
  });

  it('puts every command under one category', () => {
    for (const { command, category } of contributes.commands)
      assert.equal(category, 'Secrets Manager', command);
  });

  it('hides from the palette what only its own code calls, and shows the rest', () => {
    const hidden = (contributes.menus['commandPalette'] ?? []).filter(
      ({ when }) => when === 'false',
    );
    assert.deepEqual(sorted(hidden.map(({ command }) => command)), sorted(InternalCommand));
  });

  it('uses in menus and welcome texts only declared commands and known context keys', () => {
    const declared = new Set(contributes.commands.map(({ command }) => command));
    const items = Object.values(contributes.menus).flat();
    const links = Object.values(texts).flatMap((text) =>
      [...text.matchAll(/\(command:([\w.]+)\)/g)].map(([, command]) => String(command)),
    );
    for (const command of [...items.map((item) => item.command), ...links])
      assert.ok(declared.has(command), command);
    const known = new Set<string>([...Object.values(ContextKey), ...Object.values(View)]);
    const conditions = items.map(({ when }) => when ?? '').join(' ');
    for (const [key] of conditions.matchAll(/secretsWorkbench\.\w+/g))
      assert.ok(known.has(key), key);
  });

  it('has a text for every key, and no text without a use', () => {
    const used = [...manifestText.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => String(key));
    assert.deepEqual(sorted(new Set(used)), sorted(Object.keys(texts)));
  });

  it('lets no repository decide what reaches AWS, the clipboard or the sandbox', () => {
    const trusted = ['clipboard.', 'sandbox.', 'connection'];
    for (const [key, { scope }] of Object.entries(contributes.configuration.properties)) {
      if (trusted.some((prefix) => key.startsWith(`${SETTINGS_SECTION}.${prefix}`)))
        assert.match(scope ?? 'window', /^(machine|application)$/, key);
    }
  });

  it('asks for a VS Code of at least twelve months ago', () => {
    assert.equal(engines.vscode, '^1.105.0');
  });
});
