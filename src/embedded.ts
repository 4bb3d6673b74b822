import * as vscode from 'vscode';
import type { Bundles } from './bundles';
import { connectionEnvironment, sandboxEnvironment } from './core/secrets/environment';
import type { Session } from './core/secrets/session';
import {
  SandboxController,
  sandboxFunctions,
  sandboxHost,
  sandboxStorage,
} from './features/sandbox';

/** The embedded sandbox, and what other features ask of it. */
export function embeddedSandbox(context: vscode.ExtensionContext, load: Bundles['sandbox']) {
  const ask: Awaited<ReturnType<Bundles['sandbox']>>['askSandbox'] = async (...asked) =>
    (await load()).askSandbox(...asked);
  const controller = new SandboxController(
    sandboxHost({
      secrets: context.secrets,
      ask,
      start: async () => {
        const { startSandbox, prepareDemo } = await load();
        // A browser's SecretStorage forgets the root key with the session: there the sandbox does, too.
        const onDisk = vscode.env.uiKind === vscode.UIKind.Desktop;
        const folder = vscode.Uri.joinPath(context.globalStorageUri, 'sandbox').fsPath;
        const started = await startSandbox(
          onDisk ? await sandboxStorage(context.secrets, folder) : {},
        );
        await prepareDemo(started);
        return started;
      },
    }),
  );
  return {
    controller,
    audit: async (input: object) => ask(await controller.access(), '/sandbox/audit', input),
    /** The rotation functions of a session; AWS's own are named by their ARN. */
    functionsOf: async ({ connection }: Session) =>
      connection.kind === 'sandbox' ? sandboxFunctions(await controller.access()) : [],
    /** Variables with which the user's own programs reach a session's service. */
    environmentOf: async ({ connection }: Session) =>
      connection.kind === 'sandbox'
        ? sandboxEnvironment(await controller.access())
        : connectionEnvironment(connection),
  };
}
