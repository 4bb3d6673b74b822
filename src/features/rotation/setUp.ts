import * as vscode from 'vscode';
import type { RotationRules } from '../../core/secrets/model';
import type { Session } from '../../core/secrets/session';
import { plain } from '../../core/text';
import { placeOf, type SecretTarget } from '../../ui/targets';

/** A rotation function that a connection offers. */
export interface RotationFunction {
  readonly name: string;
  readonly arn: string;
  /** What it rotates, in a few words. */
  readonly description: string;
}

/** The functions that are known of a connection; AWS's own are named by their ARN. */
export type RotationFunctionsOf = (session: Session) => Promise<readonly RotationFunction[]>;

/** What turns rotation on. */
export interface RotationSetUp {
  readonly rotationLambdaArn: string;
  readonly rotationRules: RotationRules;
}

/** Asks for function and schedule, then for consent; undefined when dismissed. */
export async function askSetUp(
  target: SecretTarget,
  functionsOf: RotationFunctionsOf,
): Promise<RotationSetUp | undefined> {
  const rotationLambdaArn = await askFunction(target, functionsOf);
  if (rotationLambdaArn === undefined) return undefined;
  const rotationRules = await askSchedule();
  if (rotationRules === undefined) return undefined;
  return (await confirm(target)) ? { rotationLambdaArn, rotationRules } : undefined;
}

async function askFunction(
  { session, secret }: SecretTarget,
  functionsOf: RotationFunctionsOf,
): Promise<string | undefined> {
  const offered = await functionsOf(session);
  const used = new Set(
    session.store.secrets
      .flatMap((one) => one.rotationLambdaArn ?? [])
      .concat(secret.rotationLambdaArn ?? []),
  );
  for (const { arn } of offered) used.delete(arn);
  const other = { label: vscode.l10n.t('$(edit) Another function…'), arn: undefined };
  const items = [
    ...offered.map(({ name, arn, description }) => ({
      label: `$(symbol-function) ${plain(name)}`,
      description,
      arn,
    })),
    ...[...used].map((arn) => ({
      label: `$(symbol-function) ${plain(arn.split(':').at(-1) ?? arn)}`,
      description: vscode.l10n.t('rotates other secrets here'),
      arn,
    })),
    other,
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Rotation Function of {0}', plain(secret.name)),
    placeHolder: vscode.l10n.t('It makes the new value, and sets it where it is used'),
    matchOnDescription: true,
  });
  if (chosen === undefined || chosen.arn !== undefined) return chosen?.arn;
  return vscode.window.showInputBox({
    title: vscode.l10n.t('ARN of the Rotation Function'),
    prompt: vscode.l10n.t('A Lambda function that Secrets Manager may invoke'),
    validateInput: (typed) =>
      /^arn:[\w-]+:lambda:[\w-]+:\d{12}:function:[\w:-]+$/.test(typed)
        ? undefined
        : vscode.l10n.t('An ARN looks like arn:aws:lambda:REGION:ACCOUNT:function:NAME.'),
  });
}

async function askSchedule(): Promise<RotationRules | undefined> {
  const days = (automaticallyAfterDays: number, description = '') => ({
    label: vscode.l10n.t('Every {0} days', automaticallyAfterDays),
    description,
    rules: { automaticallyAfterDays },
  });
  const chosen = await vscode.window.showQuickPick(
    [
      days(30, vscode.l10n.t('usual')),
      days(7),
      days(90),
      {
        label: vscode.l10n.t('Every 4 hours'),
        description: vscode.l10n.t('the shortest that AWS allows'),
        rules: { scheduleExpression: 'rate(4 hours)' },
      },
      { label: vscode.l10n.t('A schedule of its own…'), description: '', rules: undefined },
    ],
    { title: vscode.l10n.t('How Often Shall It Rotate?') },
  );
  if (chosen === undefined || chosen.rules !== undefined) return chosen?.rules;
  const scheduleExpression = await vscode.window.showInputBox({
    title: vscode.l10n.t('Schedule, in UTC'),
    prompt: vscode.l10n.t(
      'rate(10 days), or cron(0 8 1 * ? *): minute, hour, day, month, weekday, year',
    ),
    validateInput: (typed) =>
      /^(?:rate|cron)\(.+\)$/.test(typed)
        ? undefined
        : vscode.l10n.t('A schedule is rate(…) or cron(…).'),
  });
  return scheduleExpression === undefined ? undefined : { scheduleExpression };
}

async function confirm(target: SecretTarget): Promise<boolean> {
  const turnOn = vscode.l10n.t('Turn On and Rotate Now');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Turn on rotation of {0} in {1}?', plain(target.secret.name), placeOf(target)),
    {
      modal: true,
      detail: vscode.l10n.t(
        'Its value changes now, and then by the schedule. Programs that look it up at use go on working; those that hold a copy fail.',
      ),
    },
    turnOn,
  );
  return chosen === turnOn;
}
