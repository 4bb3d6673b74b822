import { cache } from '../paths';
import { run } from '../run';
import { isInstalled, onceIn, writeAll } from './found';
import type { Toolchain } from './model';

const folder = cache('cpp');

/**
 * Stands in for the AWS SDK for C++, which is on none of the registries used here: the classes and methods
 * that the helper calls, by the SDK's own names, with the call made by the AWS CLI and jq.
 */
const sdk = `#pragma once
#include <array>
#include <cstdio>
#include <string>

namespace Aws {
using String = std::string;
struct SDKOptions {};
inline void InitAPI(const SDKOptions&) {}

inline bool Ask(const String& command, const String& input, String& output) {
    std::FILE* file = std::fopen("aws-stand-in.json", "w");
    std::fwrite(input.data(), 1, input.size(), file);
    std::fclose(file);
    std::FILE* pipe = popen((command + " <aws-stand-in.json 2>/dev/null").c_str(), "r");
    std::array<char, 4096> buffer;
    for (std::size_t size; (size = std::fread(buffer.data(), 1, buffer.size(), pipe)) > 0;)
        output.append(buffer.data(), size);
    std::remove("aws-stand-in.json");
    return pclose(pipe) == 0;
}

namespace Utils {
struct StringUtils {
    static String URLEncode(const char* text) {
        String encoded;
        Ask("jq -sRj @uri", text, encoded);
        return encoded;
    }
};
namespace Json {
struct JsonView {
    String text;
    bool Is(const String& filter) const {
        String ignored;
        return Ask("jq -e '" + filter + "'", text, ignored);
    }
    bool IsObject() const { return Is("type == \\"object\\""); }
    bool IsString() const { return Is("type == \\"string\\""); }
    bool KeyExists(const char* key) const { return Is(String("has(\\"") + key + "\\")"); }
    JsonView GetObject(const char* key) const {
        JsonView view;
        Ask(String("jq -c '.[\\"") + key + "\\"]'", text, view.text);
        return view;
    }
    String AsString() const {
        String value;
        Ask("jq -j .", text, value);
        return value;
    }
    String WriteCompact() const { return text; }
};
class JsonValue {
public:
    explicit JsonValue(const String& text) : view{text} {}
    bool WasParseSuccessful() const { return view.Is("true"); }
    JsonView View() const { return view; }

private:
    JsonView view;
};
}  // namespace Json
}  // namespace Utils

namespace SecretsManager {
struct SecretsManagerError {
    String GetExceptionName() const { return "refused"; }
};
namespace Model {
struct GetSecretValueRequest {
    String id;
    void SetSecretId(const char* value) { id = value; }
};
struct GetSecretValueResult {
    String text;
    const String& GetSecretString() const { return text; }
};
struct GetSecretValueOutcome {
    bool success;
    GetSecretValueResult result;
    bool IsSuccess() const { return success; }
    const GetSecretValueResult& GetResult() const { return result; }
    SecretsManagerError GetError() const { return {}; }
};
}  // namespace Model
struct SecretsManagerClient {
    Model::GetSecretValueOutcome GetSecretValue(const Model::GetSecretValueRequest& request) const {
        Model::GetSecretValueOutcome outcome{};
        outcome.success = Ask(
            "aws secretsmanager get-secret-value --query SecretString --output text --secret-id '" + request.id + "'",
            "", outcome.result.text);
        if (outcome.success) outcome.result.text.pop_back();
        return outcome;
    }
};
}  // namespace SecretsManager
}  // namespace Aws
`;

const headers = [
  'core/Aws.h',
  'core/utils/StringUtils.h',
  'core/utils/json/JsonSerializer.h',
  'secretsmanager/SecretsManagerClient.h',
  'secretsmanager/model/GetSecretValueRequest.h',
];

/** g++ with all warnings as errors. */
export const cppToolchain: Toolchain = {
  async prepare() {
    if (!isInstalled('g++', '--version') || !isInstalled('aws', '--version')) return false;
    await onceIn(folder, () =>
      writeAll(folder, {
        'stand-in.h': sdk,
        ...Object.fromEntries(
          headers.map((name) => [`aws/${name}`, '#pragma once\n#include <stand-in.h>\n']),
        ),
      }),
    );
    return true;
  },
  async run(cwd, path, env) {
    const flags = [
      '-std=c++20',
      '-O0',
      '-Wall',
      '-Wextra',
      '-Werror',
      '-isystem',
      folder,
      '-I',
      '.',
    ];
    await run('g++', [...flags, path, '-o', 'app'], { cwd, env });
    return run('./app', [], { cwd, env });
  },
};
