import type { SandboxAccess } from '../../core/secrets/connection';

/** The variables with which any AWS SDK or CLI reads from the sandbox. */
export function sandboxEnvironment(access: SandboxAccess): Readonly<Record<string, string>> {
  return {
    AWS_ENDPOINT_URL_SECRETS_MANAGER: access.endpoint,
    AWS_REGION: access.region,
    AWS_DEFAULT_REGION: access.region,
    AWS_ACCESS_KEY_ID: access.accessKeyId,
    AWS_SECRET_ACCESS_KEY: access.secretAccessKey,
  };
}

/** Lines for a shell: `export NAME=value`, or `$env:NAME = 'value'` for PowerShell. */
export function exportLines(access: SandboxAccess, shell: 'posix' | 'powershell'): string {
  const line = (name: string, value: string): string =>
    shell === 'posix' ? `export ${name}='${value}'` : `$env:${name} = '${value}'`;
  return Object.entries(sandboxEnvironment(access))
    .map(([name, value]) => `${line(name, value)}\n`)
    .join('');
}
