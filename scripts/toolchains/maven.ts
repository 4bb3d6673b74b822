import { run } from '../run';
import { writeAll } from './found';

/** Fetches Maven artifacts, each `group:artifact:version`, with what they need into `lib`. */
export async function fetchJars(folder: string, ...artifacts: string[]): Promise<void> {
  const dependencies = artifacts.map((artifact) => {
    const [group = '', name = '', version = ''] = artifact.split(':');
    return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`;
  });
  const pom = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion><groupId>proof</groupId><artifactId>proof</artifactId><version>1</version>
  <dependencies>${dependencies.join('')}</dependencies>
</project>
`;
  await writeAll(folder, { 'pom.xml': pom });
  const copy = ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'];
  await run('mvn', copy, { cwd: folder });
}
