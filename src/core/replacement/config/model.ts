import type { NewFile, ReplacementRequest, TextEdit } from '../model';

/** What a configuration's own way to read secrets does to the file, or one sentence why it stays. */
export type ConfigRewrite =
  | {
      readonly edits: readonly TextEdit[];
      readonly newFiles?: readonly NewFile[];
      readonly install?: string;
      readonly notes: readonly string[];
    }
  | {
      readonly declined: string;
      /** What to write instead, to copy. */
      readonly lookup?: string;
    };

export type ConfigPlanner = (request: ReplacementRequest) => ConfigRewrite;
