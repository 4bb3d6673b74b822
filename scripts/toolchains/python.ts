import { ensurePython } from '../python';
import { run } from '../run';
import type { Toolchain } from './model';

/** A Python of our own with boto3; warnings are errors. */
export const pythonToolchain: Toolchain = {
  async prepare() {
    await ensurePython();
    return true;
  },
  run: async (cwd, path, env) =>
    run(await ensurePython(), ['-W', 'error::SyntaxWarning', path], { cwd, env }),
};
