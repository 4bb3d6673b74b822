import type { SandboxAccess } from '../../core/secrets/connection';
import { sandboxEnvironment } from '../../core/secrets/environment';

/** Lines for a shell: `export NAME=value`, or `$env:NAME = 'value'` for PowerShell. */
export function exportLines(access: SandboxAccess, shell: 'posix' | 'powershell'): string {
  const line = (name: string, value: string): string =>
    shell === 'posix' ? `export ${name}='${value}'` : `$env:${name} = '${value}'`;
  return Object.entries(sandboxEnvironment(access))
    .map(([name, value]) => `${line(name, value)}\n`)
    .join('');
}
