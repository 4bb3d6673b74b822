import { spawn } from 'node:child_process';
import type { SandboxAccess } from '../../core/secrets/connection';
import type { RotationFunction } from './run';

const LIMIT_MS = 15 * 60_000;

/**
 * A rotation function that is a command of this machine: it gets AWS's event as JSON on its standard
 * input and, in its environment, what an AWS SDK needs to reach the sandbox. A step fails when the
 * command ends with another code than 0, or after 15 minutes, the longest that AWS lets one run.
 */
export function commandFunction(command: string, access: () => SandboxAccess): RotationFunction {
  return (event) =>
    new Promise((resolve, reject) => {
      const { endpoint, region, accessKeyId, secretAccessKey } = access();
      const child = spawn(command, {
        shell: true,
        stdio: ['pipe', 'inherit', 'inherit'],
        timeout: LIMIT_MS,
        env: {
          ...process.env,
          SECRETS_MANAGER_ENDPOINT: endpoint,
          AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoint,
          AWS_REGION: region,
          AWS_DEFAULT_REGION: region,
          AWS_ACCESS_KEY_ID: accessKeyId,
          AWS_SECRET_ACCESS_KEY: secretAccessKey,
        },
      });
      child.once('error', reject);
      child.once('close', (code) => {
        if (code === 0) resolve();
        else reject(new Error(`The rotation function ended with ${String(code)}.`));
      });
      child.stdin.on('error', () => undefined);
      child.stdin.end(JSON.stringify(event));
    });
}
