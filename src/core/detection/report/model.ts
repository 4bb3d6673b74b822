import type { ValueHistory } from '../../git/model';
import type { PlacedFinding } from '../placed';

/** A finding as reports tell it. No report of these holds a value. */
export interface ReportedFinding extends PlacedFinding {
  /** Where the value stands in the history, when that was scanned. */
  readonly history?: ValueHistory;
}
