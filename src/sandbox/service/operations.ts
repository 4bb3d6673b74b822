import type { Inputs } from '../model/inputs';
import type { OperationName } from '../model/operations';
import type { Context } from './context';
import { createSecret } from './create';
import { deleteSecret, restoreSecret } from './lifecycle';
import { listSecrets } from './list';
import { getRandomPassword } from './password';
import { describeSecret, getSecretValue, listSecretVersionIds } from './read';
import { rotateSecret } from './rotate';
import { putSecretValue, updateSecret, updateSecretVersionStage } from './write';

type Operations = {
  readonly [Name in OperationName]: (context: Context, input: Inputs[Name]) => object;
};

/** What each operation does once its input is validated. */
export const operations: Operations = {
  CreateSecret: createSecret,
  DeleteSecret: deleteSecret,
  DescribeSecret: describeSecret,
  GetRandomPassword: (_context, input) => getRandomPassword(input),
  GetSecretValue: getSecretValue,
  ListSecretVersionIds: listSecretVersionIds,
  ListSecrets: listSecrets,
  PutSecretValue: putSecretValue,
  RestoreSecret: restoreSecret,
  RotateSecret: rotateSecret,
  UpdateSecret: updateSecret,
  UpdateSecretVersionStage: updateSecretVersionStage,
};
