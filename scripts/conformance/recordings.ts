import { join } from 'node:path';
import { root } from '../paths';
import { fetchSuite, runSuite } from './pytest';

const OTHER_ACCOUNT = 'arn:aws:iam::210987654321:user/secondary';
const everything = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 'secretsmanager:*', Resource: '*' }],
});

/**
 * What AWS answered in every scenario that LocalStack's tests recorded there, compared whole with what the sandbox
 * answers. Resolves to pytest's code.
 */
export async function compareWithRecordings(): Promise<number> {
  const version = '4.0.3';
  const suite = await fetchSuite({
    name: 'localstack-core',
    version,
    build: ['setuptools_scm', 'plux'],
    packages: [
      `localstack-core==${version}`,
      'localstack-snapshot==0.4.0',
      ...['boto3', 'jsonpatch', 'jsonpath-ng', 'moto', 'pytest!=9.0.0', 'pyyaml', 'rolo'],
    ],
  });
  const tests = join(suite.source, 'tests/aws/services/secretsmanager');
  const rotate = join(root, 'scripts/conformance/rotate.py');
  return runSuite(
    suite,
    {
      principals: [{ name: OTHER_ACCOUNT, policy: everything }],
      functions: { recorded: `'${suite.python}' '${rotate}' '${tests}/functions'` },
    },
    [
      ...['--noconftest', '--tb=short', '--show-capture=no'],
      ...['-p', 'localstack_snapshot.pytest.snapshot', '-p', 'recorded'],
      tests,
    ],
    ({ endpoint, accountId, accessKeyId, functions, principals }) => ({
      ENDPOINT: endpoint,
      TEST_AWS_ACCOUNT_ID: accountId,
      TEST_AWS_ACCESS_KEY_ID: accessKeyId,
      FUNCTION_ARN: functions['recorded'] ?? '',
      OTHER_PRINCIPAL: JSON.stringify(principals[OTHER_ACCOUNT]),
    }),
  );
}
