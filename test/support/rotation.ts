import { randomUUID } from 'node:crypto';
import type { Sandbox } from '../../src/sandbox';
import type { RotationEvent, RotationFunction } from '../../src/sandbox/rotation/run';

/** A rotation function that notes its events and does as AWS's template does; `interfere` comes before each step. */
export function recorder(interfere: (event: RotationEvent) => unknown = () => undefined) {
  const events: RotationEvent[] = [];
  const rotate: RotationFunction = async (event, call) => {
    events.push(event);
    const { Step, SecretId, ClientRequestToken, RotationToken } = event;
    await interfere(event);
    if (Step === 'createSecret')
      await call('PutSecretValue', {
        SecretId,
        ClientRequestToken,
        RotationToken,
        SecretString: `value of ${ClientRequestToken}`,
        VersionStages: ['AWSPENDING'],
      });
    if (Step === 'finishSecret') {
      const current = (await call('GetSecretValue', { SecretId })) as { VersionId: string };
      await call('UpdateSecretVersionStage', {
        SecretId,
        VersionStage: 'AWSCURRENT',
        MoveToVersionId: ClientRequestToken,
        RemoveFromVersionId: current.VersionId,
      });
    }
  };
  return { events, rotate, steps: () => events.map(({ Step }) => Step) };
}

/** What DescribeSecret tells, as it goes over the wire: dates in seconds. */
export interface Described {
  readonly RotationEnabled?: boolean;
  readonly RotationLambdaARN?: string;
  readonly RotationRules?: object;
  readonly LastRotatedDate?: number;
  readonly NextRotationDate?: number;
  readonly VersionIdsToStages?: Record<string, string[]>;
  readonly ExternalSecretRotationMetadata?: object;
  readonly ExternalSecretRotationRoleArn?: string;
}

/** Calls on the secret `a` of a sandbox, whose function is named `f`. */
export function secretA(sandbox: Sandbox) {
  const SecretId = 'a';
  const call = async (operation: string, input: object = {}) =>
    sandbox.call(operation, { SecretId, ...input });
  return {
    call,
    create: (SecretString = 'first') =>
      sandbox.call('CreateSecret', { Name: SecretId, SecretString }),
    rotate: async (input: object = {}) =>
      (await call('RotateSecret', {
        RotationLambdaARN: sandbox.functions['f'],
        ClientRequestToken: randomUUID(),
        ...input,
      })) as { VersionId?: string },
    describe: async () => (await call('DescribeSecret')) as Described,
    value: async (VersionStage = 'AWSCURRENT') =>
      (await call('GetSecretValue', { VersionStage })) as {
        SecretString: string;
        VersionId: string;
      },
    rotations: () =>
      sandbox
        .audit()
        .filter(({ eventName }) => eventName.includes('Rotation'))
        .map(({ eventName, errorMessage }) => [eventName, errorMessage].filter(Boolean).join(': ')),
  };
}
