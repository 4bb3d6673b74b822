import type { SandboxAccess } from '../../core/secrets/connection';
import type { RunningSandbox, SandboxHost } from './controller';

/** The part of VS Code's SecretStorage that is used: it is shared by the windows of one user. */
export interface SecretStorage {
  get(key: string): Thenable<string | undefined>;
  store(key: string, value: string): Thenable<void>;
}

export interface HostParts {
  readonly secrets: SecretStorage;
  readonly start: () => Promise<RunningSandbox>;
  /** Sends a running sandbox a request of its own, signed with its keys. */
  readonly ask: (access: SandboxAccess, path: string, input: object) => Promise<unknown>;
}

const ACCESS = 'sandbox.access';

/** Tells other windows, through SecretStorage, where this one's sandbox listens and its random keys. */
export function sandboxHost({ secrets, start, ask }: HostParts): SandboxHost {
  const answers = (access: SandboxAccess): Promise<boolean> =>
    ask(access, '/sandbox/ping', {}).then(
      () => true,
      () => false,
    );
  return {
    answers,
    async find() {
      const access = parse(await secrets.get(ACCESS));
      return access !== undefined && (await answers(access)) ? access : undefined;
    },
    async start() {
      const running = await start();
      const { endpoint, region, accountId, accessKeyId, secretAccessKey, functions } = running;
      const access = { endpoint, region, accountId, accessKeyId, secretAccessKey, functions };
      await secrets.store(ACCESS, JSON.stringify(access));
      return running;
    },
  };
}

const FIELDS = ['endpoint', 'region', 'accountId', 'accessKeyId', 'secretAccessKey'] as const;

function parse(stored: string | undefined): SandboxAccess | undefined {
  if (stored === undefined) return undefined;
  const access = JSON.parse(stored) as Partial<Record<string, unknown>>;
  return FIELDS.every((field) => typeof access[field] === 'string') &&
    typeof access['functions'] === 'object'
    ? (access as unknown as SandboxAccess)
    : undefined;
}
