export const SWIFT_HELPER = 'AppSecrets.swift';
export const SWIFT_MARK = 'Reads secrets from AWS Secrets Manager at run time';

/** Waits for the SDK, which answers asynchronously, so that it can stand where the literal stood. */
export const swiftHelperSource = `import AWSSecretsManager
import Foundation

/// ${SWIFT_MARK}; values are kept for five minutes.
enum AppSecrets {
    private static let lock = NSLock()
    private static let ttl: TimeInterval = 300
    nonisolated(unsafe) private static var cache: [String: (at: Date, text: String)] = [:]

    /// The secret's text, or the value of one key of its JSON. Stops the program when it cannot be read
    /// the first time; later the last value is kept.
    static func get(_ id: String, _ key: String? = nil) -> String {
        let text = read(id)
        guard let key = key else { return text }
        guard let values = try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] else {
            fatalError("Secret \\(id) is not a JSON object")
        }
        guard let value = values[key] else { fatalError("Secret \\(id) has no key \\(key)") }
        if let string = value as? String { return string }
        let options: JSONSerialization.WritingOptions = [.fragmentsAllowed]
        let json = try? JSONSerialization.data(withJSONObject: value, options: options)
        return String(decoding: json ?? Data(), as: UTF8.self)
    }

    /// Percent-encodes a part of a URL.
    static func encode(_ part: String) -> String {
        let unreserved = CharacterSet(charactersIn: "-._~").union(.alphanumerics)
        return part.addingPercentEncoding(withAllowedCharacters: unreserved) ?? part
    }

    private static func read(_ id: String) -> String {
        lock.lock()
        defer { lock.unlock() }
        let known = cache[id]
        if let known = known, Date().timeIntervalSince(known.at) < ttl { return known.text }
        guard let text = fetch(id) ?? known?.text else { fatalError("Secret \\(id) cannot be read") }
        cache[id] = (Date(), text)
        return text
    }

    private static func fetch(_ id: String) -> String? {
        let done = DispatchSemaphore(value: 0)
        nonisolated(unsafe) var text: String?
        Task.detached {
            defer { done.signal() }
            let client = try? await SecretsManagerClient()
            text = try? await client?.getSecretValue(input: GetSecretValueInput(secretId: id)).secretString
        }
        done.wait()
        return text
    }
}
`;
