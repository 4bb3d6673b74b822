import { createHmac, randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Finding } from '../../core/detection';
import { once } from '../../core/once';
import { readSetting } from '../../ui/settings';
import type { LoadEngine } from './engine';
import type { Ignored } from './ignored';

/** A finding with the name that commands carry instead of its value. */
export interface NamedFinding {
  readonly finding: Finding;
  readonly fingerprint: string;
}

/** The part of VS Code's SecretStorage that is used: it keeps the key of the fingerprints. */
export interface KeyStorage {
  get(key: string): Thenable<string | undefined>;
  store(key: string, value: string): Thenable<void>;
}

const KEY = 'detection.fingerprintKey';

/** What is found in open documents, scanned once for each version of a document. */
export class Findings {
  private readonly cache = new WeakMap<
    vscode.TextDocument,
    { readonly version: number; readonly found: Promise<readonly NamedFinding[]> }
  >();
  private readonly key: () => Promise<string>;

  constructor(
    storage: KeyStorage,
    private readonly ignored: Ignored,
    private readonly engine: LoadEngine,
  ) {
    this.key = once(async () => {
      const stored = await storage.get(KEY);
      if (stored !== undefined) return stored;
      const made = randomBytes(32).toString('base64');
      await storage.store(KEY, made);
      return made;
    });
  }

  /** Those of a document; none where detection is off. */
  of(document: vscode.TextDocument): Promise<readonly NamedFinding[]> {
    const known = this.cache.get(document);
    if (known?.version === document.version) return known.found;
    const found = this.scan(document);
    this.cache.set(document, { version: document.version, found });
    return found;
  }

  /** Looks at every document anew: a setting or the ignored ones changed. */
  forget(document: vscode.TextDocument): void {
    this.cache.delete(document);
  }

  private async scan(document: vscode.TextDocument): Promise<readonly NamedFinding[]> {
    if (!readSetting('detection.enabled', document.uri)) return [];
    const { fingerprint, scan } = await this.engine();
    const text = document.getText();
    const found = scan(text, vscode.workspace.asRelativePath(document.uri), {
      languageId: document.languageId,
    });
    if (found.length === 0) return [];
    const key = await this.key();
    const digest = (data: string): string =>
      createHmac('sha256', key).update(data).digest('base64url');
    return found
      .map((finding) => ({ finding, fingerprint: fingerprint(finding, text, digest) }))
      .filter((named) => !this.ignored.has(document.uri, named.fingerprint));
  }
}
