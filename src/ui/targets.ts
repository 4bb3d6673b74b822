import * as vscode from 'vscode';
import type { Secret } from '../core/secrets/model';
import type { Session, Sessions } from '../core/secrets/session';
import { plain } from '../core/text';

/** A secret in the connection that it was seen in. */
export interface SecretTarget {
  readonly session: Session;
  readonly secret: Secret;
}

/** `dev 123456789012, eu-west-1`: the account is that of the secret's ARN, so no call is needed. */
export function placeOf({ session, secret }: SecretTarget): string {
  const accountId = secret.arn.split(':')[4] ?? '';
  return plain(`${session.label} ${accountId}, ${session.connection.region}`);
}

/** What tree nodes of a secret carry, so that a command finds its target by identity, not by name. */
export interface SecretRef {
  readonly sessionId: string;
  readonly arn: string;
}

/** Which secrets are offered when the user picks one. */
interface PickOptions {
  readonly only?: (secret: Secret) => boolean;
}

function isSecretRef(argument: unknown): argument is SecretRef {
  return (
    typeof argument === 'object' &&
    argument !== null &&
    'sessionId' in argument &&
    typeof argument.sessionId === 'string' &&
    'arn' in argument &&
    typeof argument.arn === 'string'
  );
}

/** Finds what a command is to act on: the tree node that it was called with, or what the user picks. */
export class Targets {
  constructor(private readonly sessions: Sessions) {}

  /** The session of a node, else the active one, else undefined. */
  session(argument: unknown): Session | undefined {
    const id =
      typeof argument === 'object' && argument !== null && 'sessionId' in argument
        ? argument.sessionId
        : undefined;
    return (typeof id === 'string' ? this.sessions.get(id) : undefined) ?? this.sessions.active;
  }

  /** The secret of a node, else one picked from the active connection; undefined when dismissed. */
  async secret(
    argument: unknown,
    title: string,
    options: PickOptions = {},
  ): Promise<SecretTarget | undefined> {
    const session = this.session(argument);
    if (session === undefined) return undefined;
    if (isSecretRef(argument)) {
      const known = session.store.get(argument.arn);
      return { session, secret: known ?? (await session.store.refreshSecret(argument.arn)) };
    }
    return this.pick(session, title, options);
  }

  /** Lets the user pick a secret of the session by any part of its name, description or tags. */
  async pick(
    session: Session,
    title: string,
    { only = () => true }: PickOptions = {},
  ): Promise<SecretTarget | undefined> {
    const items = session.store.loadAll().then((secrets) =>
      secrets
        .filter(only)
        .sort((a, b) => a.name.localeCompare(b.name))
        .map((secret) => ({
          label: plain(secret.name),
          description: plain(secret.description ?? ''),
          secret,
        })),
    );
    const picked = await vscode.window.showQuickPick(items, {
      title,
      placeHolder: vscode.l10n.t('Secrets in {0}', plain(session.place)),
      matchOnDescription: true,
    });
    return picked && { session, secret: picked.secret };
  }
}
