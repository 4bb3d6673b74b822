import type { NewFile, ProjectEdit, ReplacementRequest, SecretRef, TextEdit } from '../model';
import type { ConfigSyntax, Scalar } from './documents';
import type { ConfigFormat } from './formats';

/** A finding in a value of a configuration file. */
export interface ConfigSite extends ReplacementRequest {
  readonly format: ConfigFormat;
  readonly syntax: ConfigSyntax;
  readonly scalar: Scalar;
  /** The variable or key that the value belongs to; the finding's own name where the file does not tell. */
  readonly variable: string;
  /** The credential is all that the program gets. */
  readonly isWhole: boolean;
  /** The credential stands percent-encoded in a URL. */
  readonly isUrl: boolean;
}

/** What a configuration's own way to read secrets does to the file, or one sentence why it stays. */
export type ConfigRewrite =
  | {
      readonly edits: readonly TextEdit[];
      readonly newFiles?: readonly NewFile[];
      readonly projectEdits?: readonly ProjectEdit[];
      readonly install?: string;
      readonly notes: readonly string[];
    }
  | {
      readonly declined: string;
      /** What to write instead, to copy. */
      readonly lookup: string;
    };

/** How a format reads secrets. */
export interface ConfigPlanner {
  readonly rewrite: (site: ConfigSite) => ConfigRewrite;
  /** What to write by hand, where the finding stands in no value. */
  readonly lookup: (site: Pick<ConfigSite, 'secret' | 'variable'>) => string;
  /** Files, relative to the workspace folder, that `rewrite` wants to see if they exist. */
  readonly projectFiles?: (
    path: string,
    secrets: readonly SecretRef[],
    text: string,
  ) => readonly string[];
}
