import { spawn, type ChildProcess } from 'node:child_process';
import type { SandboxAccess } from '../../core/secrets/connection';
import { programOf } from './program';
import type { RotationFunction } from './run';

/** The longest that AWS lets a function run. */
const LONGEST_SECONDS = 900;
/** As much of the end of its output is kept, to tell why it failed. */
const KEPT_CHARACTERS = 8192;
/** Windows knows no process groups. */
const grouped = process.platform !== 'win32';

export interface CommandOptions {
  /** Where the sandbox is, once it is known. */
  readonly access: () => SandboxAccess;
  /** Seconds after which a step is ended; default 900. */
  readonly timeout?: number;
}

/**
 * A rotation function that is a program of this machine: it gets AWS's event as JSON on its standard input
 * and, in its environment, what an AWS SDK needs to reach the sandbox. A step fails when the program ends
 * with another code than 0, or takes too long; the program ends, with all that it started, when its step
 * does.
 */
export function commandFunction(definition: string, options: CommandOptions): RotationFunction {
  const program = programOf(definition);
  const { access, timeout = LONGEST_SECONDS } = options;
  return (event, _call, signal) =>
    new Promise((resolve, reject) => {
      signal.throwIfAborted();
      const child = spawn(program.file, program.args, {
        shell: program.shell,
        stdio: ['pipe', 'pipe', 'pipe'],
        detached: grouped,
        windowsHide: true,
        env: { ...environment(access()), ...program.env },
      });
      let output = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => {
          output += text;
          if (output.length > KEPT_CHARACTERS) output = tail(output);
        });
      let reason: string | undefined;
      const end = (why: string): void => {
        reason = why;
        kill(child);
      };
      const timer = setTimeout(() => {
        end(`It took longer than ${timeout} s.`);
      }, timeout * 1000);
      const close = (): void => {
        end('The sandbox was closed.');
      };
      signal.addEventListener('abort', close);
      child.once('error', reject);
      child.once('exit', () => {
        kill(child);
      });
      child.once('close', (code) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', close);
        if (code === 0 && reason === undefined) resolve();
        else reject(new Error(reason ?? (output.trim() || `It ended with ${String(code)}.`)));
      });
      child.stdin.on('error', () => undefined);
      child.stdin.end(JSON.stringify(event));
    });
}

/** Of the user's own, these would win over the sandbox's address and keys. */
const REPLACED = { AWS_PROFILE: undefined, AWS_SESSION_TOKEN: undefined };

function environment(access: SandboxAccess): NodeJS.ProcessEnv {
  return {
    ...process.env,
    ...REPLACED,
    SECRETS_MANAGER_ENDPOINT: access.endpoint,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: access.endpoint,
    AWS_REGION: access.region,
    AWS_DEFAULT_REGION: access.region,
    AWS_ACCESS_KEY_ID: access.accessKeyId,
    AWS_SECRET_ACCESS_KEY: access.secretAccessKey,
  };
}

/** The end of a text from a whole line on, so that nothing is cut in the middle. */
function tail(text: string): string {
  const end = text.slice(-KEPT_CHARACTERS);
  return end.slice(end.indexOf('\n') + 1);
}

function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (grouped) process.kill(-child.pid, 'SIGKILL');
    else child.kill('SIGKILL');
  } catch {
    // It and all that it started have ended.
  }
}
