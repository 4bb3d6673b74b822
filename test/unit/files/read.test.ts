import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pieces } from '../../../src/files/read';

describe('reading a file', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  const text = 'ä = "größe"\r\nb\n';
  const utf16le = Buffer.from(text, 'utf16le');
  const mark = Buffer.from('\ufeff', 'utf16le');
  for (const [what, bytes] of [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 LE', Buffer.concat([mark, utf16le])],
    ['UTF-16 BE', Buffer.from(Buffer.concat([mark, utf16le])).swap16()],
    ['UTF-16 LE without a mark', Buffer.from('plain = "text" \n'.repeat(4), 'utf16le')],
    ['UTF-16 BE without a mark', Buffer.from('plain = "text" \n'.repeat(4), 'utf16le').swap16()],
    ['Latin-1', Buffer.from(text, 'latin1')],
  ] as const)
    it(`understands ${what}`, async () => {
      await writeFile(join(folder, 'a.txt'), bytes);
      const [piece, ...others] = pieces(join(folder, 'a.txt'));
      assert.equal(others.length, 0);
      assert.ok(piece && [text, 'plain = "text" \n'.repeat(4)].includes(piece.text));
      assert.deepEqual([piece.lines, piece.offset, piece.overlap, piece.isWhole], [0, 0, 0, true]);
    });

  it('gives nothing of binary, missing, special and too large files, and of folders', async () => {
    const file = join(folder, 'a.txt');
    await writeFile(file, Buffer.from([...Buffer.from('text\n'), 0, 1, 2, 0, 0, 0, 7]));
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    for (const path of [file, join(folder, 'none'), folder, pipe])
      assert.deepEqual([...pieces(path)], [], path);
    await writeFile(file, 'text');
    assert.equal([...pieces(file, 4)].length, 1);
    assert.deepEqual([...pieces(file, 3)], []);
  });

  it('cuts a large file at lines, and says where each piece stands', async () => {
    const lines = Array.from({ length: 400_000 }, (_, n) => `line ${n} ${'x'.repeat(n % 30)}\n`);
    const whole = lines.join('');
    await writeFile(join(folder, 'a.txt'), whole);
    const read = [...pieces(join(folder, 'a.txt'))];
    assert.ok(read.length > 2);
    let end = 0;
    for (const { text: part, offset, lines: before, overlap, isWhole } of read) {
      assert.equal(isWhole, false);
      assert.equal(whole.slice(offset, offset + part.length), part);
      assert.equal(whole.slice(0, offset).split('\n').length - 1, before);
      assert.equal(offset + overlap, end);
      end = offset + part.length;
    }
    assert.equal(end, whole.length);
  });

  it('reads a line without end', async () => {
    await writeFile(join(folder, 'a.txt'), 'x'.repeat(9_000_000));
    const length = [...pieces(join(folder, 'a.txt'))].reduce(
      (sum, { text: part, overlap }) => sum + part.length - overlap,
      0,
    );
    assert.equal(length, 9_000_000);
  });
});
