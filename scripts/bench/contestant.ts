import {
  GetSecretValueCommand,
  ListSecretsCommand,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { median, time } from './measure';

/** Medians in milliseconds, over HTTP with the real SDK. */
export interface Medians {
  readonly list: number;
  readonly get: number;
}

/** A server under measurement, called in turns with others. */
export class Contestant {
  readonly name: string;
  readonly #sdk: SecretsManagerClient;
  readonly #list: number[] = [];
  readonly #get: number[] = [];
  #token: string | undefined;

  constructor(name: string, sdk: SecretsManagerClient) {
    this.name = name;
    this.#sdk = sdk;
  }

  /** Lists the next page of 100 and gets one secret. */
  async round(round: number): Promise<void> {
    this.#list.push(
      await time(async () => {
        const page = new ListSecretsCommand({ MaxResults: 100, NextToken: this.#token });
        ({ NextToken: this.#token } = await this.#sdk.send(page));
      }),
    );
    const SecretId = `bench/${round * 7}`;
    this.#get.push(await time(() => this.#sdk.send(new GetSecretValueCommand({ SecretId }))));
  }

  get medians(): Medians {
    return { list: median(this.#list), get: median(this.#get) };
  }
}
