import { relativeTime } from '../../core/relativeTime';
import type { Replica, RotationRules, Secret, SecretVersion } from '../../core/secrets/model';
import type { SecretState } from '../../core/secrets/state';
import { plain } from '../../core/text';

/** The part of `vscode.l10n` that is used, so that wording is tested without VS Code. */
export interface L10n {
  t(message: string, ...args: (string | number)[]): string;
}

/** What wording depends on besides the data. */
export interface Setting {
  readonly l10n: L10n;
  readonly now: Date;
  /** BCP 47, e.g. `en` or `de-AT`. */
  readonly locale: string;
}

/** `2h ago` within a week of now, else `24 Dec` or `24 Dec 2027`, in the user's locale. */
export function when(date: Date, { now, locale, l10n }: Setting): string {
  const relative = relativeTime(date, now);
  if (relative?.value === 0) return l10n.t('just now');
  if (relative)
    return new Intl.RelativeTimeFormat(locale, { style: 'narrow' }).format(
      relative.value,
      relative.unit,
    );
  return calendarDay(date, { now, locale });
}

/** `24 Dec`, with the year when it is another than this one. */
export function calendarDay(date: Date, { now, locale }: Pick<Setting, 'now' | 'locale'>): string {
  const year = date.getFullYear() === now.getFullYear() ? {} : { year: 'numeric' as const };
  return date.toLocaleDateString(locale, { day: 'numeric', month: 'short', ...year });
}

/** The one line that says what is most urgent about a secret. */
export function stateLine(state: SecretState, setting: Setting): string {
  const { l10n } = setting;
  switch (state.kind) {
    case 'deletion':
      return l10n.t('deletes on {0}', calendarDay(state.at, setting));
    case 'rotationFailed':
      return l10n.t('rotation failed');
    case 'rotationOverdue':
      return l10n.t('rotation overdue');
    case 'rotating':
      return l10n.t('rotating…');
    case 'rotates':
      return l10n.t('rotates {0}', when(state.at, setting));
    case 'replica':
      return l10n.t('replica of {0}', plain(state.primaryRegion));
    case 'managed':
      return l10n.t('managed by {0}', plain(state.service));
    case 'changed':
      return when(state.at, setting);
    case 'unknown':
      return '';
  }
}

/** AWSCURRENT first: `AWSCURRENT, blue`, or what stands for a version without labels. */
export function versionLabel(version: SecretVersion, { l10n }: Setting): string {
  return version.labels.length > 0 ? version.labels.map(plain).join(', ') : l10n.t('no label');
}

/** `2h ago · a1b2c3d4`. */
export function versionLine(version: SecretVersion, setting: Setting): string {
  const shortId = plain(version.versionId).slice(0, 8);
  return version.createdAt === undefined
    ? shortId
    : `${when(version.createdAt, setting)} · ${shortId}`;
}

/** Name and value of each line of a secret's tooltip; texts are untrusted and shown as they are. */
export function secretFacts(
  secret: Secret,
  state: SecretState,
  setting: Setting,
): readonly (readonly [string, string])[] {
  const { l10n } = setting;
  const facts: (readonly [string, string | undefined])[] = [
    [l10n.t('State'), state.kind === 'changed' ? undefined : stateLine(state, setting)],
    [l10n.t('Description'), secret.description],
    [l10n.t('Rotation'), rotation(secret, setting)],
    [l10n.t('Last rotated'), utc(secret.lastRotatedAt)],
    [l10n.t('Next rotation'), utc(secret.nextRotationAt)],
    [l10n.t('Scheduled deletion'), utc(secret.deletedAt)],
    [l10n.t('Managed by'), secret.owningService],
    [l10n.t('Primary region'), secret.primaryRegion],
    [l10n.t('Replicas'), secret.replicas.map(replica).join(', ')],
    [l10n.t('Type'), secret.type],
    [l10n.t('Encryption key'), secret.kmsKeyId ?? 'aws/secretsmanager'],
    [l10n.t('Tags'), secret.tags.map(({ key, value }) => `${key}=${value}`).join(', ')],
    [l10n.t('Created'), utc(secret.createdAt)],
    [l10n.t('Changed'), utc(secret.lastChangedAt)],
    [l10n.t('Last read'), day(secret.lastAccessedAt)],
    [l10n.t('ARN'), secret.arn],
  ];
  return present(facts);
}

/** The same for one version. */
export function versionFacts(
  version: SecretVersion,
  { l10n }: Setting,
): readonly (readonly [string, string])[] {
  return present([
    [l10n.t('Version'), version.versionId],
    [l10n.t('Labels'), version.labels.join(', ')],
    [l10n.t('Created'), utc(version.createdAt)],
    [l10n.t('Last read'), day(version.lastAccessedAt)],
    [l10n.t('Encryption key'), version.kmsKeyIds.join(', ')],
  ]);
}

function rotation(secret: Secret, { l10n }: Setting): string | undefined {
  if (!secret.rotationEnabled)
    return secret.rotationLambdaArn === undefined ? undefined : l10n.t('switched off');
  const rhythm = rules(secret.rotationRules, l10n);
  return secret.rotationLambdaArn === undefined ? rhythm : `${rhythm}, ${secret.rotationLambdaArn}`;
}

function rules(value: RotationRules | undefined, l10n: L10n): string {
  if (value?.scheduleExpression !== undefined) return value.scheduleExpression;
  if (value?.automaticallyAfterDays !== undefined)
    return l10n.t('every {0} days', value.automaticallyAfterDays);
  return l10n.t('on');
}

function replica({ region, status }: Replica): string {
  return `${region} (${status})`;
}

function utc(date: Date | undefined): string | undefined {
  return date && `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

function day(date: Date | undefined): string | undefined {
  return date?.toISOString().slice(0, 10);
}

function present(
  facts: readonly (readonly [string, string | undefined])[],
): readonly (readonly [string, string])[] {
  return facts.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, plain(value)] as const],
  );
}
