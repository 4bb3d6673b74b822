import { join } from 'node:path';
import { cache } from '../paths';
import { run } from '../run';
import { onceIn } from './found';
import { javaSdk, javaToolchain } from './java';
import { fetchJars } from './maven';
import type { Toolchain } from './model';

interface Compiler {
  readonly name: string;
  /** Maven artifacts of the compiler and its standard library. */
  readonly artifacts: readonly string[];
  readonly main: string;
  readonly options: readonly string[];
  /** The class whose `main` runs. */
  readonly entry: string;
}

/** For programs that end soon: no optimizing compiler, no threads that collect garbage. */
const QUICK = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC', '-Xshare:auto'];

/** A compiler that runs on the JVM, from Maven Central, with the AWS SDK for Java. */
function jvmToolchain({ name, artifacts, main, options, entry }: Compiler): Toolchain {
  const folder = cache(name);
  const library = join(folder, 'lib/*');
  return {
    async prepare() {
      if (!(await javaToolchain.prepare())) return false;
      await onceIn(folder, () => fetchJars(folder, ...artifacts));
      return true;
    },
    async run(cwd, path, env) {
      const classpath = await expanded(javaSdk, library);
      const sources = (
        await run('find', ['.', '-name', `*.${path.split('.').at(-1) ?? ''}`], { cwd })
      )
        .trim()
        .split('\n');
      const compile = [
        ...QUICK,
        '-cp',
        library,
        main,
        ...options,
        '-classpath',
        classpath,
        '-d',
        'out.jar',
        ...sources,
      ];
      await run('java', compile, { cwd, env });
      return run('java', [...QUICK, '-cp', ['out.jar', javaSdk, library].join(':'), entry], {
        cwd,
        env,
      });
    },
  };
}

/** Compilers do not read `*` in class paths. */
async function expanded(...patterns: string[]): Promise<string> {
  const folders = patterns.map((pattern) => pattern.replace(/\*$/, ''));
  const jars = await run('find', [...folders, '-name', '*.jar']);
  return jars.trim().split('\n').join(':');
}

export const kotlinToolchain = jvmToolchain({
  name: 'kotlin',
  artifacts: ['org.jetbrains.kotlin:kotlin-compiler-embeddable:2.0.21'],
  main: 'org.jetbrains.kotlin.cli.jvm.K2JVMCompiler',
  options: ['-no-stdlib', '-no-reflect', '-Werror', '-nowarn'],
  entry: 'AppKt',
});

export const scalaToolchain = jvmToolchain({
  name: 'scala',
  artifacts: ['org.scala-lang:scala3-compiler_3:3.3.4'],
  main: 'dotty.tools.dotc.Main',
  options: ['-deprecation', '-Werror'],
  entry: 'App',
});
