/** Half-open range in UTF-16 units of the scanned text. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** high: certain enough to warn; medium: warn; low: shown as a hint only. */
export type Confidence = 'high' | 'medium' | 'low';

/** How much harm a leak does: critical opens an account, low is worth knowing only. */
export type Severity = 'critical' | 'high' | 'medium' | 'low';

/** One field of a credential that has several, e.g. the user of a connection string. */
export interface FindingField {
  /** The JSON key it would have in a secret, e.g. `username`. */
  readonly key: string;
  readonly range: TextRange;
}

/**
 * A hardcoded credential in a text. It never carries the value: whoever needs it slices the text
 * at `range`, which is exactly the value, without quotes, prefix or the URL around it.
 */
export interface Finding {
  /** Id of the rule, e.g. `github-token`. */
  readonly ruleId: string;
  /** What it is, for a person: `GitHub personal access token`. */
  readonly title: string;
  readonly range: TextRange;
  readonly confidence: Confidence;
  readonly severity: Severity;
  /** Why it is taken for a credential, one sentence without the value. */
  readonly reason: string;
  /** Name of the variable, key or attribute that the value is bound to. */
  readonly name?: string;
  /** A secret name in AWS's alphabet that would suit, e.g. `db/password`. */
  readonly suggestedName: string;
  /** JSON key for the value inside a key/value secret, e.g. `password`. */
  readonly suggestedKey: string;
  /** The other parts of the same credential, when they stand beside it. */
  readonly fields: readonly FindingField[];
  /** The provider's page for revoking such a token. */
  readonly revocationPage?: string;
}
