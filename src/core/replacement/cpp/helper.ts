export const CPP_HELPER = 'app_secrets.hpp';
export const CPP_MARK = 'Reads secrets from AWS Secrets Manager at run time';

/**
 * A header over the AWS SDK for C++. Its functions give what a literal gives, a pointer to characters that
 * stay as long as the program runs.
 */
export const cppHelperSource = `// ${CPP_MARK}; values are kept for five minutes.
#pragma once

#include <aws/core/Aws.h>
#include <aws/core/utils/StringUtils.h>
#include <aws/core/utils/json/JsonSerializer.h>
#include <aws/secretsmanager/SecretsManagerClient.h>
#include <aws/secretsmanager/model/GetSecretValueRequest.h>

#include <chrono>
#include <initializer_list>
#include <map>
#include <mutex>
#include <set>
#include <stdexcept>
#include <string>

namespace app_secrets {

namespace detail {

struct Entry {
    std::chrono::steady_clock::time_point at;
    std::string text;
};

inline std::mutex& lock() {
    static std::mutex mutex;
    return mutex;
}

inline const char* kept(const std::string& text) {
    static auto* texts = new std::set<std::string>();
    const std::lock_guard<std::mutex> guard(lock());
    return texts->insert(text).first->c_str();
}

inline bool fetch(const std::string& id, std::string& text, std::string& error) {
    static Aws::SDKOptions options;
    static const bool started = (Aws::InitAPI(options), true);
    static auto* client = started ? new Aws::SecretsManager::SecretsManagerClient() : nullptr;
    Aws::SecretsManager::Model::GetSecretValueRequest request;
    request.SetSecretId(id.c_str());
    const auto outcome = client->GetSecretValue(request);
    if (!outcome.IsSuccess()) {
        error = outcome.GetError().GetExceptionName().c_str();
        return false;
    }
    text = outcome.GetResult().GetSecretString().c_str();
    return true;
}

inline std::string read(const std::string& id) {
    static auto* cache = new std::map<std::string, Entry>();
    const std::lock_guard<std::mutex> guard(lock());
    const auto now = std::chrono::steady_clock::now();
    const auto known = cache->find(id);
    if (known != cache->end() && now - known->second.at < std::chrono::minutes(5)) {
        return known->second.text;
    }
    std::string text;
    std::string error;
    if (!fetch(id, text, error)) {
        if (known == cache->end()) {
            throw std::runtime_error("Secret " + id + " cannot be read: " + error);
        }
        text = known->second.text;
    }
    (*cache)[id] = Entry{now, text};
    return text;
}

}  // namespace detail

/// The secret's text. Throws when it cannot be read the first time; later the last value is kept.
inline const char* get(const std::string& id) {
    return detail::kept(detail::read(id));
}

/// The value of one key of the secret's JSON.
inline const char* get(const std::string& id, const std::string& key) {
    const Aws::Utils::Json::JsonValue json(Aws::String(detail::read(id).c_str()));
    const auto values = json.View();
    if (!json.WasParseSuccessful() || !values.IsObject()) {
        throw std::runtime_error("Secret " + id + " is not a JSON object");
    }
    if (!values.KeyExists(key.c_str())) {
        throw std::runtime_error("Secret " + id + " has no key " + key);
    }
    const auto value = values.GetObject(key.c_str());
    return detail::kept((value.IsString() ? value.AsString() : value.WriteCompact()).c_str());
}

/// Percent-encodes a part of a URL.
inline const char* encode(const char* part) {
    return detail::kept(Aws::Utils::StringUtils::URLEncode(part).c_str());
}

/// One text of several parts.
inline const char* join(std::initializer_list<const char*> parts) {
    std::string text;
    for (const char* part : parts) {
        text += part;
    }
    return detail::kept(text);
}

}  // namespace app_secrets
`;
