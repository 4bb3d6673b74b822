import assert from 'node:assert/strict';
import { planReplacement } from '../../../src/core/replacement';
import { parserFor } from '../../../src/syntax';
import type grammars from '../../../src/syntax/grammars.json';
import { findingOf } from '../../support/finding';

/** A valid text of each language and one that is not. */
const samples: Readonly<Record<keyof typeof grammars, readonly [valid: string, broken: string]>> = {
  cpp: ['int main() { auto s = R"x(a)x"; }', 'int main() { auto s = ; }'],
  csharp: ['class A { string P => $"a{1}"; }', 'class A { string P => ; }'],
  go: ['package a\n\nvar s = `x`\n', 'package a\n\nvar s = \n)'],
  java: ['class A { String s = """\n  x"""; }', 'class A { String s = ; }'],
  javascript: ['const s = `a${1}`;', 'const s = ;'],
  javascriptreact: ['const s = <p title="a">{1}</p>;', 'const s = <p'],
  kotlin: ['val s = "a${1}"\n', 'val s = (\n'],
  php: ['<?php\n$s = <<<EOT\nx\nEOT;\n', '<?php\n$s = ;\n'],
  powershell: ["$s = @'\nx\n'@\n", '$s = (\n'],
  python: ['s = f"a{1}"\n', 's = (\n'],
  ruby: ['s = <<~A\n  x\nA\n', 's = (\n'],
  rust: ['fn f() { let s = r#"x"#; }', 'fn f() { let s = ; }'],
  scala: ['object A { val s = s"a$x" }', 'object A { val s = ( }'],
  shellscript: ['s=$(cat <<A\nx\nA\n)\n', 's=$(\n'],
  typescript: ['const s: string = <string>x;', 'const s: = x;'],
  typescriptreact: ['const s: string = x as string, t = <b>x</b>;', 'const s = <b>;'],
};

describe('grammars', () => {
  for (const [languageId, [valid, broken]] of Object.entries(samples))
    it(`tell what is valid ${languageId}`, async () => {
      const parser = await parserFor(languageId);
      assert.ok(parser);
      assert.equal(parser.errorsIn(valid), 0);
      assert.ok(parser.errorsIn(broken) > 0);
      assert.equal(parser.errorsIn(valid), 0);
    });

  it('are none for other languages', async () => {
    assert.equal(await parserFor('plaintext'), undefined);
  });

  it('count places in UTF-16 units', async () => {
    const parser = await parserFor('python');
    const text = '# 😀é\ns = "x"\n';
    const start = text.indexOf('x');
    const nodes = parser?.nodesAround(text, { start, end: start + 1 }) ?? [];
    const { kind, ...range } = nodes.at(-1) ?? { kind: '', start: 0, end: 0 };
    assert.deepEqual([kind, range], ['string_content', { start, end: start + 1 }]);
    assert.equal(nodes[0]?.kind, 'module');
  });

  it('keep no tree but the last', async () => {
    const parser = await parserFor('go');
    const line = 'var s = "x"\n';
    const text = (round: number): string => `package a${round}\n\n${line.repeat(4_000)}`;
    parser?.errorsIn(text(0));
    const memory = (): number =>
      process.memoryUsage().arrayBuffers + process.memoryUsage().external;
    const before = memory();
    for (let round = 1; round < 20; round++) parser?.errorsIn(text(round));
    // A tree of this size takes about 2 MB: without freeing, 19 take some 40.
    assert.ok(memory() - before < 15e6, `${memory() - before} bytes more`);
  });
});

describe('a plan', () => {
  it('is declined where the text would have more errors than before', () => {
    const text = `const password = "value-to-move";\n`;
    const request = {
      text,
      path: 'app.mjs',
      languageId: 'javascript',
      finding: findingOf(text, 'value-to-move'),
      secret: { name: 'app/db', key: 'password' },
      files: new Map<string, string>(),
    };
    const errors = (before: number, after: number) => ({
      errorsIn: (source: string) => (source === text ? before : after),
      nodesAround: () => [],
    });
    assert.equal(planReplacement({ ...request, parser: errors(2, 2) }).kind, 'edit');
    const plan = planReplacement({ ...request, parser: errors(2, 3) });
    assert.ok(plan.kind === 'declined');
    assert.match(plan.reason, /not be valid/);
    assert.ok(plan.lookup);
  });
});
