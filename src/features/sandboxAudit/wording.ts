import { nameOf, secretsOf, type AuditEvent } from '../../core/secrets/auditEvent';
import { plain } from '../../core/text';

/** The part of `vscode.l10n` that is used, so that wording is tested without VS Code. */
export interface L10n {
  t(message: string, ...args: (string | number)[]): string;
}

/** What an event looks like in one line, and what its tooltip tells; texts are safe for labels. */
export interface EventLine {
  readonly label: string;
  readonly description: string;
  readonly icon: 'error' | 'eye' | 'list-unordered' | 'pencil' | 'sync' | 'trash';
  readonly facts: readonly (readonly [string, string])[];
}

/** Programs by how their requests begin or what they name. */
const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/aws-secrets-workbench/, 'VS Code'],
  [/rotation$/, 'rotation function'],
  [/^aws-secrets-sandbox/, 'sandbox'],
  [/^aws-cli\//, 'AWS CLI'],
  [/^Boto3\//, 'boto3'],
  [/^aws-sdk-js\//, 'JavaScript'],
  [/^aws-sdk-go/, 'Go'],
  [/^aws-sdk-java\//, 'Java'],
  [/^aws-sdk-rust\//, 'Rust'],
];

/** Who did it: the last part of the ARN, e.g. `root` or `user/alice`, or the service that did it by itself. */
export function actor({ userIdentity }: AuditEvent): string {
  const { arn, invokedBy, accountId } = userIdentity;
  return plain(arn?.split(':').slice(5).join(':') ?? invokedBy ?? accountId);
}

/** With what: the name of a known program, else the first word of the user agent. */
export function program({ userAgent }: AuditEvent): string {
  const known = PROGRAMS.find(([pattern]) => pattern.test(userAgent))?.[1];
  return known ?? plain(userAgent.split(/[\s/]/)[0] ?? '');
}

/** `12:03:45` of an event's time in the user's locale and time zone. */
function clock(event: AuditEvent, locale: string): string {
  return new Date(event.eventTime).toLocaleTimeString(locale);
}

/** When, with what outcome, who did what to which secret; `ofOne` leaves out the secret that all are about. */
export function eventLine(
  event: AuditEvent,
  {
    locale,
    l10n,
    ofOne = false,
  }: { readonly locale: string; readonly l10n: L10n; readonly ofOne?: boolean },
): EventLine {
  const names = [...new Set(secretsOf(event).map((id) => plain(nameOf(id))))];
  const [first] = names;
  const secret = names.length > 1 ? l10n.t('{0} secrets', names.length) : first;
  const byItself = event.eventType === 'AwsServiceEvent';
  const description = [
    clock(event, locale),
    event.errorCode ?? (event.errorMessage === undefined ? undefined : l10n.t('failed')),
    ofOne ? undefined : secret,
    byItself ? undefined : l10n.t('{0} with {1}', actor(event), program(event)),
  ];
  return {
    label: plain(event.eventName),
    description: description
      .filter((part) => part !== undefined)
      .map(plain)
      .join(' · '),
    icon: icon(event),
    facts: facts(event, names, l10n),
  };
}

function icon({ eventName, errorCode, errorMessage, readOnly }: AuditEvent): EventLine['icon'] {
  if (errorCode !== undefined || errorMessage !== undefined) return 'error';
  if (eventName.includes('Rotat')) return 'sync';
  if (eventName.includes('Delete')) return 'trash';
  if (eventName.endsWith('GetSecretValue')) return 'eye';
  return readOnly ? 'list-unordered' : 'pencil';
}

function facts(
  event: AuditEvent,
  names: readonly string[],
  l10n: L10n,
): readonly (readonly [string, string])[] {
  const all: (readonly [string, string | undefined])[] = [
    [
      l10n.t('Outcome'),
      event.errorCode ?? (event.errorMessage === undefined ? l10n.t('done') : l10n.t('failed')),
    ],
    [l10n.t('Reason'), event.errorMessage],
    [l10n.t('Secret'), names.join(', ')],
    [l10n.t('Who'), event.userIdentity.arn ?? event.userIdentity.invokedBy],
    [l10n.t('Access key'), event.userIdentity.accessKeyId],
    [l10n.t('When'), event.eventTime.replace('T', ' ').replace('Z', ' UTC')],
    [l10n.t('Region'), event.awsRegion],
    [l10n.t('From'), event.sourceIPAddress],
    [l10n.t('Program'), event.userAgent],
    [l10n.t('Request'), event.requestID],
  ];
  return all.flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [[name, plain(value)] as const],
  );
}
