import * as vscode from 'vscode';
import { lazyBundles } from './bundles';
import { Sessions } from './core/secrets/session';
import { embeddedSandbox } from './embedded';
import { registerClipboard } from './features/clipboard';
import { registerConnections } from './features/connections';
import { askMfaCode } from './features/connections/mfa';
import { opener } from './features/connections/open';
import { registerDeletion } from './features/deletion';
import { registerExplorer } from './features/explorer';
import { registerHardcoded } from './features/hardcoded';
import { registerRotation } from './features/rotation';
import { registerRunWithSecrets } from './features/runWithSecrets';
import { registerSandbox, type SandboxController } from './features/sandbox';
import { registerSandboxAudit } from './features/sandboxAudit';
import { registerSecretEditor } from './features/secretEditor';
import { registerWorkspaceScan } from './features/workspaceScan';
import { SecretClipboard } from './ui/clipboard';
import { Commands } from './ui/commands';
import { DetectionSettings } from './ui/detectionSettings';
import { Command } from './ui/ids';
import { Log } from './ui/log';
import { Targets } from './ui/targets';

let sandbox: SandboxController | undefined;

/** The composition root: builds everything, wires it, returns. Nothing is loaded or contacted here. */
export function activate(context: vscode.ExtensionContext): void {
  const log = new Log();
  const commands = new Commands(log);
  const clipboard = new SecretClipboard();
  const bundles = lazyBundles();
  const { aws, engine } = bundles;
  const detection = new DetectionSettings(engine);
  const embedded = embeddedSandbox(context, bundles.sandbox);
  const { controller } = embedded;
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
    moves: bundles.moves,
    moving: bundles.moving,
    settings: detection,
    scanner: bundles.scanner,
    secrets: context.secrets,
    memory: context.workspaceState,
    git: bundles.git,
  });
  commands.register(Command.showLog, () => {
    log.show();
  });
  context.subscriptions.push(
    log,
    bundles,
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
      ask: embedded.audit,
    }),
    registerRunWithSecrets({
      commands,
      targets,
      extensionUri: context.extensionUri,
      environmentOf: embedded.environmentOf,
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
      scanning: bundles.scanning,
      context,
    }),
  );
  registerClipboard({ commands, targets, clipboard });
  registerRotation({ commands, targets, functionsOf: embedded.functionsOf });
  registerDeletion({ commands, targets });
}

/** Ends the sandbox if this window runs it. */
export async function deactivate(): Promise<void> {
  await sandbox?.stop();
}
