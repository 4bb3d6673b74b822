import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rules, scan, type Finding } from '../../../../src/core/detection';
import { addEdit, type Change } from '../../../../src/core/detection/change';
import { rescan } from '../../../../src/core/detection/incremental';
import { sample } from '../../../../src/core/detection/rule';

/** Made here, so that no scanner takes it for real. */
const weak = ['P@ss', 'w0rd!'].join('');

const [begin, end] = ['BEGIN', 'END'].map((word) => `-----${word} PRIVATE KEY-----`) as [
  string,
  string,
];

/** What people write in a file of each kind, credentials among it. */
const examples = rules.flatMap(({ examples }) => [
  ...(examples?.matching ?? []),
  ...(examples?.other ?? []),
]);
const assigned: Readonly<Record<string, readonly string[]>> = {
  'src/a.ts': [
    `const dbPassword = '${weak}';`,
    `const apiKey =\n  '${sample('alnum', 32)}';`,
    `login({ user: 'app', password: \`${weak}\` }); // gitleaks:allow`,
    '// pragma: allowlist nextline secret',
    'const text = `',
    '`;',
  ],
  'src/a.py': [`PASSWORD = """${weak}"""`, `token = '${sample('alnum', 40)}'`, '"""', "'''"],
  'deploy/a.yaml': [
    `password: ${weak}`,
    `- name: DB_PASSWORD\n  value: ${weak}`,
    `kind: Secret\ndata:\n  password: ${btoa(weak)}\n  user: ${btoa('app')}`,
    'kind: Secret',
    '---',
    `- value: ${weak}\n  name: DB_PASSWORD`,
    `{ name: DB_PASSWORD, value: ${weak} }`,
    `key: |\n  ${sample('base64', 64)}`,
  ],
  '.env': [`DB_PASSWORD=${weak}`, `export API_KEY="${sample('alnum', 40)}" # the key`],
  'a.json': [`"password": "${weak}",`, '{', '}', `"apiKey": "${sample('hex', 32)}"`],
  'a.xml': [`<password>${weak}</password>`, `<add key="Password" value="${weak}"/>`, '<!--', '-->'],
  'a.sql': [
    `INSERT INTO users (id, password) VALUES (1, '${weak}'),`,
    `  (2, '${weak}x'),`,
    `  (3, '${weak}y');`,
    `ALTER USER app WITH PASSWORD '${weak}';`,
  ],
  'a.txt': [`password: ${weak}`, begin, end],
};
/** Keys as long as the widest rule sees, the armour of which edits break and mend. */
const keys = [
  [begin, ...Array<string>(130).fill(sample('base64', 64)), end].join('\n'),
  ...[40, 200].map((lines) => `${begin}\n${`${sample('base64', 64)}\n`.repeat(lines)}`),
];
const filler = [
  '',
  'total += await price(items[7].key, { currency: "EUR", rounded: true });',
  `key ${'x'.repeat(90)}`,
];

const pathArb = fc.constantFrom(...Object.keys(assigned));
const lineArb = (path: string): fc.Arbitrary<string> =>
  fc.oneof(
    { arbitrary: fc.constantFrom(...filler), weight: 12 },
    { arbitrary: fc.constantFrom(...(assigned[path] ?? [])), weight: 4 },
    { arbitrary: fc.constantFrom(...examples), weight: 1 },
    { arbitrary: fc.constantFrom(...keys), weight: 1 },
  );

/** A text that is long enough to be looked at in parts: its blocks of lines again and again. */
const textArb = (path: string): fc.Arbitrary<string> =>
  fc
    .array(fc.array(lineArb(path), { minLength: 1, maxLength: 12 }), {
      minLength: 2,
      maxLength: 12,
    })
    .map((blocks) => {
      const lines: string[] = [];
      for (let size = 0, at = 0; size < 60_000; at++) {
        const block = blocks[(at * 7 + (at % 3)) % blocks.length] ?? [];
        lines.push(...block, ...filler);
        size += block.join('\n').length + 180;
      }
      return lines.join('\n');
    });

