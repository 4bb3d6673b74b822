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
export const differing: readonly Difference[] = [];
