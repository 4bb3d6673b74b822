/** What compiles and runs a program of one language. */
export interface Toolchain {
  /** Fetches what it needs, once; resolves to false where the language's own tools are missing. */
  prepare(): Promise<boolean>;
  /** Puts what a program needs beside its sources into its folder, e.g. a manifest. */
  setUp?(folder: string): Promise<void>;
  /** Compiles and runs a file of the folder; resolves to what it prints, rejects when either fails. */
  run(folder: string, path: string, env: NodeJS.ProcessEnv): Promise<string>;
}
