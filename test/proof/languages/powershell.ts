import { noToolchain } from '../../../scripts/toolchains/none';
import { inUrl, plain, url } from '../model';
import type { LanguageProof, Position, Program } from '../model';

const program = (
  position: Position,
  body: string,
  value = plain,
  more: Partial<Program> = {},
): Program => ({ position, path: 'app.ps1', source: `${body}\n`, value, ...more });

export const powershell: LanguageProof = {
  name: 'PowerShell',
  languageId: 'powershell',
  toolchain: noToolchain,
  caveat: 'PowerShell is on no registry used here: its programs are parsed, not run.',
  programs: [
    program('variable', `$password = '${plain}'`),
    program('variable', `$password = "${plain}\`$x"`, `${plain}$x`, { what: 'double quotes' }),
    program('call argument', `Connect-Db -User app -Password '${plain}' -Port 5432`),
    program('part of a URL', `$url = "${url}"`, inUrl),
    program('concatenation', `$dsn = 'Server=db;Password=${plain};' + $rest`),
    program('interpolation', `$dsn = "Server=$server;Password=${plain};Port=$(5432)"`),
    program('format string', `$dsn = 'Server={0};Password=${plain}' -f $server`),
    program('text of several lines', `$dsn = @"\nServer=db\nPassword=${plain}\n"@`),
    program('text of several lines', `$dsn = @'\nServer=db\nPassword=${plain}\n'@`, plain, {
      what: 'without substitutions',
      declined: /here-string/,
    }),
    program(
      'default argument',
      `function Connect-Db {\n    param([string] $Password = '${plain}')\n    $Password\n}`,
    ),
    program('default argument', `param([string] $Password = '${plain}')\n\n$Password`, plain, {
      what: 'of the script',
      declined: /parameters/,
    }),
    program('field', `class Config {\n    [string] $Password = '${plain}'\n}`),
    program('constant', `Set-Variable -Name DbPassword -Option Constant -Value '${plain}'`),
    program(
      'annotation',
      `function Connect-Db {\n    param([ValidateSet('${plain}')] [string] $Password)\n    $Password\n}`,
      plain,
      {
        declined: /attribute/,
      },
    ),
    program('case', `switch ($given) {\n    '${plain}' { $given }\n    default { '' }\n}`),
    program('record', `$config = @{\n    Host = 'db'\n    Password = '${plain}'\n}`),
    program('record', `$config = @{ '${plain}' = 1 }`, plain, { what: 'a key', declined: /key/ }),
    program('synchronous function', `function Read-Password {\n    return '${plain}'\n}`),
    program(
      'asynchronous function',
      `$job = Start-ThreadJob { '${plain}' }\n$password = Receive-Job $job -Wait`,
    ),
    program(
      'test',
      `Describe 'the database' {\n    It 'answers' {\n        $password = '${plain}'\n        $password | Should -Not -BeNullOrEmpty\n    }\n}`,
      plain,
      {
        path: 'App.Tests.ps1',
      },
    ),
    program(
      'head of the file',
      `#!/usr/bin/env pwsh\n# Licence\n#Requires -Version 7\n\nparam([string] $Server)\n\n$password = '${plain}'`,
    ),
    program(
      'package',
      `function Read-Password {\n    '${plain}'\n}\nExport-ModuleMember -Function Read-Password`,
      plain,
      {
        path: 'Acme/Db.psm1',
      },
    ),
  ],
  none: {
    enum: 'Members of an enum are numbers in PowerShell.',
    'tag or type': 'A literal is no type in PowerShell.',
  },
};
