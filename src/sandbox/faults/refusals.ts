import { Disconnection, ServiceError } from '../protocol/errors';
import type { FaultKind } from './fault';

/** Kinds of faults that refuse a call, with the exception that AWS answers then. */
export const refusals: Readonly<
  Partial<Record<FaultKind, (operation: string, secretId: string) => Error>>
> = {
  throttle: () => new ServiceError('ThrottlingException', 'Rate exceeded'),
  deny: (operation, secretId) =>
    new ServiceError(
      'AccessDeniedException',
      `User is not authorized to perform: secretsmanager:${operation} on resource: ${secretId} because no identity-based policy allows the secretsmanager:${operation} action`,
    ),
  kms: () => new ServiceError('AccessDeniedException', 'Access to KMS is not allowed'),
  expired: () =>
    new ServiceError(
      'ExpiredTokenException',
      'The security token included in the request is expired',
    ),
  internal: () => new ServiceError('InternalServiceError', 'An error occurred on the server side.'),
  disconnect: () => new Disconnection(),
};
