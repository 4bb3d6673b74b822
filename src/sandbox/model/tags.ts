import type { TagInput } from './inputs';

/** Those of both; where keys are the same, the added one. */
export function mergeTags(
  tags: readonly TagInput[],
  added: readonly TagInput[],
): readonly TagInput[] {
  const merged = new Map([...tags, ...added].map((tag) => [tag.Key, tag]));
  return [...merged.values()];
}

export function withoutTags(
  tags: readonly TagInput[],
  keys: readonly string[],
): readonly TagInput[] {
  return tags.filter(({ Key }) => !keys.includes(Key ?? ''));
}
