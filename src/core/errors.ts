/**
 * Everything that can go wrong between this product and Secrets Manager, as a person would name it.
 * The adapter in `aws/` maps exceptions to these codes; `ui/messages.ts` maps codes to text and actions.
 */
export type SecretsErrorCode =
  | 'accessDenied'
  | 'alreadyExists'
  | 'cancelled'
  | 'credentialsExpired'
  | 'credentialsMissing'
  | 'decryptionFailed'
  | 'encryptionFailed'
  | 'internal'
  | 'invalidInput'
  | 'invalidPagingToken'
  | 'invalidRequest'
  | 'kmsAccessDenied'
  | 'limitExceeded'
  | 'loginNeeded'
  | 'malformedPolicy'
  | 'managedByService'
  | 'noRotationFunction'
  | 'notFound'
  | 'preconditionNotMet'
  | 'profileUnknown'
  | 'publicPolicy'
  | 'replicaReadOnly'
  | 'rotationAbandoned'
  | 'rotationInProgress'
  | 'scheduledForDeletion'
  | 'serviceFailure'
  | 'ssoSignInNeeded'
  | 'throttled'
  | 'timedOut'
  | 'unreachable'
  | 'untrustedWorkspace';

/** The call that failed: what a message needs to say which operation on which secret, and where. */
export interface FailedCall {
  /** The API operation, e.g. `PutSecretValue`. */
  readonly operation: string;
  /** Name or ARN of the secret, when the operation has one. */
  readonly secret?: string;
  /** The connection's label, e.g. `dev`. */
  readonly connection: string;
  readonly region: string;
  /** Twelve digits; absent until the identity is known. */
  readonly accountId?: string;
}

/**
 * The one error type that crosses layers. `message` is the service's own sentence, which never
 * holds a secret value; it is for the log and for a detail line, not for a headline.
 */
export class SecretsError extends Error {
  override readonly name = 'SecretsError';
  readonly code: SecretsErrorCode;
  readonly call: FailedCall | undefined;
  readonly requestId: string | undefined;

  constructor(
    code: SecretsErrorCode,
    message: string,
    context: { call?: FailedCall; requestId?: string; cause?: unknown } = {},
  ) {
    super(message, context.cause === undefined ? undefined : { cause: context.cause });
    this.code = code;
    this.call = context.call;
    this.requestId = context.requestId;
  }
}

/** True for a SecretsError, also for one thrown by another bundle's copy of the class. */
export function isSecretsError(error: unknown): error is SecretsError {
  return error instanceof Error && error.name === 'SecretsError' && 'code' in error;
}

/** True when the user, or a newer request, cancelled: such an end is silent. */
export function isCancelled(error: unknown): boolean {
  return (
    (isSecretsError(error) && error.code === 'cancelled') ||
    (error instanceof Error && (error.name === 'AbortError' || error.name === 'Canceled'))
  );
}
