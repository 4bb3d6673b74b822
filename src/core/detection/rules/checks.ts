import { isPlaceholder } from '../placeholders';
import { isReference } from '../references';
import type { Candidate, Verdict } from '../rule';

/** Rejects what stands for a value that is still to come, or that is read from elsewhere. */
export const isValue = ({ value }: Candidate): Verdict =>
  isPlaceholder(value) || isReference(value) ? 'reject' : undefined;
