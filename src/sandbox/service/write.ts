import type { Inputs } from '../model/inputs';
import { invalidParameter, invalidRequest, notFound } from '../protocol/errors';
import type { SecretRecord } from '../store/records';
import type { Context } from './context';
import { changeKey } from './keys';
import { attach, AWSCURRENT, detach, labelled, requireRoom } from './labels';
import { findLive, findWritable } from './lookup';
import { changeReplicaKey } from './replication';
import { countAsRotation } from './schedule';
import { requireToken } from './tokens';
import { contentOf, writeVersion } from './versions';

export function putSecretValue(context: Context, input: Inputs['PutSecretValue']): object {
  const token = requireToken(input.ClientRequestToken);
  const content = contentOf(input);
  if (content === undefined)
    throw invalidRequest('You must provide either SecretString or SecretBinary.');
  const secret = findWritable(context, input.SecretId);
  const labels = input.VersionStages ?? [AWSCURRENT];
  const isRepeated = hasContent(secret, token);
  if (!isRepeated) requireRoom(secret, labels);
  const version = writeVersion(context, secret, token, content);
  if (!isRepeated) {
    for (const label of labels) attach(secret, label, version);
    if (labelled(secret, AWSCURRENT) === undefined) attach(secret, AWSCURRENT, version);
    if (labels.includes(AWSCURRENT)) countAsRotation(secret, context.now);
    secret.changedAt = context.now;
  }
  return { ...identity(secret), VersionId: token, VersionStages: version.labels };
}

export function updateSecret(context: Context, input: Inputs['UpdateSecret']): object {
  const content = contentOf(input);
  const token = content && requireToken(input.ClientRequestToken);
  const { SecretId, Description, KmsKeyId, Type } = input;
  const others = [content, Description, Type].filter((given) => given !== undefined);
  const changesKeyAlone = KmsKeyId !== undefined && others.length === 0;
  const secret = changesKeyAlone ? findLive(context, SecretId) : findWritable(context, SecretId);
  if (token !== undefined) {
    const isRepeated = hasContent(secret, token);
    const version = writeVersion(context, secret, token, content);
    if (!isRepeated) {
      attach(secret, AWSCURRENT, version);
      countAsRotation(secret, context.now);
    }
  }
  if (KmsKeyId !== undefined && secret.primaryRegion !== undefined)
    changeReplicaKey(context, secret, KmsKeyId);
  else if (KmsKeyId !== undefined) changeKey(secret, KmsKeyId);
  if (Description === '') delete secret.description;
  else if (Description !== undefined) secret.description = Description;
  if (Type !== undefined) secret.type = Type;
  secret.changedAt = context.now;
  return { ...identity(secret), ...(token !== undefined && { VersionId: token }) };
}

export function updateSecretVersionStage(
  context: Context,
  input: Inputs['UpdateSecretVersionStage'],
): object {
  const { VersionStage: label, RemoveFromVersionId: from, MoveToVersionId: to } = input;
  const secret = findWritable(context, input.SecretId);
  const holder = labelled(secret, label);
  if (from !== undefined) requireVersion(secret, from);
  if (from !== undefined && holder?.versionId !== from)
    throw invalidParameter(
      to === undefined
        ? `Staging label ${label} is not attached to version ${from}.`
        : `When you move staging label ${label}, if you specify RemoveFromVersionId, it must be set to the version that currently has the staging label ${label}.`,
    );
  if (to === undefined) {
    if (from === undefined)
      throw invalidParameter('You must specify MoveToVersionId, RemoveFromVersionId, or both.');
    if (label === AWSCURRENT)
      throw invalidParameter(
        'You can only move staging label AWSCURRENT to a different secret version. It can’t be completely removed.',
      );
    if (holder) detach(holder, label);
  } else {
    const target = requireVersion(secret, to);
    if (holder && holder !== target && from === undefined)
      throw invalidParameter(
        `The parameter RemoveFromVersionId can't be empty. Staging label ${label} is currently attached to version ${holder.versionId}, so you must explicitly reference that version in RemoveFromVersionId.`,
      );
    attach(secret, label, target);
  }
  secret.changedAt = context.now;
  return identity(secret);
}

function requireVersion(secret: SecretRecord, versionId: string) {
  const version = secret.versions.get(versionId);
  if (version) return version;
  throw notFound(
    `Secrets Manager can't find the specified secret value for VersionId: ${versionId}`,
  );
}

function hasContent(secret: SecretRecord, versionId: string): boolean {
  return secret.versions.get(versionId)?.content !== undefined;
}

function identity(secret: SecretRecord): { ARN: string; Name: string } {
  return { ARN: secret.arn, Name: secret.name };
}
