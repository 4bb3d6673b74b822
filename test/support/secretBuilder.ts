import type { Secret } from '../../src/core/secrets/model';

/** The ARN that `aSecret` gives a name. */
export function arnOf(name: string): string {
  return `arn:aws:secretsmanager:eu-west-1:123456789012:secret:${name}-AbC123`;
}

/** A secret with one version, as ListSecrets tells it. */
export function aSecret(name: string, fields: Partial<Secret> = {}): Secret {
  return {
    arn: arnOf(name),
    name,
    tags: [],
    rotationEnabled: false,
    replicas: [],
    versionLabels: new Map([['v1', ['AWSCURRENT']]]),
    ...fields,
  };
}
