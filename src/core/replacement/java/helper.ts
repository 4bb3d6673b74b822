export const JAVA_HELPER = 'AppSecrets';
export const JAVA_MARK = 'Reads secrets from AWS Secrets Manager at run time';

/**
 * A class that reads secrets with the AWS SDK, from Java 8. Names are fully qualified, so that it can
 * also stand inside another class.
 */
export function javaHelperClass(modifiers: string): string {
  return `/** ${JAVA_MARK}; values are kept for five minutes. */
${modifiers}final class ${JAVA_HELPER} {
    private static final long TTL_NANOS = 300_000_000_000L;
    private static final java.util.Map<String, String> TEXTS = new java.util.HashMap<>();
    private static final java.util.Map<String, Long> TIMES = new java.util.HashMap<>();
    private static software.amazon.awssdk.services.secretsmanager.SecretsManagerClient client;

    private ${JAVA_HELPER}() {
    }

    /** The secret's text. Throws when it cannot be read the first time; later the last value is kept. */
    ${modifiers.replace('static ', '')}static synchronized String get(String id) {
        Long at = TIMES.get(id);
        if (at != null && System.nanoTime() - at < TTL_NANOS) {
            return TEXTS.get(id);
        }
        try {
            if (client == null) {
                client = software.amazon.awssdk.services.secretsmanager.SecretsManagerClient.create();
            }
            TEXTS.put(id, client.getSecretValue(request -> request.secretId(id)).secretString());
        } catch (software.amazon.awssdk.core.exception.SdkException error) {
            if (at == null) {
                throw error;
            }
        }
        TIMES.put(id, System.nanoTime());
        return TEXTS.get(id);
    }

    /** The value of one key of the secret's JSON. */
    ${modifiers.replace('static ', '')}static String get(String id, String key) {
        software.amazon.awssdk.protocols.jsoncore.JsonNode value;
        try {
            value = software.amazon.awssdk.protocols.jsoncore.JsonNode.parser().parse(get(id)).asObject().get(key);
        } catch (java.io.UncheckedIOException | UnsupportedOperationException error) {
            throw new IllegalStateException("Secret " + id + " is not a JSON object");
        }
        if (value == null) {
            throw new IllegalStateException("Secret " + id + " has no key " + key);
        }
        return value.isString() ? value.asString() : value.toString();
    }

    /** Percent-encodes a part of a URL. */
    ${modifiers.replace('static ', '')}static String encode(String part) {
        return software.amazon.awssdk.utils.http.SdkHttpUtils.urlEncode(part);
    }
}
`;
}
