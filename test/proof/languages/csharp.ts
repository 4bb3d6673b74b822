import { csharpToolchain } from '../../../scripts/toolchains/csharp';
import { hard, indented, inUrl, plain, quoted, url } from '../model';
import type { LanguageProof, Position, Program } from '../model';

const literal = quoted(hard, '"');
const ofDsn =
  'var password = dsn.Split(new[] { "Password=" }, StringSplitOptions.None)[1].Split(\';\')[0];';

interface More extends Partial<Program> {
  /** Members of the class before `Main`. */
  readonly members?: string;
  readonly comment?: string;
}

const source = (
  body: string,
  { members = '', comment = '' }: More,
): string => `${comment}using System;
using System.Security.Cryptography;
using System.Text;

public static class App
{
${members}    public static void Main()
    {
${indented(body, '        ')}
        var hash = SHA256.Create().ComputeHash(Encoding.UTF8.GetBytes(password));
        Console.WriteLine(BitConverter.ToString(hash).Replace("-", "").ToLower());
    }
}
`;

const program = (position: Position, body: string, value = hard, more: More = {}): Program => ({
  position,
  path: 'App.cs',
  source: source(body, more),
  value,
  ...more,
});

export const csharp: LanguageProof = {
  name: 'C#',
  languageId: 'csharp',
  toolchain: csharpToolchain,
  caveat:
    'compiled by Mono; the helper, which needs .NET and its SDK from NuGet, is stood in for by the AWS CLI.',
  isHelperStoodIn: true,
  programs: [
    program('variable', `var password = ${literal};`),
    program(
      'variable',
      `var dbPassword = @"${plain}\\x";\nvar password = dbPassword;`,
      `${plain}\\x`,
      {
        what: 'a verbatim string',
      },
    ),
    program('call argument', `var password = Connect("db", password: "${plain}");`, plain, {
      members:
        '    private static string Connect(string host, string password)\n    {\n        return (host + password).Substring(2);\n    }\n\n',
    }),
    program(
      'part of a URL',
      `var url = "${url}";\nvar password = Uri.UnescapeDataString(new Uri(url).UserInfo.Split(new[] { ':' }, 2)[1]);`,
      inUrl,
    ),
    program(
      'concatenation',
      `var dsn = "Server=db;Password=${plain}" + ";Encrypt=true";\n${ofDsn}`,
      plain,
    ),
    program(
      'interpolation',
      `var host = "db";\nvar dsn = $"Server={host};Password=${plain};Port={5432}";\n${ofDsn}`,
      plain,
    ),
    program(
      'format string',
      `var dsn = string.Format("Server={0};Password=${plain};Port={1}", "db", 5432);\n${ofDsn}`,
      plain,
    ),
    program(
      'text of several lines',
      `var dsn = @"Server=db;\nPassword=${plain};\n";\n${ofDsn}`,
      plain,
    ),
    program('default argument', 'var password = Connect();', hard, {
      members: `    private static string Connect(string password = ${literal})\n    {\n        return password;\n    }\n\n`,
    }),
    program('field', 'var password = DbPassword;', hard, {
      members: `    private static readonly string DbPassword = ${literal};\n\n`,
    }),
    program('field', 'var password = new Config().DbPassword;', hard, {
      what: 'a property',
      members: `    private sealed class Config\n    {\n        public string DbPassword { get; set; } = ${literal};\n    }\n\n`,
    }),
    program('constant', 'var password = DbPassword;', hard, {
      members: `    private const string DbPassword = ${literal};\n\n`,
    }),
    program('constant', `const string dbPassword = ${literal};\nvar password = dbPassword;`, hard, {
      what: 'of a method',
    }),
    program(
      'annotation',
      'var password = ((DescriptionAttribute)Attribute.GetCustomAttribute(typeof(Config), typeof(DescriptionAttribute))).Text;',
      plain,
      {
        members: `    private sealed class DescriptionAttribute : Attribute\n    {\n        public readonly string Text;\n\n        public DescriptionAttribute(string text)\n        {\n            Text = text;\n        }\n    }\n\n    [Description("${plain}")]\n    private sealed class Config\n    {\n    }\n\n`,
        declined: /attribute/,
      },
    ),
    program(
      'case',
      `var given = string.Concat("${plain.slice(0, 4)}", "${plain.slice(4)}");\nvar password = "";\nswitch (given)\n{\n    case "${plain}":\n        password = given;\n        break;\n}`,
      plain,
      { isNewer: true },
    ),
    program(
      'record',
      `var config = new { Host = "db", Password = ${literal} };\nvar password = config.Password;`,
    ),
    program(
      'record',
      `var config = new System.Collections.Generic.Dictionary<string, string> { { "host", "db" }, { "password", ${literal} } };\nvar password = config["password"];`,
      hard,
      { what: 'a dictionary' },
    ),
    program('synchronous function', 'var password = Read();', hard, {
      members: `    private static string Read()\n    {\n        return ${literal};\n    }\n\n`,
    }),
    program('asynchronous function', 'var password = Read().Result;', hard, {
      members: `    private static async System.Threading.Tasks.Task<string> Read()\n    {\n        await System.Threading.Tasks.Task.Delay(1);\n        return ${literal};\n    }\n\n`,
    }),
    program(
      'test',
      `var password = ${literal};\nif (password == "") throw new Exception();`,
      hard,
      {
        path: 'AppTest.cs',
      },
    ),
    program('head of the file', `var password = ${literal};`, hard, {
      comment: '// Copyright of somebody.\n#define NOTHING\n\n',
    }),
    program('package', '', hard, {
      path: 'Acme/Db/Config.cs',
      source: `namespace Acme.Db\n{\n    public static class Config\n    {\n        public static string Password()\n        {\n            var password = ${literal};\n            return password;\n        }\n    }\n}\n`,
      files: {
        'App.csproj': '<Project Sdk="Microsoft.NET.Sdk"></Project>\n',
        'App.cs': source('var password = Acme.Db.Config.Password();', {}),
      },
    }),
  ],
  none: {
    enum: 'Members of an enum are numbers in C#.',
    'tag or type': 'A literal is no type in C#.',
  },
};
