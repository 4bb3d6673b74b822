import { ServiceError } from '../protocol/errors';
import type { Call, RotationFunction } from '../rotation/run';

/** What a rotation function does in each step; the values are SecretStrings. */
export interface Steps {
  /** Makes the value that is to come from the current one. */
  readonly create: (current: string, call: Call) => Promise<string>;
  /** Has the system that the secret is for accept the new value; may be tried again. */
  readonly set?: (values: Values) => Promise<void>;
  /** Rejects unless the system accepts the value. */
  readonly test?: (pending: string) => Promise<void>;
  /** Called once the new value is the current one. */
  readonly finished?: (current: string) => Promise<void>;
}

export interface Values {
  readonly pending: string;
  readonly current: string;
  readonly previous: string | undefined;
}

/**
 * A rotation function in the way of AWS's template: a value that is AWSPENDING already is kept, so that a
 * rotation that failed can be tried again, and AWSCURRENT moves in the last step.
 */
export function byTemplate({ create, set, test, finished }: Steps): RotationFunction {
  return async ({ Step, SecretId, ClientRequestToken, RotationToken }, call) => {
    const get = async (input: object): Promise<Value> =>
      (await call('GetSecretValue', { SecretId, ...input })) as Value;
    const pending = async (): Promise<string> =>
      (await get({ VersionId: ClientRequestToken, VersionStage: 'AWSPENDING' })).SecretString ?? '';
    const current = await get({});
    switch (Step) {
      case 'createSecret':
        if ((await unlessAbsent(pending)) !== undefined) return;
        await call('PutSecretValue', {
          SecretId,
          ClientRequestToken,
          RotationToken,
          SecretString: await create(current.SecretString ?? '', call),
          VersionStages: ['AWSPENDING'],
        });
        return;
      case 'setSecret': {
        const previous = await unlessAbsent(() => get({ VersionStage: 'AWSPREVIOUS' }));
        await set?.({
          pending: await pending(),
          current: current.SecretString ?? '',
          previous: previous?.SecretString,
        });
        return;
      }
      case 'testSecret':
        await test?.(await pending());
        return;
      case 'finishSecret':
        if (current.VersionId !== ClientRequestToken)
          await call('UpdateSecretVersionStage', {
            SecretId,
            VersionStage: 'AWSCURRENT',
            MoveToVersionId: ClientRequestToken,
            RemoveFromVersionId: current.VersionId,
          });
        await finished?.((await get({})).SecretString ?? '');
    }
  };
}

interface Value {
  readonly VersionId: string;
  /** Absent for bytes. */
  readonly SecretString?: string;
}

async function unlessAbsent<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof ServiceError && error.type === 'ResourceNotFoundException')
      return undefined;
    throw error;
  }
}

/** A new password of that length, without the characters that AWS's templates leave out. */
export async function newPassword(call: Call, length: number): Promise<string> {
  const { RandomPassword } = (await call('GetRandomPassword', {
    PasswordLength: length,
    ExcludeCharacters: '/@"\'\\',
  })) as { RandomPassword: string };
  return RandomPassword;
}

/** The members of a JSON object; undefined for any other text. */
export function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
