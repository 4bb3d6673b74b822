import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frameAt } from '../../../src/sandbox/store/frames';
import { acquireLock } from '../../../src/sandbox/store/lock';
import { Log } from '../../../src/sandbox/store/log';

describe('sandbox log', () => {
  const key = randomBytes(32);
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'log-'));
    file = join(folder, 'secrets.log');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const read = (from = key): readonly string[] => {
    const log = new Log(file, from);
    try {
      return log.open().map(({ text }) => text);
    } finally {
      log.close();
    }
  };
  const write = (...texts: string[]): Buffer => {
    const log = new Log(file, key);
    log.open();
    for (const text of texts) log.append([text]);
    log.close();
    return readFileSync(file);
  };
  /** Where each frame begins, the first of the file included. */
  const places = (data: Buffer): readonly number[] => {
    const found = [0];
    for (let frame = frameAt(data, 0); frame; frame = frameAt(data, frame.end))
      found.push(frame.end);
    return found;
  };

  it('says every bit that has changed, and drops nothing silently', () => {
    const data = write('one', 'two');
    for (let at = 0; at < data.length; at++)
      for (const bit of [at % 8, (at + 3) % 8]) {
        const damaged = Buffer.from(data);
        damaged[at]! ^= 1 << bit;
        writeFileSync(file, damaged);
        assert.throws(() => read(), /is damaged|file is damaged/, `bit ${bit} of byte ${at}`);
        assert.deepEqual(readFileSync(file), damaged, 'a damaged file is left as it is');
      }
  });

  it('keeps exactly the whole frames of a file that a crash cut short at any byte', () => {
    const texts = ['one', 'two', 'three'];
    const data = write(...texts);
    const ends = places(data).slice(1);
    for (let length = 0; length <= data.length; length++) {
      writeFileSync(file, data.subarray(0, length));
      const whole = ends.filter((end) => end <= length).length;
      assert.deepEqual(read(), texts.slice(0, Math.max(0, whole - 1)), `cut at ${length}`);
    }
    writeFileSync(file, Buffer.concat([data, Buffer.alloc(4096)]));
    assert.deepEqual(read(), texts, 'room that was never written');
  });

  it('says frames that were moved, doubled, left out or taken from another file', () => {
    const other = write('x', 'y', 'z');
    rmSync(file);
    const data = write('one', 'two', 'three');
    const cut = (from: Buffer): Buffer[] => {
      const at = places(from);
      return at.slice(0, -1).map((start, index) => from.subarray(start, at[index + 1]));
    };
    const [head, one, two, three] = cut(data);
    const foreign = cut(other);
    for (const mixed of [
      [head, two, one, three],
      [head, one, one, two, three],
      [head, two, three],
      [head, one, foreign[2], three],
      [foreign[0], one, two, three],
      [one, two, three],
    ]) {
      writeFileSync(file, Buffer.concat(mixed as Buffer[]));
      assert.throws(() => read(), /damaged/);
    }
  });

  it('refuses another key, and to write over what another program wrote', () => {
    write('one');
    assert.throws(() => read(randomBytes(32)), /its root key is another one/);
    const log = new Log(file, key);
    log.open();
    write('two');
    assert.throws(() => log.append(['three']), /changed by another program/);
    log.close();
    assert.deepEqual(read(), ['one', 'two']);
  });

  it('is rewritten in one step, for its owner alone, and goes on from there', () => {
    const log = new Log(file, key);
    log.open();
    log.append(['one', 'two']);
    const before = log.size;
    log.rewrite(['two']);
    assert.ok(log.size < before);
    log.append(['three']);
    log.close();
    assert.deepEqual(read(), ['two', 'three']);
    assert.equal(statSync(file).mode & 0o077, 0);
    writeFileSync(`${file}.new`, 'what a crash left of a rewriting');
    assert.deepEqual(read(), ['two', 'three']);
    truncateSync(file, 0);
    assert.deepEqual(read(), []);
  });
});

describe('the lock of a folder', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lock-'));
    file = join(folder, 'owner.lock');
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('has one holder, and is told by the process that holds it', () => {
    const lock = acquireLock(file);
    assert.throws(() => acquireLock(file), new RegExp(`by process ${process.pid}; .*${file}`));
    lock.release();
    lock.release();
    acquireLock(file).release();
  });

  it('is taken over from a process that has ended, or that had the same id before', () => {
    for (const owner of ['2147483646', String(process.pid), '', 'nonsense']) {
      writeFileSync(file, owner);
      acquireLock(file).release();
    }
    writeFileSync(file, String(process.ppid));
    assert.throws(() => acquireLock(file), /in use by process/);
    assert.equal(readFileSync(file, 'utf8'), String(process.ppid));
  });
});
