import type { Confidence } from '../core/detection';
import type { LookupStyle } from '../core/replacement';

/**
 * Every id that package.json declares and the code uses; a test holds both against each other.
 */
export const Command = {
  addConnection: 'secretsWorkbench.addConnection',
  selectConnection: 'secretsWorkbench.selectConnection',
  removeConnection: 'secretsWorkbench.removeConnection',
  startSandbox: 'secretsWorkbench.startSandbox',
  copySandboxEnvironment: 'secretsWorkbench.copySandboxEnvironment',
  openSandboxTerminal: 'secretsWorkbench.openSandboxTerminal',
  showSandboxAudit: 'secretsWorkbench.showSandboxAudit',
  showAllSandboxAudit: 'secretsWorkbench.showAllSandboxAudit',
  openAuditEvent: 'secretsWorkbench.openAuditEvent',
  refresh: 'secretsWorkbench.refresh',
  loadMore: 'secretsWorkbench.loadMore',
  createSecret: 'secretsWorkbench.createSecret',
  revealValue: 'secretsWorkbench.revealValue',
  copyValue: 'secretsWorkbench.copyValue',
  copyName: 'secretsWorkbench.copyName',
  copyArn: 'secretsWorkbench.copyArn',
  updateValue: 'secretsWorkbench.updateValue',
  rotateNow: 'secretsWorkbench.rotateNow',
  setUpRotation: 'secretsWorkbench.setUpRotation',
  scheduleDeletion: 'secretsWorkbench.scheduleDeletion',
  restoreSecret: 'secretsWorkbench.restoreSecret',
  moveToSecretsManager: 'secretsWorkbench.moveToSecretsManager',
  useExistingSecret: 'secretsWorkbench.useExistingSecret',
  ignoreFinding: 'secretsWorkbench.ignoreFinding',
  showIgnoredFindings: 'secretsWorkbench.showIgnoredFindings',
  switchOffRule: 'secretsWorkbench.switchOffRule',
  runInTerminal: 'secretsWorkbench.runInTerminal',
  scanWorkspace: 'secretsWorkbench.scanWorkspace',
  scanStaged: 'secretsWorkbench.scanStaged',
  scanHistory: 'secretsWorkbench.scanHistory',
  goToFinding: 'secretsWorkbench.goToFinding',
  moveFindings: 'secretsWorkbench.moveFindings',
  useExistingForFindings: 'secretsWorkbench.useExistingForFindings',
  ignoreFindings: 'secretsWorkbench.ignoreFindings',
  groupFindings: 'secretsWorkbench.groupFindings',
  filterFindings: 'secretsWorkbench.filterFindings',
  clearFindings: 'secretsWorkbench.clearFindings',
  showScanReport: 'secretsWorkbench.showScanReport',
  saveScanReport: 'secretsWorkbench.saveScanReport',
  signIn: 'secretsWorkbench.signIn',
  showLog: 'secretsWorkbench.showLog',
} as const;
export type CommandId = (typeof Command)[keyof typeof Command];

/** Commands that only the product's own code calls, with arguments; hidden from the palette. */
export const InternalCommand = new Set<CommandId>([
  Command.loadMore,
  Command.ignoreFinding,
  Command.switchOffRule,
  Command.removeConnection,
  Command.showAllSandboxAudit,
  Command.openAuditEvent,
  Command.goToFinding,
  Command.moveFindings,
  Command.useExistingForFindings,
  Command.ignoreFindings,
]);

export const View = {
  secrets: 'secretsWorkbench.secrets',
  sandboxAudit: 'secretsWorkbench.sandboxAudit',
  findings: 'secretsWorkbench.findings',
} as const;

export const ContextKey = {
  hasConnection: 'secretsWorkbench.hasConnection',
  sandboxRunning: 'secretsWorkbench.sandboxRunning',
  auditShown: 'secretsWorkbench.auditShown',
  auditFiltered: 'secretsWorkbench.auditFiltered',
  scanned: 'secretsWorkbench.scanned',
} as const;

export const PanelType = {
  secret: 'secretsWorkbench.secret',
  report: 'secretsWorkbench.report',
} as const;

/** Settings and the type of each; defaults stand in package.json alone. */
export interface Settings {
  'clipboard.clearAfterSeconds': number;
  'detection.enabled': boolean;
  'detection.codeLens': boolean;
  'detection.minimumConfidence': Confidence;
  'detection.rules': Readonly<Record<string, boolean>>;
  'detection.ownRules': unknown;
  'detection.exclude': Readonly<Record<string, boolean>>;
  'move.style': LookupStyle | 'auto';
  'sandbox.startAutomatically': boolean;
}
export const SETTINGS_SECTION = 'secretsWorkbench';
