import * as vscode from 'vscode';
import { isSecretsError, type FailedCall, type SecretsErrorCode } from '../core/errors';
import { plain } from '../core/text';
import { Command, type CommandId } from './ids';

/** A button under a message. */
export interface MessageAction {
  readonly label: string;
  readonly command: CommandId | 'workbench.trust.manage';
  readonly arguments?: readonly unknown[];
}

/** What a person reads of a failure: what happened to what and where, what to do, and buttons for it. */
export interface FailureMessage {
  readonly happened: string;
  readonly nextStep: string;
  readonly actions: readonly MessageAction[];
}

interface Explanation {
  readonly reason: string;
  readonly nextStep: string;
  readonly actions?: (call: FailedCall | undefined) => readonly MessageAction[];
}

/** Explains a thrown error. The service's own sentence is quoted only where it names a bad input. */
export function explain(error: unknown): FailureMessage {
  if (!isSecretsError(error)) {
    return {
      happened: vscode.l10n.t('Something unexpected went wrong.'),
      nextStep: vscode.l10n.t('The log tells where.'),
      actions: [showLog()],
    };
  }
  const { reason, nextStep, actions } = explanations()[error.code];
  const quoted = error.code === 'invalidInput' ? ` ${plain(error.message)}` : '';
  return {
    happened: `${headline(error.call)}: ${reason}${quoted}`,
    nextStep,
    actions: [...(actions?.(error.call) ?? []), showLog()],
  };
}

/** `GetSecretValue of app/db failed in dev 123456789012, eu-west-1`. */
function headline(call: FailedCall | undefined): string {
  if (call === undefined) return vscode.l10n.t('The action failed');
  const where = `${plain(call.connection)}${call.accountId ? ` ${call.accountId}` : ''}, ${call.region}`;
  return call.secret === undefined
    ? vscode.l10n.t('{0} failed in {1}', call.operation, where)
    : vscode.l10n.t('{0} of {1} failed in {2}', call.operation, plain(call.secret), where);
}

function showLog(): MessageAction {
  return { label: vscode.l10n.t('Show Log'), command: Command.showLog };
}

function signIn(call: FailedCall | undefined): readonly MessageAction[] {
  return call === undefined
    ? []
    : [
        {
          label: vscode.l10n.t('Sign In'),
          command: Command.signIn,
          arguments: [call.connection],
        },
      ];
}

function otherConnection(): readonly MessageAction[] {
  return [{ label: vscode.l10n.t('Select Connection'), command: Command.selectConnection }];
}

function explanations(): Record<SecretsErrorCode, Explanation> {
  const t = vscode.l10n.t;
  return {
    accessDenied: {
      reason: t('the credentials lack the permission.'),
      nextStep: t(
        'Ask for this action on this secret in the IAM policy, or use another connection.',
      ),
      actions: otherConnection,
    },
    alreadyExists: {
      reason: t('a secret of this name exists.'),
      nextStep: t('Choose another name, or update the existing secret.'),
    },
    cancelled: { reason: t('it was cancelled.'), nextStep: '' },
    credentialsExpired: {
      reason: t('the credentials have expired.'),
      nextStep: t('Sign in again, then repeat the action.'),
      actions: signIn,
    },
    credentialsMissing: {
      reason: t('no credentials were found.'),
      nextStep: t('Add them to the profile or the environment, or use another connection.'),
      actions: otherConnection,
    },
    decryptionFailed: {
      reason: t('its KMS key is disabled, deleted or unusable.'),
      nextStep: t('Look at the key in KMS: it must be enabled and allow kms:Decrypt.'),
    },
    encryptionFailed: {
      reason: t('its KMS key is disabled, deleted or unusable.'),
      nextStep: t('Look at the key in KMS: it must be enabled and allow kms:GenerateDataKey.'),
    },
    internal: {
      reason: t('the answer could not be understood.'),
      nextStep: t('Try again; the log holds the request id.'),
    },
    invalidInput: {
      reason: t('a value was refused.'),
      nextStep: t('Change it and try again.'),
    },
    invalidPagingToken: {
      reason: t('the list changed while it was read.'),
      nextStep: t('Refresh the list.'),
    },
    invalidRequest: {
      reason: t('the secret is in a state that does not allow it.'),
      nextStep: t('Refresh the secret and look at its state.'),
    },
    kmsAccessDenied: {
      reason: t('the credentials may not use the KMS key of the secret.'),
      nextStep: t('Ask for kms:Decrypt and kms:GenerateDataKey on the key.'),
    },
    limitExceeded: {
      reason: t('a quota of Secrets Manager is reached.'),
      nextStep: t('Remove labels or secrets, or ask AWS to raise the quota.'),
    },
    loginNeeded: {
      reason: t('this profile needs a login.'),
      nextStep: t('Run aws login for the profile, then repeat the action.'),
      actions: signIn,
    },
    malformedPolicy: {
      reason: t('the resource policy is not valid.'),
      nextStep: t('Correct the policy.'),
    },
    managedByService: {
      reason: t('another AWS service manages the secret.'),
      nextStep: t('Change it where it is managed.'),
    },
    noRotationFunction: {
      reason: t('it has no rotation function.'),
      nextStep: t('Set up rotation first.'),
    },
    notFound: {
      reason: t('there is no such secret or version here.'),
      nextStep: t('Check the region and the account, then refresh.'),
    },
    preconditionNotMet: {
      reason: t('a precondition is not met.'),
      nextStep: t('Refresh the secret and look at its state.'),
    },
    profileUnknown: {
      reason: t('~/.aws has no such profile.'),
      nextStep: t('Check the name of the profile, or use another connection.'),
      actions: otherConnection,
    },
    publicPolicy: {
      reason: t('the policy would give broad access.'),
      nextStep: t('Name the principals that may read the secret.'),
    },
    replicaReadOnly: {
      reason: t('it is a replica, and replicas are read-only.'),
      nextStep: t('Change the primary secret in its region.'),
    },
    rotationAbandoned: {
      reason: t('the rotation ended without a new current version.'),
      nextStep: t('Look at the rotation function: it may be missing, or may not be invoked.'),
    },
    rotationInProgress: {
      reason: t('an earlier rotation has not finished.'),
      nextStep: t('Look at the version labelled AWSPENDING and the log of the rotation function.'),
    },
    scheduledForDeletion: {
      reason: t('it is scheduled for deletion.'),
      nextStep: t('Restore it first.'),
    },
    serviceFailure: {
      reason: t('Secrets Manager failed on its side.'),
      nextStep: t('Try again in a moment.'),
    },
    ssoSignInNeeded: {
      reason: t('the SSO session has ended.'),
      nextStep: t('Sign in, then repeat the action.'),
      actions: signIn,
    },
    throttled: {
      reason: t('too many requests.'),
      nextStep: t('Wait a few seconds and try again.'),
    },
    timedOut: {
      reason: t('there was no answer in time.'),
      nextStep: t('Check the network, proxy and VPN, then try again.'),
    },
    unreachable: {
      reason: t('the endpoint cannot be reached.'),
      nextStep: t('Check the network, proxy and region, then try again.'),
    },
    untrustedWorkspace: {
      reason: t('this workspace is not trusted, and a profile may run programs.'),
      nextStep: t('Trust the workspace to use AWS credentials in it.'),
      actions: () => [{ label: t('Manage Trust'), command: 'workbench.trust.manage' }],
    },
  };
}
