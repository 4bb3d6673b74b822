import { prove } from '../support/proof';
import { javascript } from './languages/javascript';
import { python } from './languages/python';
import { typescript } from './languages/typescript';

/** What a compiler makes slow is proven by `npm run prove`; here are samples of it. */
const samples = {
  ...typescript,
  programs: typescript.programs.filter(({ position }) => /^(?:variable|package)$/.test(position)),
};

for (const language of [javascript, python, samples])
  describe(`a moved program in ${language.name} runs with the same credential`, function () {
    this.timeout(120_000);
    before(() => language.toolchain.prepare());

    for (const program of language.programs)
      it([program.position, program.what].filter(Boolean).join(', '), async () => {
        await prove(language, program);
      });
  });
