export const KOTLIN_MARK = 'Reads secrets from AWS Secrets Manager at run time';

/** An object over the AWS SDK for Java; names are fully qualified, so that it needs no import. */
export function kotlinHelper(modifiers: string): string {
  return `/** ${KOTLIN_MARK}; values are kept for five minutes. */
${modifiers}object AppSecrets {
    private const val TTL_NANOS = 300_000_000_000L
    private val cache = HashMap<String, Pair<Long, String>>()
    private val client by lazy {
        software.amazon.awssdk.services.secretsmanager.SecretsManagerClient.create()
    }

    /** The secret's text. Throws when it cannot be read the first time; later the last value is kept. */
    @Synchronized
    fun get(id: String): String {
        val known = cache[id]
        if (known != null && System.nanoTime() - known.first < TTL_NANOS) return known.second
        val text = try {
            client.getSecretValue { request -> request.secretId(id) }.secretString()
        } catch (error: software.amazon.awssdk.core.exception.SdkException) {
            known?.second ?: throw error
        }
        cache[id] = System.nanoTime() to text
        return text
    }

    /** The value of one key of the secret's JSON. */
    fun get(id: String, key: String): String {
        val values = try {
            software.amazon.awssdk.protocols.jsoncore.JsonNode.parser().parse(get(id)).asObject()
        } catch (error: java.io.UncheckedIOException) {
            throw IllegalStateException("Secret $id is not a JSON object")
        } catch (error: UnsupportedOperationException) {
            throw IllegalStateException("Secret $id is not a JSON object")
        }
        val value = values[key] ?: throw IllegalStateException("Secret $id has no key $key")
        return if (value.isString) value.asString() else value.toString()
    }

    /** Percent-encodes a part of a URL. */
    fun encode(part: String): String = software.amazon.awssdk.utils.http.SdkHttpUtils.urlEncode(part)
}
`;
}
