import type { Toolchain } from './model';

/** For a language whose tools are on no registry used here. */
export const noToolchain: Toolchain = {
  prepare: () => Promise.resolve(false),
  run: () => Promise.reject(new Error('There are no tools for this language.')),
};
