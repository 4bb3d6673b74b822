import type * as vscode from 'vscode';

/** What commands name a finding by: no value. */
export interface FindingPlace {
  readonly uri: vscode.Uri;
  readonly fingerprint: string;
  /** Offset where it stood when it was found; of equal values the nearest is meant. */
  readonly start: number;
}
