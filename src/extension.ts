import { join } from 'node:path';
import * as vscode from 'vscode';
import { once } from './core/once';
import type { SandboxAccess } from './core/secrets/connection';
import type { Planner } from './core/replacement';
import { connectionEnvironment, sandboxEnvironment } from './core/secrets/environment';
import { Sessions } from './core/secrets/session';
import { registerClipboard } from './features/clipboard';
import { registerConnections } from './features/connections';
import { askMfaCode } from './features/connections/mfa';
import { opener } from './features/connections/open';
import { registerDeletion } from './features/deletion';
import { registerExplorer } from './features/explorer';
import { gitHistory, registerHardcoded } from './features/hardcoded';
import { registerRotation } from './features/rotation';
import { registerRunWithSecrets } from './features/runWithSecrets';
import {
  registerSandbox,
  SandboxController,
  sandboxFunctions,
  sandboxHost,
  sandboxStorage,
} from './features/sandbox';
import { registerSandboxAudit } from './features/sandboxAudit';
import { registerSecretEditor } from './features/secretEditor';
import { registerWorkspaceScan } from './features/workspaceScan';
import { SecretClipboard } from './ui/clipboard';
import { Commands } from './ui/commands';
import { DetectionSettings } from './ui/detectionSettings';
import { Command } from './ui/ids';
import { Log } from './ui/log';
import { Targets } from './ui/targets';
import { WorkerHost } from './worker/remote';
import type { ScanService } from './worker/scan';

let sandbox: SandboxController | undefined;

/** The composition root: builds everything, wires it, returns. Nothing is loaded or contacted here. */
export function activate(context: vscode.ExtensionContext): void {
  const log = new Log();
  const commands = new Commands(log);
  const clipboard = new SecretClipboard();
  const aws = once(() => import('./aws'));
  const planner = new WorkerHost<Planner>(join(__dirname, 'planner.js'));
  const ask = async (access: SandboxAccess, path: string, input: object) =>
    (await import('./sandbox')).askSandbox(access, path, input);
  const git = once(() => import('./git'));
  const engine = once(async () => ({
    ...(await import('./core/engine')),
    ...planner.service(['planReplacement', 'planSeveral']),
  }));
  const scanner = new WorkerHost<ScanService>(join(__dirname, 'scanWorker.js'));
  const detection = new DetectionSettings(engine);

  const controller = new SandboxController(
    sandboxHost({
      secrets: context.secrets,
      ask,
      start: async () => {
        const { startSandbox, prepareDemo } = await import('./sandbox');
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
  sandbox = controller;
  const sessions = new Sessions(
    opener({
      aws,
      sandbox: () => controller.access(),
      isTrusted: () => vscode.workspace.isTrusted,
      mfaCode: askMfaCode,
    }),
  );
  const targets = new Targets(sessions);

  const hardcoded = registerHardcoded({
    commands,
    targets,
    engine,
    settings: detection,
    scanner,
    secrets: context.secrets,
    memory: context.workspaceState,
    historyOf: gitHistory(git),
  });
  commands.register(Command.showLog, () => {
    log.show();
  });
  context.subscriptions.push(
    log,
    planner,
    scanner,
    commands,
    clipboard,
    sessions,
    detection,
    registerConnections({
      commands,
      sessions,
      targets,
      memory: context.globalState,
      aws: {
        listProfiles: async () => (await aws()).listProfiles(),
        regions: async () => (await aws()).regions,
      },
    }),
    registerExplorer({ commands, sessions }),
    registerSandbox({ commands, sessions, sandbox: controller }),
    registerSandboxAudit({
      commands,
      targets,
      ask: async (input) => ask(await controller.access(), '/sandbox/audit', input),
    }),
    registerRunWithSecrets({
      commands,
      targets,
      extensionUri: context.extensionUri,
      environmentOf: async ({ connection }) =>
        connection.kind === 'sandbox'
          ? sandboxEnvironment(await controller.access())
          : connectionEnvironment(connection),
    }),
    registerSecretEditor({
      commands,
      targets,
      extensionUri: context.extensionUri,
      copy: (value, what) => clipboard.copy(value, what),
    }),
    hardcoded,
    registerWorkspaceScan({
      commands,
      hardcoded,
      settings: detection,
      reports: engine,
      scanning: once(async () =>
        (await import('./worker/scanning')).scanningWith(join(__dirname, 'fileScanner.js')),
      ),
      context,
    }),
  );
  registerClipboard({ commands, targets, clipboard });
  registerRotation({
    commands,
    targets,
    functionsOf: async ({ connection }) =>
      connection.kind === 'sandbox' ? sandboxFunctions(await controller.access()) : [],
  });
  registerDeletion({ commands, targets });
}

/** Ends the sandbox if this window runs it. */
export async function deactivate(): Promise<void> {
  await sandbox?.stop();
}
