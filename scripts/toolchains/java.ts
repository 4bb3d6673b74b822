import { join } from 'node:path';
import { cache } from '../paths';
import { run } from '../run';
import { isInstalled, onceIn } from './found';
import { fetchJars } from './maven';
import type { Toolchain } from './model';

const folder = cache('java');
/** The AWS SDK for Java 2, for all languages of the JVM. */
const SDK = 'software.amazon.awssdk:secretsmanager:2.31.0';

/** The class path of the SDK's jars. */
export const javaSdk = join(folder, 'lib/*');

/** The JDK, with the AWS SDK from Maven Central. */
export const javaToolchain: Toolchain = {
  async prepare() {
    if (!isInstalled('javac', '-version') || !isInstalled('mvn', '-version')) return false;
    await onceIn(folder, () => fetchJars(folder, SDK));
    return true;
  },
  async run(cwd, path, env) {
    const classpath = ['out', '.', javaSdk].join(':');
    await run(
      'javac',
      [
        '-Xlint:all,-options,-path,-processing,-classfile',
        '-Werror',
        '-d',
        'out',
        '-sourcepath',
        '.:src',
        '-cp',
        classpath,
        path,
      ],
      { cwd, env },
    );
    const main = path
      .replace(/^src\//, '')
      .replace(/\.java$/, '')
      .replaceAll('/', '.');
    return run('java', ['-cp', classpath, main], { cwd, env });
  },
};
