import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../paths';
import { run } from '../run';
import type { Toolchain } from './model';

const present = (): Promise<boolean> => Promise.resolve(true);
/** The SDK is this project's own. */
const setUp = (cwd: string): Promise<void> =>
  symlink(join(root, 'node_modules'), join(cwd, 'node_modules'));

/** Node; tests are run by its own runner. */
export const nodeToolchain: Toolchain = {
  prepare: present,
  setUp,
  run: (cwd, path, env) => run(process.execPath, [path], { cwd, env }),
};

/** The TypeScript compiler by the program's tsconfig.json, into `out`, and Node. */
export const tscToolchain: Toolchain = {
  prepare: present,
  setUp,
  async run(cwd, path, env) {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    await run(process.execPath, [tsc, '-p', '.'], { cwd, env });
    const compiled = path.replace(/^src\//, 'out/').replace(/\.tsx?$/, '.js');
    return run(process.execPath, [compiled], { cwd, env });
  },
};
