import { csharpToolchain } from '../../scripts/toolchains/csharp';
import { proveAll, type ProofProgram } from '../support/proof';

const password = ['S3', 'cr"et', "'{x}$", '\\', '%40', 'ü9'].join('');
const literal = `"${password.replace(/["\\]/g, '\\$&')}"`;
const plain = ['S3', 'cret', '.x', '40', 'Zq9'].join('');
const inUrl = ['p@ss', 'w/0:rd', '%25 x'].join('');

const source = (body: string, members = ''): string => `using System;
using System.Security.Cryptography;
using System.Text;

public static class App
{
${members}    public static void Main()
    {
${body.replace(/^(?=.)/gm, '        ')}
        var hash = SHA256.Create().ComputeHash(Encoding.UTF8.GetBytes(password));
        Console.WriteLine(BitConverter.ToString(hash).Replace("-", "").ToLower());
    }
}
`;

const program = (what: string, text: string, value: string, byHand = false): ProofProgram => ({
  what,
  path: 'App.cs',
  languageId: 'csharp',
  source: text,
  value,
  byHand,
});

const ofDsn =
  'var password = dsn.Split(new[] { "Password=" }, StringSplitOptions.None)[1].Split(\';\')[0];';

proveAll('C# (Mono, helper stood in for)', csharpToolchain, [
  program('a local variable', source(`var password = ${literal};`), password),
  program(
    'a constant',
    source('var password = DbPassword;', `    private const string DbPassword = ${literal};\n\n`),
    password,
  ),
  program(
    'a local constant',
    source(`const string dbPassword = ${literal};\nvar password = dbPassword;`),
    password,
  ),
  program(
    'a field',
    source(
      'var password = DbPassword;',
      `    private static readonly string DbPassword = ${literal};\n\n`,
    ),
    password,
  ),
  program(
    'a verbatim string',
    source(`var dbPassword = @"${plain}\\x";\nvar password = dbPassword;`),
    `${plain}\\x`,
    true,
  ),
  program(
    'an object initializer',
    source(
      `var config = new { Host = "db", Password = ${literal} };\nvar password = config.Password;`,
    ),
    password,
  ),
  program(
    'a password in a URL',
    source(
      `var url = "postgres://app:${encodeURIComponent(inUrl)}@localhost/db";\nvar password = Uri.UnescapeDataString(new Uri(url).UserInfo.Split(new[] { ':' }, 2)[1]);`,
    ),
    inUrl,
  ),
  program(
    'a part of a connection string',
    source(`var dsn = "Server=db;Password=${plain};Encrypt=true";\n${ofDsn}`),
    plain,
    true,
  ),
  program(
    'a part of an interpolated string',
    source(`var host = "db";\nvar dsn = $"Server={host};Password=${plain};Port={5432}";\n${ofDsn}`),
    plain,
    true,
  ),
  program(
    'a part of a format string',
    source(
      `var dsn = string.Format("Server={0};Password=${plain};Port={1}", "db", 5432);\n${ofDsn}`,
    ),
    plain,
    true,
  ),
]);