const editArb = (path: string) =>
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    place: fc.constantFrom(0, '-----BEGIN', '-----END', 'pragma', 'gitleaks', '\"\"\"'),
    removed: fc.oneof(fc.constantFrom(0, 1), fc.nat(40), fc.nat(3_000)),
    inserted: fc.oneof(
      fc.constantFrom('', ' ', '\n', '"', "'", '#', '`'),
      lineArb(path),
      fc.array(lineArb(path), { maxLength: 5 }).map((lines) => `\n${lines.join('\n')}\n`),
    ),
  });

/** A part of the way through the text, or the mark that stands there next. */
function placeOf(mark: string | number, part: number, text: string): number {
  const at = Math.floor(part * text.length);
  return typeof mark === 'number' ? at : Math.max(0, text.indexOf(mark, at));
}

describe('rescan', () => {
  it('finds what a scan of the whole finds, after any edits', function () {
    this.timeout(60_000);
    const cases = pathArb.chain((path) =>
      fc.tuple(
        fc.constant(path),
        textArb(path),
        fc.array(fc.array(editArb(path), { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
      ),
    );
    fc.assert(
      fc.property(cases, ([path, initial, rounds]) => {
        let text = initial;
        let found = scan(text, path);
        for (const edits of rounds) {
          let change: Change | undefined;
          // The edits of one round stand near each other, as one types.
          const base = placeOf(edits[0]?.place ?? 0, edits[0]?.at ?? 0, text);
          for (const { at, removed, inserted } of edits) {
            const start = Math.min(
              text.length,
              base + (edits.length > 1 ? Math.floor(at * 200) : 0),
            );
            const gone = Math.min(removed, text.length - start);
            text = text.slice(0, start) + inserted + text.slice(start + gone);
            change = addEdit(change, { start, removed: gone, inserted: inserted.length });
          }
          if (change) found = rescan(text, path, found, change);
          assert.deepEqual(found, scan(text, path));
        }
      }),
      { numRuns: Number(process.env['RUNS'] ?? 60) },
    );
  });
});

describe('rescan of a long file', () => {
  const plain = `${filler.join('\n')}\n`.repeat(500);
  const line = `const dbPassword = '${weak}';\n`;

  it('finds what a key without an end had hidden', () => {
    const text = plain + begin + '\n' + `${sample('base64', 64)}\n`.repeat(140) + line;
    const found = scan(text, 'a.ts');
    assert.deepEqual(
      found.map(({ ruleId }) => ruleId),
      ['private-key'],
    );
    const change = {
      start: plain.length,
      oldEnd: plain.length + begin.length,
      newEnd: plain.length,
    };
    const edited = text.replace(begin, '');
    const [finding, ...others] = rescan(edited, 'a.ts', found, change);
    assert.equal(others.length, 0);
    assert.deepEqual(finding, scan(edited, 'a.ts')[0]);
  });

  it('looks at the whole where the surroundings contradict the old findings', () => {
    const text = plain + plain;
    const [stale] = scan(line, 'a.ts');
    assert.ok(stale);
    for (const distance of [3_000, -3_000]) {
      const start = plain.length + distance;
      const before: readonly Finding[] = [{ ...stale, range: { start, end: start + 8 } }];
      const change = { start: plain.length, oldEnd: plain.length, newEnd: plain.length };
      assert.deepEqual(rescan(text, 'a.ts', before, change), []);
    }
  });
});

describe('addEdit', () => {
  it('tells the part that differs, of any edits one after another', () => {
    const edit = fc.record({ at: fc.nat(60), removed: fc.nat(8), inserted: fc.string() });
    fc.assert(
      fc.property(fc.string({ minLength: 20 }), fc.array(edit, { minLength: 1 }), (old, edits) => {
        let text = old;
        let change: Change | undefined;
        for (const { at, removed, inserted } of edits) {
          const start = Math.min(at, text.length);
          const gone = Math.min(removed, text.length - start);
          text = text.slice(0, start) + inserted + text.slice(start + gone);
          change = addEdit(change, { start, removed: gone, inserted: inserted.length });
        }
        assert.ok(change);
        const { start, oldEnd, newEnd } = change;
        assert.equal(text.slice(0, start), old.slice(0, start));
        assert.equal(text.slice(newEnd), old.slice(oldEnd));
        assert.ok(start <= oldEnd && start <= newEnd);
      }),
    );
  });
});
