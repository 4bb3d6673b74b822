import type { FindingGroup, Grouping, ScanFinding } from '../../core/detection/results';
import type { CommitPlace } from '../../core/git/model';

/** What the tree of findings shows. */
export type Node = GroupNode | FindingNode | CommitNode | RestNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly by: Grouping;
  readonly group: FindingGroup;
}

export interface FindingNode {
  readonly kind: 'finding';
  readonly by: Grouping;
  readonly finding: ScanFinding;
}

/** A commit that adds a value of the history. */
export interface CommitNode {
  readonly kind: 'commit';
  readonly finding: ScanFinding;
  readonly place: CommitPlace;
}

/** Says how many are not shown. */
export interface RestNode {
  readonly kind: 'rest';
  readonly count: number;
}

/** True for a finding's node: commands may be called with anything. */
export function isFindingNode(argument: unknown): argument is FindingNode {
  return kindOf(argument) === 'finding' && 'finding' in (argument as object);
}

/** True for the node of a group. */
export function isGroupNode(argument: unknown): argument is GroupNode {
  return kindOf(argument) === 'group' && 'group' in (argument as object);
}

function kindOf(argument: unknown): unknown {
  return typeof argument === 'object' && argument !== null && 'kind' in argument
    ? argument.kind
    : undefined;
}
