/** The event that AWS sends a rotation function, once for each step. */
export interface RotationEvent {
  readonly Step: 'createSecret' | 'setSecret' | 'testSecret' | 'finishSecret';
  /** The secret's full ARN. */
  readonly SecretId: string;
  /** The id of the version that is AWSPENDING. */
  readonly ClientRequestToken: string;
}

/** Calls an operation of the sandbox as the account's root. */
export type Call = (operation: string, input: object) => Promise<object>;

/** A rotation function that runs in the sandbox's own process. */
export type RotationFunction = (event: RotationEvent, call: Call) => Promise<void>;

const steps = ['createSecret', 'setSecret', 'testSecret', 'finishSecret'] as const;

/** Runs the four steps in order; rejects at the first that fails, and leaves AWSPENDING where it is. */
export async function runRotation(
  rotate: RotationFunction,
  secretArn: string,
  versionId: string,
  call: Call,
): Promise<void> {
  for (const Step of steps)
    await rotate({ Step, SecretId: secretArn, ClientRequestToken: versionId }, call);
}
