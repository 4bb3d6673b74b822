export const CSHARP_HELPER = 'AppSecrets.cs';
export const CSHARP_MARK = 'Reads secrets from AWS Secrets Manager at run time';

/** In the global namespace, so that every file sees it without a `using`. */
export const csharpHelperSource = `#nullable disable
using System;
using System.Collections.Generic;
using System.Text.Json;
using System.Threading.Tasks;
using Amazon.Runtime;
using Amazon.SecretsManager;
using Amazon.SecretsManager.Model;

/// <summary>${CSHARP_MARK}; values are kept for five minutes.</summary>
internal static class AppSecrets
{
    private static readonly TimeSpan TimeToLive = TimeSpan.FromMinutes(5);
    private static readonly object Gate = new object();
    private static readonly Dictionary<string, KeyValuePair<DateTime, string>> Cache =
        new Dictionary<string, KeyValuePair<DateTime, string>>();
    private static IAmazonSecretsManager client;

    /// <summary>The secret's text. Throws when it cannot be read the first time; later the last value is kept.</summary>
    public static string Get(string id)
    {
        lock (Gate)
        {
            KeyValuePair<DateTime, string> known;
            var isKnown = Cache.TryGetValue(id, out known);
            if (isKnown && DateTime.UtcNow - known.Key < TimeToLive)
            {
                return known.Value;
            }
            string text;
            try
            {
                text = Fetch(id);
            }
            catch (AmazonServiceException) when (isKnown)
            {
                text = known.Value;
            }
            catch (AmazonClientException) when (isKnown)
            {
                text = known.Value;
            }
            Cache[id] = new KeyValuePair<DateTime, string>(DateTime.UtcNow, text);
            return text;
        }
    }

    /// <summary>The value of one key of the secret's JSON.</summary>
    public static string Get(string id, string key)
    {
        using (var document = Parse(id, Get(id)))
        {
            JsonElement value;
            if (document.RootElement.ValueKind != JsonValueKind.Object
                || !document.RootElement.TryGetProperty(key, out value))
            {
                throw new InvalidOperationException("Secret " + id + " has no key " + key);
            }
            return value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText();
        }
    }

    private static JsonDocument Parse(string id, string text)
    {
        try
        {
            return JsonDocument.Parse(text);
        }
        catch (JsonException)
        {
            throw new InvalidOperationException("Secret " + id + " is not a JSON object");
        }
    }

    private static string Fetch(string id)
    {
        client = client ?? new AmazonSecretsManagerClient();
        var request = new GetSecretValueRequest { SecretId = id };
        return Task.Run(() => client.GetSecretValueAsync(request)).GetAwaiter().GetResult().SecretString;
    }
}
`;
