import type { OperationName } from '../model/operations';

/** A permission that a call needs, and whether on the secret that it names or on none. */
export interface Permission {
  readonly action: string;
  readonly onSecret: boolean;
}

type Input = Readonly<Record<string, unknown>>;

/** Operations that are on no secret of their own. */
const GLOBAL: readonly string[] = ['BatchGetSecretValue', 'GetRandomPassword', 'ListSecrets'];

/** What some inputs need besides the operation's own permission. Source: "Required permissions" of the API reference. */
const further: Readonly<Partial<Record<OperationName, (input: Input) => readonly Permission[]>>> = {
  BatchGetSecretValue: ({ Filters }) =>
    Filters === undefined ? [] : [{ action: 'ListSecrets', onSecret: false }],
  CreateSecret: ({ Tags, AddReplicaRegions }) => [
    ...(Tags === undefined ? [] : [{ action: 'TagResource', onSecret: true }]),
    ...(AddReplicaRegions === undefined
      ? []
      : [{ action: 'ReplicateSecretToRegions', onSecret: true }]),
  ],
  ValidateResourcePolicy: ({ SecretId }) => [
    { action: 'PutResourcePolicy', onSecret: SecretId !== undefined },
  ],
};

export function permissionsFor(operation: OperationName, input: Input): readonly Permission[] {
  const onSecret =
    !GLOBAL.includes(operation) && (input['SecretId'] ?? input['Name']) !== undefined;
  return [{ action: operation, onSecret }, ...(further[operation]?.(input) ?? [])];
}
