/** A test of moto that is not run, and why. */
export interface Difference {
  /** Its name, with the parameters in brackets. */
  readonly test: string;
  readonly reason: string;
}

const moto = 'It expects of moto what AWS does not do, or needs Docker.';

/** Known to contradict AWS, or to need Docker. */
export const deselected: readonly Difference[] = [
  'test_cancel_rotate_secret',
  'test_rotate_secret_using_lambda',
  'test_rotate_secret_using_lambda_dont_rotate_immediately',
  'test_rotate_secret',
  'test_rotate_secret_without_secretstring',
  'test_rotate_secret_enable_rotation',
  'test_create_secret_with_tag_custom_id',
].map((name) => ({ test: name, reason: moto }));

/** Tests whose expectation differs from what AWS documents or was recorded to answer. */
export const differing: readonly Difference[] = (
  [
    ['test_with_invalid_filter_key', 'AWS’s enum has primary-region and owning-service, too.'],
    ['test_delete_resource_policy', 'AWS refuses a policy that is no JSON.'],
    [
      'test_policies_for_unknown_secrets',
      'A name with a blank is a ValidationException (recorded).',
    ],
    ['test_list_replica_secret_with_filters', 'AWS reserves tag keys that begin with aws:.'],
    ['test_replicate_secret__existing_secret', 'The message names the secret, not “simple”.'],
    ['test_get_secret_version_stage_mismatch', 'AWS does not rotate without a function.'],
    [
      'test_batch_get_secret_value_missing_value',
      'AWS tells errors per secret, and fails no batch.',
    ],
    ['test_update_replica', 'AWS lets a replica have a resource policy of its own.'],
    ['test_update_secret_without_value', 'AWS tells LastAccessedDate, as the test itself says.'],
    ['test_get_random_include_space_true', 'Five required types need five characters.'],
    ['test_get_random_too_long_password', 'The API model’s limit gives a ValidationException.'],
    ['test_rotate_secret_client_request_token_too_short', 'Likewise.'],
    ['test_rotate_secret_rotation_period_validation[below min]', 'Likewise.'],
    ['test_rotate_secret_rotation_period_validation[above max]', 'Likewise.'],
  ] as const
).map(([test, reason]) => ({ test, reason }));
