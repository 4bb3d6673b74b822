import { gitOutput } from './run';

/**
 * The content of objects by name, e.g. `HEAD:src/app.ts` or `:src/app.ts` for the index, in order; undefined for what is
 * missing or no file. One process reads them all, one after the other is held in memory.
 */
export async function* blobs(
  root: string,
  names: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<Buffer | undefined> {
  // A name with a line break cannot be asked for.
  const asked = names.map((name) => (name.includes('\n') ? '' : name));
  const input = asked.map((name) => `${name}\n`).join('');
  const reader = new ObjectReader(gitOutput(root, ['cat-file', '--batch'], { signal, input }));
  try {
    for (let left = asked.length; left > 0; left--) yield await reader.next();
  } finally {
    await reader.close();
  }
}

/** Ids of objects by name, in order; undefined for what is missing or no file. */
export async function blobIds(
  root: string,
  names: readonly string[],
  signal?: AbortSignal,
): Promise<(string | undefined)[]> {
  const input = names.map((name) => `${name.replaceAll('\n', '')}\n`).join('');
  const chunks: Buffer[] = [];
  const args = ['cat-file', '--batch-check=%(objecttype) %(objectname)'];
  for await (const chunk of gitOutput(root, args, { signal, input })) chunks.push(chunk);
  const lines = Buffer.concat(chunks).toString('utf8').split('\n');
  return names.map((_, index) => /^blob ([0-9a-f]+)$/.exec(lines[index] ?? '')?.[1]);
}

/** Cuts the answers of `git cat-file --batch`: a head, then as many bytes as it tells, then a line break. */
class ObjectReader {
  #rest: Buffer = Buffer.alloc(0);

  constructor(private readonly source: AsyncGenerator<Buffer>) {}

  async next(): Promise<Buffer | undefined> {
    const head = (await this.#line()).toString('utf8');
    const size = / (\d+)$/.exec(head)?.[1];
    if (size === undefined) return undefined;
    const content = await this.#take(Number(size));
    await this.#take(1);
    return / blob \d+$/.test(head) ? content : undefined;
  }

  async close(): Promise<void> {
    await this.source.return(undefined);
  }

  async #line(): Promise<Buffer> {
    for (;;) {
      const end = this.#rest.indexOf(10);
      if (end !== -1) {
        const line = this.#rest.subarray(0, end);
        this.#rest = this.#rest.subarray(end + 1);
        return line;
      }
      const chunk = await this.#read();
      if (chunk === undefined) return this.#rest;
      this.#rest = Buffer.concat([this.#rest, chunk]);
    }
  }

  async #take(size: number): Promise<Buffer> {
    const pieces = [this.#rest];
    let length = this.#rest.length;
    while (length < size) {
      const chunk = await this.#read();
      if (chunk === undefined) break;
      pieces.push(chunk);
      length += chunk.length;
    }
    const all = Buffer.concat(pieces);
    this.#rest = all.subarray(size);
    return all.subarray(0, size);
  }

  async #read(): Promise<Buffer | undefined> {
    const next: IteratorResult<Buffer, unknown> = await this.source.next();
    return next.done === true ? undefined : next.value;
  }
}
