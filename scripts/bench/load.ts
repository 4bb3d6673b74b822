import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  BatchGetSecretValueCommand,
  CreateSecretCommand,
  DeleteSecretCommand,
  DescribeSecretCommand,
  GetSecretValueCommand,
  ListSecretsCommand,
  PutSecretValueCommand,
  RotateSecretCommand,
  type SecretsManagerClient,
  TagResourceCommand,
} from '@aws-sdk/client-secrets-manager';

const SECRETS = 5;
/** Versions of the last day are never pruned: a secret is made anew after so many. */
const WRITES = 20;

/** One client of a mixed load, with secrets of its own; any refusal rejects. */
export class Load {
  readonly #sdk: SecretsManagerClient;
  readonly #name: string;
  readonly #rotator: string;
  readonly #writes: number[] = [];
  calls = 0;

  constructor(sdk: SecretsManagerClient, name: string, rotator: string) {
    this.#sdk = sdk;
    this.#name = name;
    this.#rotator = rotator;
  }

  async run(until: number, pauseMs: number): Promise<void> {
    for (let index = 0; index < SECRETS; index++) await this.#create(index);
    while (Date.now() < until) {
      await this.#step(randomInt(SECRETS), randomInt(100));
      this.calls++;
      await sleep(pauseMs);
    }
  }

  /** Of a hundred calls 60 read a value, 28 look, and 12 change something. */
  async #step(index: number, dice: number): Promise<void> {
    const SecretId = this.#id(index);
    const sdk = this.#sdk;
    if (dice < 60) await sdk.send(new GetSecretValueCommand({ SecretId }));
    else if (dice < 72) await sdk.send(new ListSecretsCommand({ MaxResults: 20 }));
    else if (dice < 82) await sdk.send(new DescribeSecretCommand({ SecretId }));
    else if (dice < 88)
      await sdk.send(
        new BatchGetSecretValueCommand({
          SecretIdList: [SecretId, this.#id((index + 1) % SECRETS)],
        }),
      );
    else if (dice < 90)
      await sdk.send(
        new TagResourceCommand({ SecretId, Tags: [{ Key: 'run', Value: randomUUID() }] }),
      );
    else if (dice < 98) {
      await sdk.send(new PutSecretValueCommand({ SecretId, SecretString: randomUUID() }));
      await this.#wrote(index);
    } else {
      await this.#rotate(SecretId);
      await this.#wrote(index);
    }
  }

  #id(index: number): string {
    return `soak/${this.#name}/${index}`;
  }

  async #create(index: number): Promise<void> {
    const Name = this.#id(index);
    await this.#sdk.send(new CreateSecretCommand({ Name, SecretString: randomUUID() }));
    this.#writes[index] = 0;
  }

  async #wrote(index: number): Promise<void> {
    const writes = (this.#writes[index] ?? 0) + 1;
    this.#writes[index] = writes;
    if (writes < WRITES) return;
    const SecretId = this.#id(index);
    await this.#sdk.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }));
    await this.#create(index);
  }

  async #rotate(SecretId: string): Promise<void> {
    const { VersionId = '' } = await this.#sdk.send(
      new RotateSecretCommand({ SecretId, RotationLambdaARN: this.#rotator }),
    );
    for (let tries = 0; tries < 500; tries++) {
      const { VersionIdsToStages = {} } = await this.#sdk.send(
        new DescribeSecretCommand({ SecretId }),
      );
      if (VersionIdsToStages[VersionId]?.includes('AWSCURRENT')) return;
      await sleep(20);
    }
    throw new Error(`The rotation of ${SecretId} did not end.`);
  }
}
