import { existsSync } from 'node:fs';
import { run, step } from '../run';

/** True where packages can be installed without asking: root on Debian or one of its kin. */
export function mayInstallPackages(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** Installs Debian packages; rejects with apt's output. */
export async function installPackages(...names: string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await step(`Installing ${names.join(', ')}`, async () => {
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['install', '-q', '-y', '--no-install-recommends', ...names], { env });
  });
}
