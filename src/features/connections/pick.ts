import * as vscode from 'vscode';
import type { Connection, ProfileSummary } from '../../core/secrets/connection';
import { plain } from '../../core/text';

/** What choosing a connection needs to know of AWS; answering resolves no credential. */
export interface AwsDirectory {
  /** Reads `~/.aws/config` and `~/.aws/credentials` afresh. */
  listProfiles(): Promise<readonly ProfileSummary[]>;
  /** Region codes that the SDK knows, e.g. `eu-west-1`. */
  regions(): Promise<readonly string[]>;
}

type Source = { kind: 'sandbox' } | { kind: 'environment' } | { kind: 'profile'; name: string };

interface SourceItem extends vscode.QuickPickItem {
  readonly source?: Source;
  readonly region?: string;
}

const SANDBOX_REGION = 'us-east-1';
const REGION = /^[a-z]{2,}(-[a-z]+)+-\d+$/;

/** Asks for a profile, the environment or the sandbox, then for a region; undefined when dismissed. */
export async function pickConnection(aws: AwsDirectory): Promise<Connection | undefined> {
  const chosen = await vscode.window.showQuickPick(sourceItems(aws), {
    title: vscode.l10n.t('Add Connection'),
    placeHolder: vscode.l10n.t('Where are the secrets?'),
    matchOnDescription: true,
  });
  if (chosen?.source === undefined) return undefined;
  const { source } = chosen;
  if (source.kind === 'sandbox') return { kind: 'sandbox', region: SANDBOX_REGION };
  const region = await pickRegion(aws, chosen.region);
  if (region === undefined) return undefined;
  return source.kind === 'profile'
    ? { kind: 'profile', profile: source.name, region }
    : { kind: 'environment', region };
}

async function sourceItems(aws: AwsDirectory): Promise<SourceItem[]> {
  const profiles = await aws.listProfiles();
  const separator = (label: string): SourceItem => ({
    label,
    kind: vscode.QuickPickItemKind.Separator,
  });
  const environmentRegion = process.env['AWS_REGION'] ?? process.env['AWS_DEFAULT_REGION'];
  return [
    {
      label: `$(beaker) ${vscode.l10n.t('Local sandbox')}`,
      description: vscode.l10n.t('no AWS account needed'),
      source: { kind: 'sandbox' },
    },
    separator(vscode.l10n.t('Profiles in ~/.aws')),
    ...profiles.map((profile) => ({
      label: `$(plug) ${plain(profile.name)}`,
      description: [profileKind(profile.kind), profile.region ?? ''].filter(Boolean).join(' · '),
      source: { kind: 'profile' as const, name: profile.name },
      ...(profile.region !== undefined && { region: profile.region }),
    })),
    separator(vscode.l10n.t('Other')),
    {
      label: `$(terminal) ${vscode.l10n.t('Environment')}`,
      description: vscode.l10n.t('the credentials that VS Code was started with'),
      source: { kind: 'environment' },
      ...(environmentRegion !== undefined && { region: environmentRegion }),
    },
  ];
}

function profileKind(kind: ProfileSummary['kind']): string {
  switch (kind) {
    case 'static':
      return vscode.l10n.t('access key');
    case 'sso':
      return vscode.l10n.t('single sign-on');
    case 'role':
      return vscode.l10n.t('assumed role');
    case 'process':
      return vscode.l10n.t('credential process');
    case 'login':
      return vscode.l10n.t('AWS login');
    case 'webIdentity':
      return vscode.l10n.t('web identity');
    case 'unknown':
      return '';
  }
}

/** A list that also takes what one types, since new regions appear before SDKs know them. */
async function pickRegion(
  aws: AwsDirectory,
  preferred: string | undefined,
): Promise<string | undefined> {
  const known = await aws.regions();
  const ordered = [...new Set([...(preferred === undefined ? [] : [preferred]), ...known])];
  return new Promise((resolve) => {
    const picker = vscode.window.createQuickPick();
    const base = ordered.map((label) => ({ label }));
    picker.title = vscode.l10n.t('Region');
    picker.placeholder = vscode.l10n.t('Choose or type a region, such as eu-west-1');
    picker.items = base;
    picker.onDidChangeValue((typed) => {
      const own = REGION.test(typed) && !ordered.includes(typed) ? [{ label: typed }] : [];
      picker.items = [...own, ...base];
    });
    picker.onDidAccept(() => {
      resolve(picker.selectedItems[0]?.label);
      picker.hide();
    });
    picker.onDidHide(() => {
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}
