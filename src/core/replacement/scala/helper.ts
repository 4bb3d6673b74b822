export const SCALA_MARK = 'Reads secrets from AWS Secrets Manager at run time';

/** An object over the AWS SDK for Java; names are fully qualified, so that it needs no import. */
export function scalaHelper(modifiers: string): string {
  return `/** ${SCALA_MARK}; values are kept for five minutes. */
${modifiers}object AppSecrets {
  private val TtlNanos = 300000000000L
  private val cache = scala.collection.mutable.Map.empty[String, (Long, String)]
  private lazy val client =
    software.amazon.awssdk.services.secretsmanager.SecretsManagerClient.create()

  /** The secret's text. Throws when it cannot be read the first time; later the last value is kept. */
  def get(id: String): String = synchronized {
    val known = cache.get(id)
    known match {
      case Some((at, text)) if System.nanoTime() - at < TtlNanos => text
      case _ =>
        val text =
          try fetch(id)
          catch {
            case error: software.amazon.awssdk.core.exception.SdkException =>
              known.map(_._2).getOrElse(throw error)
          }
        cache(id) = (System.nanoTime(), text)
        text
    }
  }

  /** The value of one key of the secret's JSON. */
  def get(id: String, key: String): String = {
    val value =
      try software.amazon.awssdk.protocols.jsoncore.JsonNode.parser().parse(get(id)).asObject().get(key)
      catch {
        case _: java.io.UncheckedIOException | _: UnsupportedOperationException =>
          throw new IllegalStateException(s"Secret $id is not a JSON object")
      }
    if (value == null) throw new IllegalStateException(s"Secret $id has no key $key")
    if (value.isString) value.asString() else value.toString
  }

  /** Percent-encodes a part of a URL. */
  def encode(part: String): String = software.amazon.awssdk.utils.http.SdkHttpUtils.urlEncode(part)

  private def fetch(id: String): String = {
    val request = software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest
      .builder()
      .secretId(id)
      .build()
    client.getSecretValue(request).secretString()
  }
}
`;
}
