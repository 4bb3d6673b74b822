import * as vscode from 'vscode';
import { isSecretsError } from '../core/errors';

/**
 * The product's log. It takes a constant sentence and named facts, never an object or a thrown
 * error as it is: error messages of libraries and of JSON.parse can quote a secret value.
 */
export class Log implements vscode.Disposable {
  private readonly channel = vscode.window.createOutputChannel('AWS Secrets Manager', {
    log: true,
  });

  info(sentence: string, facts: Readonly<Record<string, string | number>> = {}): void {
    this.channel.info(format(sentence, facts));
  }

  debug(sentence: string, facts: Readonly<Record<string, string | number>> = {}): void {
    this.channel.debug(format(sentence, facts));
  }

  /** Logs what is safe of a failure: code, call and request id, or an unexpected error's name and stack frames. */
  failure(sentence: string, error: unknown): void {
    this.channel.error(format(sentence, describe(error)));
  }

  show(): void {
    this.channel.show();
  }

  dispose(): void {
    this.channel.dispose();
  }
}

function format(sentence: string, facts: Readonly<Record<string, string | number>>): string {
  const pairs = Object.entries(facts).map(([key, value]) => `${key}=${String(value)}`);
  return [sentence, ...pairs].join(' ');
}

function describe(error: unknown): Record<string, string> {
  if (isSecretsError(error)) {
    return {
      code: error.code,
      ...(error.call && {
        operation: error.call.operation,
        connection: error.call.connection,
        region: error.call.region,
        ...(error.call.secret !== undefined && { secret: error.call.secret }),
        ...(error.call.accountId !== undefined && { account: error.call.accountId }),
      }),
      ...(error.requestId !== undefined && { requestId: error.requestId }),
    };
  }
  if (!(error instanceof Error)) return { error: typeof error };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return { error: error.name, stack: `\n${frames.join('\n')}` };
}
