import { join } from 'node:path';
import { cache } from '../paths';
import { run } from '../run';
import { isInstalled, onceIn, writeAll } from './found';
import type { Toolchain } from './model';

const folder = cache('java');
const VERSION = '2.31.0';
const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>proof</groupId><artifactId>proof</artifactId><version>1</version>
  <dependencies><dependency>
    <groupId>software.amazon.awssdk</groupId><artifactId>secretsmanager</artifactId><version>${VERSION}</version>
  </dependency></dependencies>
</project>
`;

/** The JDK, with the AWS SDK from Maven Central. */
export const javaToolchain: Toolchain = {
  async prepare() {
    if (!isInstalled('javac', '-version') || !isInstalled('mvn', '-version')) return false;
    await onceIn(folder, async () => {
      await writeAll(folder, { 'pom.xml': pom });
      const copy = ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'];
      await run('mvn', copy, { cwd: folder });
    });
    return true;
  },
  async run(cwd, path, env) {
    const classpath = ['out', '.', join(folder, 'lib/*')].join(':');
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
