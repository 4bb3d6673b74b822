import { join } from 'node:path';
import { cache } from '../paths';
import { run } from '../run';
import { isInstalled, onceIn, writeAll } from './found';
import type { Toolchain } from './model';

const folder = cache('csharp');

/**
 * Stands in for the helper class, which needs the AWS SDK and System.Text.Json of .NET: the same
 * methods, with the call made by the AWS CLI and jq. The helper itself is not compiled here.
 */
const helper = `using System;
using System.Diagnostics;
internal static class AppSecrets
{
    public static string Get(string id, string key)
    {
        var start = new ProcessStartInfo("sh", "-c 'aws secretsmanager get-secret-value --secret-id " + id + " --query SecretString --output text | jq -je ." + key + "'")
        {
            RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        using (var process = Process.Start(start))
        {
            var text = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            if (process.ExitCode != 0 || text == "") throw new InvalidOperationException("Secret " + id);
            return text;
        }
    }
}
`;

/** Mono's compiler; positions are proven, the helper is not. */
export const csharpToolchain: Toolchain = {
  async prepare() {
    if (!isInstalled('mcs', '--version') || !isInstalled('mono', '--version')) return false;
    await onceIn(folder, () => writeAll(folder, { 'AppSecrets.cs': helper }));
    return true;
  },
  async run(cwd, _path, env) {
    const list = ['.', '-name', '*.cs', '!', '-name', 'AppSecrets.cs'];
    const sources = (await run('find', list, { cwd })).trim().split('\n');
    const compile = ['-warnaserror', '-out:app.exe', ...sources, join(folder, 'AppSecrets.cs')];
    await run('mcs', compile, { cwd, env });
    return run('mono', ['app.exe'], { cwd, env });
  },
};
