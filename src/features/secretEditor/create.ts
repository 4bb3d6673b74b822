import * as vscode from 'vscode';
import { SecretsError } from '../../core/errors';
import type { NewSecret } from '../../core/secrets/editorProtocol';
import type { Session } from '../../core/secrets/session';
import {
  checkDescription,
  checkName,
  checkTags,
  checkValueSize,
} from '../../core/secrets/validation';
import { SecretValue } from '../../core/secrets/value';
import { plain } from '../../core/text';
import type { MessageHandler } from './panels';
import { generate } from './show';

/** The form for a new secret of the session, with a name to begin with. */
export function createEditor(session: Session, name: string): MessageHandler {
  return async (message, panel) => {
    switch (message.type) {
      case 'ready':
        await session.identify();
        panel.post({ type: 'create', name, place: plain(session.place) });
        return;
      case 'generate':
        await generate({ session }, message, panel);
        return;
      case 'create':
        await create(session, message.secret);
        panel.close();
        return;
      default:
        return;
    }
  };
}

async function create(session: Session, secret: NewSecret): Promise<void> {
  const { name, description, text, tags } = secret;
  const value = SecretValue.fromText(text);
  const problem =
    checkName(name) ??
    checkValueSize(value.byteLength) ??
    checkDescription(description) ??
    checkTags(tags);
  if (problem !== undefined) {
    const { label, connection } = session;
    const call = { operation: 'CreateSecret', connection: label, region: connection.region };
    throw new SecretsError('invalidInput', problem, { call });
  }
  const { arn } = await session.client.createSecret({
    name,
    value,
    ...(description !== '' && { description }),
    ...(tags.length > 0 && { tags }),
  });
  await session.store.refreshSecret(arn);
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(check) Created {0}', plain(name)), 5000);
}
