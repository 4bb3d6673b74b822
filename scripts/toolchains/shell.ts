import { run } from '../run';
import { isInstalled } from './found';
import type { Toolchain } from './model';

/** A shell with the AWS CLI and jq. */
export function shellToolchain(shell: 'bash' | 'sh'): Toolchain {
  return {
    prepare: () =>
      Promise.resolve(
        isInstalled(shell, '-c', 'true') &&
          isInstalled('aws', '--version') &&
          isInstalled('jq', '--version'),
      ),
    run: (cwd, path, env) => run(shell, [path], { cwd, env }),
  };
}
