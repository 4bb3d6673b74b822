import { rm } from 'node:fs/promises';
import { packageExtension } from '../../../scripts/package';
import { cache } from '../../../scripts/paths';
import { run } from '../../../scripts/run';
import { ensureVsCode } from '../../../scripts/vscode/install';
import { installArguments } from '../../../scripts/vscode/server';
import { once } from '../../../src/core/once';

/** An extensions folder with the packaged extension in it, made once a run. */
export const packagedExtension = once(async () => {
  const extensionsDir = cache('e2e/extensions');
  const vscode = await ensureVsCode();
  await rm(extensionsDir, { recursive: true, force: true });
  const file = await packageExtension();
  await run(vscode.node, [
    vscode.server,
    ...installArguments(file, cache('e2e/data'), extensionsDir),
  ]);
  return extensionsDir;
});
