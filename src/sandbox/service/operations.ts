import type { Inputs } from '../model/inputs';
import type { OperationName } from '../model/operations';
import type { Context } from './context';
import { batchGetSecretValue } from './batch';
import { createSecret } from './create';
import { deleteSecret, restoreSecret } from './lifecycle';
import { listSecrets } from './list';
import { getRandomPassword } from './password';
import {
  deleteResourcePolicy,
  getResourcePolicy,
  putResourcePolicy,
  validateResourcePolicy,
} from './policies';
import { describeSecret, getSecretValue, listSecretVersionIds } from './read';
import {
  removeRegionsFromReplication,
  replicateSecretToRegions,
  stopReplicationToReplica,
} from './replication';
import { cancelRotateSecret, rotateSecret } from './rotate';
import { tagResource, untagResource } from './tags';
import { putSecretValue, updateSecret, updateSecretVersionStage } from './write';

type Operations = {
  readonly [Name in OperationName]: (context: Context, input: Inputs[Name]) => object;
};

/** What each operation does once its input is validated. */
export const operations: Operations = {
  BatchGetSecretValue: batchGetSecretValue,
  CancelRotateSecret: cancelRotateSecret,
  CreateSecret: createSecret,
  DeleteResourcePolicy: deleteResourcePolicy,
  DeleteSecret: deleteSecret,
  DescribeSecret: describeSecret,
  GetRandomPassword: (_context, input) => getRandomPassword(input),
  GetResourcePolicy: getResourcePolicy,
  GetSecretValue: getSecretValue,
  ListSecretVersionIds: listSecretVersionIds,
  ListSecrets: listSecrets,
  PutResourcePolicy: putResourcePolicy,
  PutSecretValue: putSecretValue,
  RemoveRegionsFromReplication: removeRegionsFromReplication,
  ReplicateSecretToRegions: replicateSecretToRegions,
  RestoreSecret: restoreSecret,
  RotateSecret: rotateSecret,
  StopReplicationToReplica: stopReplicationToReplica,
  TagResource: tagResource,
  UntagResource: untagResource,
  UpdateSecret: updateSecret,
  UpdateSecretVersionStage: updateSecretVersionStage,
  ValidateResourcePolicy: validateResourcePolicy,
};
