import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cache } from '../paths';
import { run } from '../run';
import { isInstalled, onceIn, writeAll } from './found';
import type { Toolchain } from './model';

const folder = cache('go');
const modules = ['config@v1.33.18', 'service/secretsmanager@v1.50.11'];

/** The Go tools, with the AWS SDK from the module proxy. */
export const goToolchain: Toolchain = {
  async prepare() {
    if (!isInstalled('go', 'version')) return false;
    await onceIn(folder, async () => {
      const names = modules.map((name) => `github.com/aws/aws-sdk-go-v2/${name}`);
      const imports = names.map((name) => `import _ "${name.replace(/@.*/, '')}"\n`);
      await writeAll(folder, {
        'go.mod': 'module proof.example/app\n\ngo 1.24\n',
        'main.go': `package main\n\n${imports.join('')}\nfunc main() {}\n`,
      });
      await run('go', ['get', ...names], { cwd: folder });
      await run('go', ['build', '-o', '/dev/null', '.'], { cwd: folder });
    });
    return true;
  },
  async setUp(cwd) {
    for (const name of ['go.mod', 'go.sum'])
      await writeAll(cwd, { [name]: await readFile(join(folder, name), 'utf8') });
  },
  async run(cwd, path, env) {
    const unformatted = await run('gofmt', ['-l', '.'], { cwd, env });
    if (unformatted !== '') throw new Error(`gofmt would change ${unformatted}`);
    await run('go', ['vet', './...'], { cwd, env });
    const test = ['test', '-v', '-count=1', './...'];
    return run('go', path.endsWith('_test.go') ? test : ['run', '.'], { cwd, env });
  },
};
