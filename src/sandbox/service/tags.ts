import type { Inputs, TagInput } from '../model/inputs';
import { mergeTags, withoutTags } from '../model/tags';
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
  const tags = mergeTags(secret.tags ?? [], input.Tags);
  checkTags(tags);
  secret.tags = tags;
  secret.changedAt = context.now;
  return {};
}

export function untagResource(context: Context, input: Inputs['UntagResource']): object {
  const secret = findWritable(context, input.SecretId);
  secret.tags = withoutTags(secret.tags ?? [], input.TagKeys);
  secret.changedAt = context.now;
  return {};
}
