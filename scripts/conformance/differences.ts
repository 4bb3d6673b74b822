/** Something that AWS does otherwise than moto's tests expect. */
export interface Difference {
  /** What AWS does, and how that is known. */
  readonly reason: string;
  /** The tests that are not run for it, with their parameters in brackets. */
  readonly tests: readonly string[];
}

/** Every test of moto that is not run. "Recorded" means: AWS's own answers, in LocalStack's snapshots. */
export const differences: readonly Difference[] = [
  {
    reason:
      'Asks for other parts of moto: its Lambda in Docker, DynamoDB and IAM, or a tag that is a switch of its own.',
    tests: [
      'test_cancel_rotate_secret',
      'test_create_secret_with_tag_custom_id',
      'test_rotate_secret_using_lambda',
      'test_rotate_secret_using_lambda_dont_rotate_immediately',
    ],
  },
  {
    reason: 'RotateSecret needs a function: InvalidRequestException without one (recorded).',
    tests: [
      'test_get_secret_version_stage_mismatch',
      'test_rotate_secret',
      'test_rotate_secret_enable_rotation',
      'test_rotate_secret_without_secretstring',
    ],
  },
  {
    reason:
      'A limit or enum of the API model is checked first: a ValidationException that names it, with the keys of today.',
    tests: [
      'test_get_random_too_long_password',
      'test_rotate_secret_client_request_token_too_short',
      'test_rotate_secret_rotation_period_validation[above max]',
      'test_rotate_secret_rotation_period_validation[below min]',
      'test_with_invalid_filter_key',
    ],
  },
  {
    reason: 'A name with a blank is a ValidationException from every operation (recorded).',
    tests: ['test_policies_for_unknown_secrets'],
  },
  {
    reason:
      'A name that ends in a hyphen and six characters is not found by a partial ARN (recorded; AWS’s guide, “Finding a secret from a partial ARN”).',
    tests: ['test_describe_secret_with_arn[test-secret]'],
  },
  {
    reason: 'A policy must be JSON: MalformedPolicyDocumentException (API reference).',
    tests: ['test_delete_resource_policy'],
  },
  {
    reason: 'Tag keys that begin with aws: are reserved (API reference, quotas for tagging).',
    tests: ['test_list_replica_secret_with_filters'],
  },
  {
    reason: 'The message names the secret; moto’s holds the word “simple” for every secret.',
    tests: ['test_replicate_secret__existing_secret'],
  },
  {
    reason:
      'A replica’s policy, which is its primary’s, can be read: GetResourcePolicy changes nothing (AWS’s guide on replication).',
    tests: ['test_update_replica'],
  },
  {
    reason: 'A batch tells a secret without a value among its Errors (API reference).',
    tests: ['test_batch_get_secret_value_missing_value'],
  },
  {
    reason: 'DescribeSecret tells LastAccessedDate (recorded; the test’s own comment says so).',
    tests: ['test_update_secret_without_value'],
  },
  {
    reason:
      'Four characters hold the four required types and no blank besides (API reference); moto gives five.',
    tests: ['test_get_random_include_space_true'],
  },
];
