import { existsSync } from 'node:fs';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSandbox, type Sandbox, type SandboxOptions } from '../../src/sandbox';
import { cache, root } from '../paths';
import { spawnGuarded } from '../processes';
import { run, step } from '../run';

/** A source distribution whose tests are run, with what they import, in an environment of its own. */
export interface TestedPackage {
  readonly name: string;
  readonly version: string;
  /** What pip installs for the tests. */
  readonly packages: readonly string[];
  /** What building the source distribution needs. */
  readonly build?: readonly string[];
}

export interface Suite {
  /** The unpacked source distribution. */
  readonly source: string;
  readonly python: string;
}

const pip = ['-m', 'pip', '--disable-pip-version-check'];

/** Fetches it from the registry once; the next calls find it in the cache. */
export async function fetchSuite(tested: TestedPackage): Promise<Suite> {
  const { name, version, packages, build = [] } = tested;
  const folder = cache(`conformance/${name}`);
  const python = join(folder, 'venv/bin/python');
  const complete = join(folder, 'complete');
  if (!existsSync(complete)) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    await step(`Fetching ${name} ${version}`, async () => {
      await run('python3', ['-m', 'venv', join(folder, 'venv')]);
      await run(python, [...pip, 'install', '-q', 'setuptools', 'wheel', ...build, ...packages]);
      const source = ['download', '-q', '--no-deps', '--no-binary', ':all:'];
      const isolated = build.length === 0 ? [] : ['--no-build-isolation'];
      await run(python, [...pip, ...source, ...isolated, `${name}==${version}`], { cwd: folder });
      const [archive = ''] = (await readdir(folder)).filter((file) => file.endsWith('.tar.gz'));
      await run('tar', ['xzf', archive], { cwd: folder });
    });
    await writeFile(complete, version);
  }
  const entries = await readdir(folder, { withFileTypes: true });
  const unpacked = entries.find((entry) => entry.isDirectory() && entry.name.endsWith(version));
  if (!unpacked) throw new Error(`${name} ${version} was not unpacked in ${folder}.`);
  return { source: join(folder, unpacked.name), python };
}

/** Runs tests of a suite against a sandbox of their own, with plug-ins of this folder; resolves to pytest's code. */
export async function runSuite(
  { source, python }: Suite,
  options: SandboxOptions,
  args: readonly string[],
  environment: (sandbox: Sandbox) => Readonly<Record<string, string>>,
): Promise<number> {
  const sandbox = await startSandbox({ ...options, mayBeReset: true });
  try {
    const tests = spawnGuarded(
      python,
      ['-m', 'pytest', '-q', '-p', 'no:cacheprovider', '-p', 'no:warnings', ...args],
      {
        cwd: source,
        stdio: 'inherit',
        env: {
          ...process.env,
          AWS_ACCESS_KEY_ID: sandbox.accessKeyId,
          AWS_SECRET_ACCESS_KEY: sandbox.secretAccessKey,
          AWS_DEFAULT_REGION: sandbox.region,
          PYTHONPATH: join(root, 'scripts/conformance'),
          PYTHONDONTWRITEBYTECODE: '1',
          ...environment(sandbox),
        },
      },
    );
    const code = await new Promise<number | null>((resolve) => tests.once('close', resolve));
    return code ?? 1;
  } finally {
    await sandbox.close();
  }
}
