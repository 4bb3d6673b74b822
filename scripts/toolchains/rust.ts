import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { cache } from '../paths';
import { run } from '../run';
import { isInstalled, onceIn, writeAll } from './found';
import type { Toolchain } from './model';

const folder = cache('rust');

/** The manifest of the programs; they get `dependencies` only by the edit. */
export const rustManifest = `[package]
name = "proof"
version = "0.1.0"
edition = "2021"

[dependencies]
sha2 = "0.10"
`;

/** The manifest of a program with the SDK. */
export const rustSdkManifest = `${rustManifest}aws-config = "1"
aws-sdk-secretsmanager = "1"
serde_json = "1"
tokio = { version = "1", features = ["rt"] }
`;

/** Each program has a package name of its own, so that none takes another's build for its own. */
async function named(cwd: string): Promise<void> {
  const path = join(cwd, 'Cargo.toml');
  const name = basename(cwd).toLowerCase();
  const manifest = await readFile(path, 'utf8');
  await writeFile(path, manifest.replace('name = "proof"', `name = "${name}"`));
}

const flags = { RUSTFLAGS: '-D warnings' };

/** Cargo, with the AWS SDK from crates.io; its build is kept and shared by all programs. */
export const rustToolchain: Toolchain = {
  async prepare() {
    if (!isInstalled('cargo', '--version')) return false;
    await onceIn(folder, async () => {
      await writeAll(folder, {
        'Cargo.toml': rustSdkManifest,
        'src/main.rs': 'fn main() {}\n',
      });
      await run('cargo', ['build', '-q'], { cwd: folder, env: { ...process.env, ...flags } });
    });
    return true;
  },
  setUp: (cwd) => copyFile(join(folder, 'Cargo.lock'), join(cwd, 'Cargo.lock')),
  async run(cwd, _path, env) {
    await named(cwd);
    const shared = { ...env, CARGO_TARGET_DIR: join(folder, 'target'), ...flags };
    return run('cargo', ['run', '-q', '--offline'], { cwd, env: shared });
  },
};
