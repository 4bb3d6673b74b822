/**
 * Where secrets come from: an AWS profile, the environment's credentials, or the embedded sandbox,
 * in one region. It holds no credential. `endpoint` is set only for hosts that the user approved.
 */
export type Connection =
  | {
      readonly kind: 'profile';
      readonly profile: string;
      readonly region: string;
      readonly endpoint?: string;
    }
  | { readonly kind: 'environment'; readonly region: string; readonly endpoint?: string }
  | { readonly kind: 'sandbox'; readonly region: string };

/** A stable key of a connection, usable as a map key and in tree ids; it holds no credential. */
export function connectionId(connection: Connection): string {
  const name = connection.kind === 'profile' ? `profile:${connection.profile}` : connection.kind;
  return `${name}@${connection.region}`;
}

/** How a person names the connection: the profile, `environment` or `Local sandbox`. */
export function connectionLabel(connection: Connection): string {
  switch (connection.kind) {
    case 'profile':
      return connection.profile;
    case 'environment':
      return 'environment';
    case 'sandbox':
      return 'Local sandbox';
  }
}

/** Who the credentials belong to, as STS GetCallerIdentity tells. */
export interface CallerIdentity {
  /** Twelve digits. */
  readonly accountId: string;
  readonly arn: string;
}

/** A profile of `~/.aws/config` or `~/.aws/credentials`, as far as its name and region tell. */
export interface ProfileSummary {
  readonly name: string;
  readonly region?: string;
  readonly kind: 'static' | 'sso' | 'role' | 'process' | 'login' | 'webIdentity' | 'unknown';
}

/** Access to a running sandbox: its loopback address and the random keys of this run. */
export interface SandboxAccess {
  /** `http://127.0.0.1:PORT`. */
  readonly endpoint: string;
  readonly region: string;
  readonly accountId: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  /** Name → ARN of its rotation functions. */
  readonly functions: Readonly<Record<string, string>>;
}
