import type { Inputs, TagInput } from '../model/inputs';
import { invalidParameter } from '../protocol/errors';
import type { Context } from './context';
import { findWritable } from './lookup';

const MAX_TAGS = 50;

/** Throws for more than 50 tags, repeated keys, and keys that are reserved for AWS. */
export function checkTags(tags: readonly TagInput[]): void {
  if (tags.length > MAX_TAGS) throw invalidParameter(`A secret can have at most ${MAX_TAGS} tags.`);
  if (tags.some(({ Key }) => Key?.toLowerCase().startsWith('aws:')))
    throw invalidParameter('Tag keys must not begin with aws:, which is reserved.');
  if (new Set(tags.map(({ Key }) => Key)).size < tags.length)
    throw invalidParameter('A tag key occurs more than once.');
}

export function tagResource(context: Context, input: Inputs['TagResource']): object {
  const secret = findWritable(context, input.SecretId);
  checkTags(input.Tags);
  const tags = new Map((secret.tags ?? []).map((tag) => [tag.Key, tag]));
  for (const tag of input.Tags) tags.set(tag.Key, tag);
  checkTags([...tags.values()]);
  secret.tags = [...tags.values()];
  secret.changedAt = context.now;
  return {};
}

export function untagResource(context: Context, input: Inputs['UntagResource']): object {
  const secret = findWritable(context, input.SecretId);
  secret.tags = (secret.tags ?? []).filter(({ Key }) => !input.TagKeys.includes(Key ?? ''));
  secret.changedAt = context.now;
  return {};
}
