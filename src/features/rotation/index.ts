import * as vscode from 'vscode';
import { SecretsError } from '../../core/errors';
import { rotateAndWait, type RotationOutcome } from '../../core/secrets/rotation';
import { pendingVersion } from '../../core/secrets/state';
import { plain } from '../../core/text';
import type { Commands } from '../../ui/commands';
import { Command } from '../../ui/ids';
import { placeOf, type SecretTarget, type Targets } from '../../ui/targets';
import { askSetUp, type RotationFunctionsOf, type RotationSetUp } from './setUp';

/** Rotating a secret now, and telling how it ended. */
export function registerRotation(parts: {
  readonly commands: Commands;
  readonly targets: Targets;
  readonly functionsOf: RotationFunctionsOf;
}): void {
  const { commands, targets, functionsOf } = parts;
  commands.register(Command.rotateNow, async (node) => {
    const target = await targets.secret(node, vscode.l10n.t('Rotate Now'), {
      only: (secret) => secret.rotationEnabled || secret.rotationLambdaArn !== undefined,
    });
    if (target === undefined || !(await confirm(target))) return;
    await report(target, await rotate(target));
  });
  commands.register(Command.setUpRotation, async (node) => {
    const target = await targets.secret(node, vscode.l10n.t('Set Up Rotation'), {
      only: (secret) => secret.deletedAt === undefined && secret.owningService === undefined,
    });
    const setUp = target && (await askSetUp(target, functionsOf));
    if (setUp) await report(target, await rotate(target, setUp));
  });
}

async function confirm(target: SecretTarget): Promise<boolean> {
  const rotate = vscode.l10n.t('Rotate Now');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('Rotate {0} in {1}?', plain(target.secret.name), placeOf(target)),
    {
      modal: true,
      detail: vscode.l10n.t(
        'Its rotation function makes a new value. Programs that look the value up at use go on working; the value of now keeps the label AWSPREVIOUS.',
      ),
    },
    rotate,
  );
  return chosen === rotate;
}

async function rotate(
  { session, secret }: SecretTarget,
  setUp?: RotationSetUp,
): Promise<RotationOutcome> {
  const title = vscode.l10n.t('Rotating {0}', plain(secret.name));
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      const aborted = new AbortController();
      const subscription = token.onCancellationRequested(() => {
        aborted.abort();
      });
      let told = '';
      try {
        return await rotateAndWait(
          session.client,
          { secretId: secret.arn, ...setUp },
          {
            delay,
            signal: aborted.signal,
            onProgress: (now) => {
              const pending = pendingVersion(now);
              const message =
                pending === undefined
                  ? vscode.l10n.t('waiting for the function')
                  : vscode.l10n.t('version {0} is AWSPENDING', plain(pending).slice(0, 8));
              if (message === told) return;
              told = message;
              progress.report({ message });
              void session.store.refreshSecret(secret.arn).catch(() => undefined);
            },
          },
        );
      } finally {
        subscription.dispose();
        await session.store.refreshSecret(secret.arn).catch(() => undefined);
      }
    },
  );
}

function delay(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, milliseconds);
    signal?.addEventListener('abort', finish);
  });
}

async function report(target: SecretTarget, outcome: RotationOutcome): Promise<void> {
  const { session, secret } = target;
  const name = plain(secret.name);
  const place = placeOf(target);
  switch (outcome.kind) {
    case 'rotated':
      vscode.window.setStatusBarMessage(
        vscode.l10n.t(
          '$(check) Rotated {0}: version {1} is AWSCURRENT',
          name,
          plain(outcome.versionId).slice(0, 8),
        ),
        8000,
      );
      return;
    case 'refused':
      throw outcome.error;
    case 'unfinished':
      await warn(
        vscode.l10n.t(
          'The rotation of {0} in {1} has not finished: version {2} is still AWSPENDING. The log of its rotation function tells why; AWSCURRENT did not change.',
          name,
          place,
          plain(outcome.versionId).slice(0, 8),
        ),
      );
      return;
    case 'abandoned':
      throw new SecretsError('rotationAbandoned', 'AWSCURRENT did not move.', {
        call: {
          operation: 'RotateSecret',
          secret: secret.name,
          connection: session.label,
          region: session.connection.region,
          ...(session.identity && { accountId: session.identity.accountId }),
        },
      });
  }
}

async function warn(sentence: string): Promise<void> {
  const showLog = vscode.l10n.t('Show Log');
  const chosen = await vscode.window.showWarningMessage(sentence, showLog);
  if (chosen === showLog) await vscode.commands.executeCommand(Command.showLog);
}
