import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { ServiceError } from './errors';

/** The parts of an HTTP request that its signature covers. */
export interface SignedRequest {
  readonly method: string;
  /** Path and query as they were sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Uint8Array;
}

/** What a request must be signed with; the token must come with it, and no other. */
export interface SigningKeys {
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

/** Who signed, and for which region. */
export interface Signer {
  readonly accessKeyId: string;
  readonly region: string;
}

const SERVICE = 'secretsmanager';
const MAX_SKEW_MS = 15 * 60_000;
const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/\s,]+)\/(\d{8})\/([^/\s,]+)\/([^/\s,]+)\/aws4_request,\s*SignedHeaders=([a-z0-9;-]+),\s*Signature=([0-9a-f]{64})$/;

/**
 * Verifies an AWS Signature Version 4 in the Authorization header; `keysOf` gives the keys that belong to
 * an access key id. Throws the ServiceError that AWS answers. Source: AWS's signing specification.
 */
export function verifySignature(
  request: SignedRequest,
  keysOf: (accessKeyId: string) => SigningKeys | undefined,
  now: number,
): Signer {
  const header = single(request.headers['authorization']);
  if (header === '')
    throw new ServiceError('MissingAuthenticationTokenException', 'Missing Authentication Token');
  const [, accessKeyId = '', day = '', region = '', service = '', names = '', signature = ''] =
    AUTHORIZATION.exec(header) ?? [];
  if (signature === '')
    throw new ServiceError(
      'IncompleteSignatureException',
      'Authorization header requires Credential, SignedHeaders and Signature parameters.',
    );
  if (service !== SERVICE)
    throw new ServiceError(
      'InvalidSignatureException',
      "Credential should be scoped to correct service: 'secretsmanager'. ",
    );
  const keys = keysOf(accessKeyId);
  const token = single(request.headers['x-amz-security-token']);
  if (keys === undefined || !same(token, keys.sessionToken ?? ''))
    throw new ServiceError(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  const date = single(request.headers['x-amz-date']);
  requireFresh(date, day, now);
  const signed = names.split(';');
  if (!signed.includes('host')) throw mismatch();
  if (token !== '' && !signed.includes('x-amz-security-token')) throw mismatch();
  const expected = signatureOf(request, signed, { ...keys, date, region });
  if (!timingSafeEqual(expected, Buffer.from(signature, 'hex'))) throw mismatch();
  return { accessKeyId, region };
}

/** The headers that make a request a signed one; they are `host`, `x-amz-date` and `authorization`. */
export function sign(
  request: SignedRequest,
  keys: { readonly region: string; readonly accessKeyId: string; readonly secretAccessKey: string },
  now: number,
): Readonly<Record<string, string>> {
  const { region, accessKeyId } = keys;
  const date = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const headers = { host: String(request.headers['host']), 'x-amz-date': date };
  const names = Object.keys(headers);
  const signature = signatureOf({ ...request, headers }, names, { ...keys, date }).toString('hex');
  const credential = `${accessKeyId}/${scopeOf(date, region)}`;
  return {
    ...headers,
    authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`,
  };
}

const scopeOf = (date: string, region: string): string =>
  `${date.slice(0, 8)}/${region}/${SERVICE}/aws4_request`;

function signatureOf(
  request: SignedRequest,
  signed: readonly string[],
  keys: { readonly date: string; readonly region: string; readonly secretAccessKey: string },
): Buffer {
  const scope = scopeOf(keys.date, keys.region);
  const toSign = ['AWS4-HMAC-SHA256', keys.date, scope, sha256(canonical(request, signed))];
  return hmac(signingKey(keys.secretAccessKey, scope), toSign.join('\n'));
}

let derived: { readonly from: string; readonly key: Buffer } | undefined;

/** The key of a scope; the last one is kept, since it changes once a day. */
function signingKey(secretAccessKey: string, scope: string): Buffer {
  const from = `${scope} ${secretAccessKey}`;
  if (derived?.from === from) return derived.key;
  const [day = '', ...parts] = scope.split('/');
  const first = hmac(`AWS4${secretAccessKey}`, day);
  derived = { from, key: parts.reduce((key, part) => hmac(key, part), first) };
  return derived.key;
}

function requireFresh(date: string, day: string, now: number): void {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date)?.slice(1).map(Number);
  if (parts === undefined || !date.startsWith(day)) throw mismatch();
  const [year = 0, month = 1, ...rest] = parts;
  const at = Date.UTC(year, month - 1, ...rest);
  if (Math.abs(at - now) > MAX_SKEW_MS)
    throw new ServiceError('InvalidSignatureException', `Signature expired or not yet current.`);
}

function canonical(
  { method, url, headers, body }: SignedRequest,
  signed: readonly string[],
): string {
  const [path = '/', query = ''] = url.split('?', 2);
  const sorted = query.split('&').filter(Boolean).sort().join('&');
  const lines = signed.map((name) => `${name}:${single(headers[name]).trim().replace(/ +/g, ' ')}`);
  return [method, path, sorted, ...lines, '', signed.join(';'), sha256(body)].join('\n');
}

function single(header: string | string[] | undefined): string {
  return Array.isArray(header) ? header.join(',') : (header ?? '');
}

function same(text: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(text)), Buffer.from(sha256(other)));
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: string | Uint8Array, data: string): Buffer {
  return createHmac('sha256', key).update(data).digest();
}

function mismatch(): ServiceError {
  return new ServiceError(
    'InvalidSignatureException',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  );
}
