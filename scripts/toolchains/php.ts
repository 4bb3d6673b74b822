import { cache } from '../paths';
import { run } from '../run';
import { isInstalled, onceIn, writeAll } from './found';
import type { Toolchain } from './model';

const folder = cache('php');

/**
 * Stands in for the AWS SDK for PHP, which is on Packagist only: the same class and method, with the
 * call made by the AWS CLI.
 */
const sdk = `<?php
namespace Aws\\Exception {
    class AwsException extends \\RuntimeException {}
}
namespace Aws\\SecretsManager {
    class SecretsManagerClient {
        public function __construct(array $options) {
            if (($options['region'] ?: '') === '') throw new \\InvalidArgumentException('region');
        }
        public function getSecretValue(array $request): array {
            $id = escapeshellarg($request['SecretId']);
            exec("aws secretsmanager get-secret-value --query SecretString --output text --secret-id $id", $lines, $status);
            if ($status !== 0) throw new \\Aws\\Exception\\AwsException('refused');
            return ['SecretString' => implode("\\n", $lines)];
        }
    }
}
`;

/** PHP, with the AWS CLI behind the SDK's class. */
export const phpToolchain: Toolchain = {
  async prepare() {
    if (!isInstalled('php', '--version') || !isInstalled('aws', '--version')) return false;
    await onceIn(folder, () => writeAll(folder, { 'sdk.php': sdk }));
    return true;
  },
  run: (cwd, path, env) => {
    const strict = ['-d', 'error_reporting=-1', '-d', 'display_errors=stderr'];
    return run('php', [...strict, '-d', `auto_prepend_file=${folder}/sdk.php`, path], { cwd, env });
  },
};
