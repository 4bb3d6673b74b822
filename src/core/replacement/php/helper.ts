export const PHP_HELPER = 'app_secrets.php';
export const PHP_MARK = 'Reads secrets from AWS Secrets Manager at run time';

export const phpHelperSource = `<?php

declare(strict_types=1);

use Aws\\Exception\\AwsException;
use Aws\\SecretsManager\\SecretsManagerClient;

if (!class_exists(SecretsManagerClient::class)) {
    require_once __DIR__ . '/vendor/autoload.php';
}

/**
 * ${PHP_MARK}; values are kept for five minutes.
 *
 * Returns the secret's text, or the value of one key of its JSON. Throws when it cannot be read the
 * first time; later the last value is kept.
 */
function app_secret(string $id, ?string $key = null): string
{
    static $texts = [];
    static $times = [];
    static $client = null;

    if (!isset($times[$id]) || time() - $times[$id] >= 300) {
        try {
            $client ??= new SecretsManagerClient([
                'version' => '2017-10-17',
                'region' => getenv('AWS_REGION') ?: getenv('AWS_DEFAULT_REGION'),
            ]);
            $texts[$id] = $client->getSecretValue(['SecretId' => $id])['SecretString'];
        } catch (AwsException $error) {
            if (!isset($texts[$id])) {
                throw $error;
            }
        }
        $times[$id] = time();
    }
    if ($key === null) {
        return $texts[$id];
    }
    $values = json_decode($texts[$id], true);
    if (!is_array($values) || !array_key_exists($key, $values)) {
        throw new RuntimeException("Secret $id has no key $key");
    }
    return is_string($values[$key]) ? $values[$key] : json_encode($values[$key], JSON_THROW_ON_ERROR);
}
`;
