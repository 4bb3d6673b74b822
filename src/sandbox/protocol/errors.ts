/** Exceptions that the API model of Secrets Manager declares; their body spells `Message`. */
const modelled = new Set([
  'DecryptionFailure',
  'EncryptionFailure',
  'InternalServiceError',
  'InvalidNextTokenException',
  'InvalidParameterException',
  'InvalidRequestException',
  'LimitExceededException',
  'MalformedPolicyDocumentException',
  'PreconditionNotMetException',
  'PublicPolicyException',
  'ResourceExistsException',
  'ResourceNotFoundException',
]);

/** What an operation answers instead of a result; its message never holds a secret value. */
export class ServiceError extends Error {
  /** The exception's name, e.g. `ResourceNotFoundException`. */
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }

  /** The body as AWS spells it (recorded): a bare `__type`, `Message` for modelled exceptions. */
  body(): Record<string, string> {
    return modelled.has(this.type)
      ? { __type: this.type, Message: this.message }
      : { __type: this.type, message: this.message };
  }
}

/** Makes the server close the connection instead of answering. */
export class Disconnection extends Error {}

export function invalidParameter(message: string): ServiceError {
  return new ServiceError('InvalidParameterException', message);
}

export function invalidRequest(message: string): ServiceError {
  return new ServiceError('InvalidRequestException', message);
}

export function notFound(message: string): ServiceError {
  return new ServiceError('ResourceNotFoundException', message);
}

export function validation(message: string): ServiceError {
  return new ServiceError('ValidationException', message);
}

export function limitExceeded(message: string): ServiceError {
  return new ServiceError('LimitExceededException', message);
}
