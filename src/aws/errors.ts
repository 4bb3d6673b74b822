import { SecretsError, type FailedCall, type SecretsErrorCode } from '../core/errors';

interface Rule {
  /** `name` of the exception. */
  readonly name: RegExp;
  /** Further condition on the service's or the SDK's sentence. */
  readonly message?: RegExp;
  readonly code: SecretsErrorCode;
}

/**
 * Exceptions of Secrets Manager, STS, the SDK's credential providers and its HTTP handler; the first
 * rule that matches decides. Sources: the API model, and the messages in the SDK's own source.
 */
const rules: readonly Rule[] = [
  { name: /^AbortError$/, code: 'cancelled' },
  {
    name: /^InvalidRequestException$/,
    message: /scheduled for deletion|marked for deletion|marked deleted/i,
    code: 'scheduledForDeletion',
  },
  {
    name: /^InvalidRequestException$/,
    message: /no lambda rotation function|rotation function arn/i,
    code: 'noRotationFunction',
  },
  {
    name: /^InvalidRequestException$/,
    message: /previous rotation|rotation isn't complete/i,
    code: 'rotationInProgress',
  },
  { name: /^InvalidRequestException$/, message: /managed by|owned by/i, code: 'managedByService' },
  {
    name: /^Invalid(Request|Parameter)Exception$/,
    message: /replica/i,
    code: 'replicaReadOnly',
  },
  { name: /^InvalidRequestException$/, code: 'invalidRequest' },
  { name: /^(InvalidParameterException|ValidationException)$/, code: 'invalidInput' },
  { name: /^ResourceNotFoundException$/, code: 'notFound' },
  { name: /^ResourceExistsException$/, code: 'alreadyExists' },
  { name: /^LimitExceededException$/, code: 'limitExceeded' },
  { name: /^DecryptionFailure$/, code: 'decryptionFailed' },
  { name: /^EncryptionFailure$/, code: 'encryptionFailed' },
  { name: /^MalformedPolicyDocumentException$/, code: 'malformedPolicy' },
  { name: /^PublicPolicyException$/, code: 'publicPolicy' },
  { name: /^PreconditionNotMetException$/, code: 'preconditionNotMet' },
  { name: /^InvalidNextTokenException$/, code: 'invalidPagingToken' },
  { name: /^AccessDenied(Exception)?$/, message: /\bKMS\b|kms:/, code: 'kmsAccessDenied' },
  { name: /^(AccessDenied(Exception)?|UnauthorizedOperation)$/, code: 'accessDenied' },
  { name: /Throttl|^TooManyRequests|^RequestLimitExceeded|^SlowDown/, code: 'throttled' },
  { name: /^(Expired|RequestExpired|TokenRefreshRequired)/, code: 'credentialsExpired' },
  {
    name: /^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|IncompleteSignature|MissingAuthenticationToken.*)$/,
    code: 'credentialsMissing',
  },
  {
    name: /^(CredentialsProvider|TokenProvider)Error$/,
    message: /aws sso login/,
    code: 'ssoSignInNeeded',
  },
  { name: /^(CredentialsProvider|TokenProvider)Error$/, message: /aws login/, code: 'loginNeeded' },
  {
    name: /^(CredentialsProvider|TokenProvider)Error$/,
    message:
      /could not be found in shared|was not found|Could not resolve credentials using profile/,
    code: 'profileUnknown',
  },
  { name: /^(CredentialsProvider|TokenProvider)Error$/, code: 'credentialsMissing' },
  {
    name: /^(InternalServiceError|InternalFailure|ServiceUnavailable|InternalServerError)/,
    code: 'serviceFailure',
  },
];

/** Codes of Node's network errors; the SDK calls also a connection that was closed a TimeoutError. */
const network: Readonly<Record<string, SecretsErrorCode>> = {
  TimeoutError: 'timedOut',
  ETIMEDOUT: 'timedOut',
  ESOCKETTIMEDOUT: 'timedOut',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EPIPE: 'unreachable',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  CERT_HAS_EXPIRED: 'unreachable',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'unreachable',
  SELF_SIGNED_CERT_IN_CHAIN: 'unreachable',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'unreachable',
  ERR_TLS_CERT_ALTNAME_INVALID: 'unreachable',
};

/**
 * The SecretsError for whatever an SDK call threw. Its message is the service's own sentence, or the
 * bare name where the text could quote what a profile's process printed.
 */
export function toSecretsError(thrown: unknown, call: FailedCall): SecretsError {
  if (thrown instanceof SecretsError) return thrown;
  const { name, message, networkCode, status, requestId } = facts(thrown);
  const code =
    rules.find((rule) => rule.name.test(name) && (rule.message?.test(message) ?? true))?.code ??
    network[networkCode] ??
    network[name] ??
    (status >= 500 ? 'serviceFailure' : status === 429 ? 'throttled' : 'internal');
  return new SecretsError(code, status > 0 ? message : name, {
    call,
    ...(requestId !== undefined && { requestId }),
  });
}

interface Facts {
  readonly name: string;
  readonly message: string;
  readonly networkCode: string;
  /** HTTP status of the answer; 0 without one. */
  readonly status: number;
  readonly requestId: string | undefined;
}

function facts(thrown: unknown): Facts {
  if (!(thrown instanceof Error))
    return { name: 'Unknown', message: '', networkCode: '', status: 0, requestId: undefined };
  const { code, $metadata } = thrown as {
    code?: unknown;
    $metadata?: { httpStatusCode?: number; requestId?: string };
  };
  return {
    name: thrown.name,
    message: thrown.message,
    networkCode: typeof code === 'string' ? code : '',
    status: $metadata?.httpStatusCode ?? 0,
    requestId: $metadata?.requestId,
  };
}
