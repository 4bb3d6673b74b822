import * as vscode from 'vscode';
import { holdsReference } from '../../core/lookups/dynamicReference';
import { parseEnvFile } from '../../core/lookups/envFile';
import { resolvedVariables } from '../../core/lookups/variables';
import type { SecretsClient } from '../../core/secrets/client';

/** The client of the connection that references are resolved with; undefined when there is none. */
export type ClientForRun = () => Promise<SecretsClient | undefined>;

/**
 * The configuration of a debug session with the references of its `env` and `envFile` resolved, in memory
 * only, and away from terminals. As it is when it holds none; undefined when there is no connection to resolve them with, which ends
 * the start. Rejects with a SecretsError.
 */
export async function resolvedConfiguration(
  configuration: vscode.DebugConfiguration,
  client: ClientForRun,
): Promise<vscode.DebugConfiguration | undefined> {
  const own = textsOf(configuration['env']);
  const fromFile: unknown = configuration['envFile'];
  const files = [fromFile].flat().filter((file) => typeof file === 'string');
  const variables: Record<string, string> = {};
  for (const file of files) Object.assign(variables, await readEnvFile(file));
  Object.assign(variables, own);
  if (!Object.values(variables).some(holdsReference)) return configuration;
  const connected = await client();
  if (connected === undefined) return undefined;
  const resolved = await resolvedVariables(variables, () => Promise.resolve(connected));
  const env = { ...(configuration['env'] as object), ...resolved };
  return { ...configuration, env, ...inDebugConsole };
}

/**
 * A program that a debugger starts in a terminal gets its environment as a part of the command line, which stays in the
 * shell's history and in the terminal's log. Debuggers heed those of these that they know.
 */
const inDebugConsole = { console: 'internalConsole', terminal: 'console', externalConsole: false };

/** True where a configuration asks for a terminal, which is not given to one with secrets. */
export function asksForTerminal(configuration: vscode.DebugConfiguration): boolean {
  const wanted: unknown[] = ['console', 'terminal', 'externalConsole'].map(
    (key) => configuration[key] as unknown,
  );
  return wanted.some(
    (value) => value === true || /terminal|integrated|external/i.test(String(value)),
  );
}

/** The variables whose value is a text; others, such as `null` for "unset", stay to the debugger. */
function textsOf(env: unknown): Record<string, string> {
  const entries = typeof env === 'object' && env !== null ? Object.entries(env) : [];
  return Object.fromEntries(
    entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

async function readEnvFile(file: string): Promise<Record<string, string>> {
  try {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.file(file));
    return Object.fromEntries(parseEnvFile(new TextDecoder().decode(bytes)));
  } catch {
    // A missing file is the debugger's to tell.
    return {};
  }
}
