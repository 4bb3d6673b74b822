import { createHmac, randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Confidence, Finding } from '../../core/detection';
import { once } from '../../core/once';
import { isExcluded, type DetectionSettings } from '../../ui/detectionSettings';
import { isWatched, pathOf, resourceOf, textOf } from './documents';
import type { LoadEngine } from './engine';
import type { Ignored } from './ignored';
import type { Scans } from './scans';

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
const levels: readonly Confidence[] = ['low', 'medium', 'high'];

/** What is shown of open documents: what the scans found, less what settings and the user leave out. */
export class Findings implements vscode.Disposable {
  private cache = new WeakMap<
    vscode.TextDocument,
    {
      readonly version: number;
      readonly languageId: string;
      readonly found: Promise<readonly NamedFinding[]>;
    }
  >();
  /** The key of the fingerprints, drawn once for each user. */
  readonly key: () => Promise<string>;
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable;
  /** Settings or the baseline changed: every document is to be shown anew. */
  readonly onDidChange = this.changed.event;

  constructor(
    storage: KeyStorage,
    private readonly parts: {
      readonly engine: LoadEngine;
      readonly settings: DetectionSettings;
      readonly ignored: Ignored;
      readonly scans: Scans;
    },
  ) {
    this.key = once(async () => {
      const stored = await storage.get(KEY);
      if (stored !== undefined) return stored;
      const made = randomBytes(32).toString('base64');
      await storage.store(KEY, made);
      return made;
    });
    const forget = (): void => {
      this.cache = new WeakMap();
      this.changed.fire();
    };
    this.subscriptions = vscode.Disposable.from(
      this.changed,
      parts.settings.onDidChange(forget),
      parts.ignored.onDidChange(forget),
    );
  }

  /** Those of a document; none where detection is off. */
  of(document: vscode.TextDocument): Promise<readonly NamedFinding[]> {
    const { version, languageId } = document;
    const known = this.cache.get(document);
    if (known?.version === version && known.languageId === languageId) return known.found;
    const found = this.look(document);
    this.cache.set(document, { version, languageId, found });
    return found;
  }

  private async look(document: vscode.TextDocument): Promise<readonly NamedFinding[]> {
    if (!isWatched(document)) return [];
    const { engine, settings, ignored, scans } = this.parts;
    const uri = resourceOf(document);
    const policy = await settings.of(uri);
    const path = pathOf(document);
    if (!policy.enabled || isExcluded(uri, document) || policy.skips(path)) return [];
    // Taken in one go with the version that is scanned: the document may change while the rest waits.
    const text = textOf(document);
    if (text === undefined) return [];
    const all = await scans.of(document, text, policy);
    const sure = policy
      .kept(all, text, path)
      .filter(({ confidence }) => levels.indexOf(confidence) >= levels.indexOf(policy.minimum));
    if (sure.length === 0) return [];
    const [{ fingerprint }, key] = [await engine(), await this.key()];
    const digest = (data: string): string =>
      createHmac('sha256', key).update(data).digest('base64url');
    return sure
      .map((finding) => ({ finding, fingerprint: fingerprint(finding, text, digest) }))
      .filter((named) => !ignored.has(uri, named.fingerprint));
  }

  dispose(): void {
    this.subscriptions.dispose();
  }
}
