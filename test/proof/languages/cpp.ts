import { cppToolchain } from '../../../scripts/toolchains/cpp';
import { hard, indented, inUrl, plain, quoted, url } from '../model';
import type { LanguageProof, Position, Program } from '../model';

const literal = quoted(hard, '"');
const ofDsn =
  'const std::string password = dsn.substr(dsn.find("password=") + 9).substr(0, dsn.substr(dsn.find("password=") + 9).find_first_of(" \\n"));';

interface More extends Partial<Program> {
  /** Declarations before `main`. */
  readonly head?: string;
  readonly comment?: string;
}

/** Hashes by the tool of the system, which reads its standard input. */
const print = `std::FILE* pipe = popen("sha256sum | cut -d ' ' -f 1", "w");
std::fputs(std::string(password).c_str(), pipe);
return pclose(pipe);`;

const source = (body: string, { head = '', comment = '' }: More): string =>
  `${comment}#include <cstdio>
#include <cstring>
#include <map>
#include <string>
#include <string_view>
${head === '' ? '' : `\n${head}\n`}
int main() {
${indented(`${body}\n${print}`, '    ')}
}
`;

const program = (position: Position, body: string, value = hard, more: More = {}): Program => ({
  position,
  path: 'app.cpp',
  source: source(body, more),
  value,
  ...more,
});

export const cpp: LanguageProof = {
  name: 'C++',
  languageId: 'cpp',
  toolchain: cppToolchain,
  caveat: 'the AWS SDK for C++, which is on no registry used here, is stood in for by the AWS CLI.',
  programs: [
    program('variable', `const std::string password = ${literal};`),
    program('variable', `const char* password = ${literal};`, hard, { what: 'a pointer' }),
    program('variable', `auto password = R"x(${hard})x";`, hard, { what: 'a raw string' }),
    program('variable', `const char password[] = ${literal};`, hard, { what: 'an array' }),
    program('call argument', `const auto password = connect("db", "${plain}");`, plain, {
      head: 'static std::string connect(const std::string& host, std::string_view password) {\n    return (host + std::string(password)).substr(2);\n}',
    }),
    program(
      'part of a URL',
      `const std::string dbUrl = "${url}";\nconst auto password = decode(dbUrl.substr(15, dbUrl.find('@') - 15));`,
      inUrl,
      {
        head: `static std::string decode(const std::string& text) {\n    std::string decoded;\n    for (std::size_t at = 0; at < text.size(); at++) {\n        if (text[at] == '%') {\n            decoded += static_cast<char>(std::stoi(text.substr(at + 1, 2), nullptr, 16));\n            at += 2;\n        } else {\n            decoded += text[at];\n        }\n    }\n    return decoded;\n}`,
      },
    ),
    program(
      'concatenation',
      `const std::string host = "db";\nconst auto dsn = "host=" + host + " password=${plain} " + "port=5432";\n${ofDsn}`,
      plain,
    ),
    program(
      'concatenation',
      `const std::string dsn = "host=db " "password=${plain}";\n${ofDsn}`,
      plain,
      {
        what: 'of neighbours',
      },
    ),
    program(
      'format string',
      `char buffer[99];\nstd::snprintf(buffer, sizeof buffer, "host=%s password=${plain} port=%d", "db", 5432);\nconst std::string dsn = buffer;\n${ofDsn}`,
      plain,
    ),
    program(
      'text of several lines',
      `const std::string dsn = R"(host=db\npassword=${plain}\n)";\n${ofDsn}`,
      plain,
    ),
    program('default argument', 'const auto password = connect();', hard, {
      head: `static std::string connect(const std::string& password = ${literal}) {\n    return password;\n}`,
    }),
    program('field', 'const auto password = Config().password;', hard, {
      head: `class Config {\npublic:\n    std::string password{${literal}};\n};`,
    }),
    program('field', 'const auto password = Config::password;', hard, {
      what: 'a static constant',
      head: `struct Config {\n    static constexpr const char* password = ${literal};\n};`,
    }),
    program('constant', 'const auto password = dbPassword;', hard, {
      head: `static constexpr std::string_view dbPassword = ${literal};`,
    }),
    program('constant', 'const auto password = dbPassword;', hard, {
      what: 'a pointer',
      head: `constexpr const char* dbPassword = ${literal};`,
    }),
    program('constant', 'const std::string password = dbPassword;', hard, {
      what: 'an array',
      head: `constexpr char dbPassword[] = ${literal};`,
    }),
    program('constant', 'const std::string password = DB_PASSWORD;', hard, {
      what: 'a macro',
      head: `#define DB_PASSWORD ${literal}`,
    }),
    program('constant', 'const std::string dsn = "password=" DB_PASSWORD;\n' + ofDsn, plain, {
      what: 'a macro that is joined',
      head: `#define DB_PASSWORD "${plain}"`,
      declined: /macro/,
    }),
    program(
      'annotation',
      'const std::string password = std::string("S3cret") + ".x" + "40Zq9";',
      plain,
      {
        head: `[[deprecated("${plain}")]] void old();`,
        declined: /attribute/,
      },
    ),
    program(
      'case',
      `const auto given = std::string("${plain.slice(0, 4)}") + "${plain.slice(4)}";\nstd::string password;\nif (given == "${plain}") {\n    password = given;\n}`,
      plain,
      { what: 'a comparison' },
    ),
    program(
      'record',
      `struct Config {\n    std::string host;\n    std::string password;\n};\nconst Config config{.host = "db", .password = ${literal}};\nconst auto& password = config.password;`,
    ),
    program(
      'record',
      `const std::map<std::string, std::string> config = {{"host", "db"}, {"password", ${literal}}};\nconst auto password = config.at("password");`,
      hard,
      { what: 'a map' },
    ),
    program('synchronous function', 'const auto password = read();', hard, {
      head: `static std::string read() {\n    return ${literal};\n}`,
    }),
    program(
      'asynchronous function',
      `const auto password = std::async(std::launch::deferred, [] { return std::string(${literal}); }).get();`,
      hard,
      {
        comment: '#include <future>\n',
      },
    ),
    program(
      'test',
      `const std::string password = ${literal};\nif (password.empty()) {\n    return 2;\n}`,
      hard,
      {
        path: 'app_test.cpp',
      },
    ),
    program('head of the file', `const std::string password = ${literal};`, hard, {
      comment: '/*\n * Copyright of somebody.\n */\n',
    }),
    program('package', '', hard, {
      path: 'src/db/config.hpp',
      source: `#pragma once\n\nnamespace acme {\n\ninline const char* password() {\n    const auto password = ${literal};\n    return password;\n}\n\n}  // namespace acme\n`,
      main: 'src/app.cpp',
      files: {
        'CMakeLists.txt': 'project(app)\n',
        'src/app.cpp': source('const std::string password = acme::password();', {
          comment: '#include "db/config.hpp"\n',
        }),
      },
    }),
  ],
  none: {
    interpolation: 'C++ has no interpolation.',
    enum: 'Members of an enum are numbers in C++.',
    'tag or type': 'A literal is no type in C++.',
  },
};
