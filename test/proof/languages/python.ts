import { pythonToolchain } from '../../../scripts/toolchains/python';
import { hard, indented, inUrl, plain, quoted, url } from '../model';
import type { LanguageProof, Position, Program } from '../model';

const literal = quoted(hard, '"');
const ofDsn = 'password = dsn.split("password=")[1].split()[0]';

interface More extends Partial<Program> {
  /** Statements of the module before `main`. */
  readonly head?: string;
  readonly comment?: string;
  readonly imports?: readonly string[];
}

const source = (body: string, { head = '', comment = '', imports = [] }: More): string =>
  `${comment}import hashlib
${imports.map((line) => `${line}\n`).join('')}
${head}

def main():
${indented(body, '    ')}
    print(hashlib.sha256(password.encode()).hexdigest())


if __name__ == "__main__":
    main()
`;

const program = (position: Position, body: string, value = hard, more: More = {}): Program => ({
  position,
  path: 'app.py',
  source: source(body, more),
  value,
  ...more,
});

export const python: LanguageProof = {
  name: 'Python',
  languageId: 'python',
  toolchain: pythonToolchain,
  programs: [
    program('variable', `password = ${literal}`),
    program('variable', `raw = b"${plain}"\npassword = raw.decode()`, plain, { what: 'bytes' }),
    program('call argument', `password = connect("db", password="${plain}")`, plain, {
      head: '\ndef connect(host, password):\n    return (host + password)[2:]\n',
    }),
    program('part of a URL', `url = "${url}"\npassword = unquote(urlsplit(url).password)`, inUrl, {
      imports: ['from urllib.parse import unquote, urlsplit'],
    }),
    program('concatenation', `dsn = "host=db password=${plain}" + " port=5432"\n${ofDsn}`, plain),
    program(
      'concatenation',
      `dsn = (\n    "host=db "\n    "password=${plain} "\n    "port=5432"\n)\n${ofDsn}`,
      plain,
      {
        what: 'of neighbours',
      },
    ),
    program(
      'interpolation',
      `host = "db"\ndsn = f"host={host} password=${plain} port={5432}"\n${ofDsn}`,
      plain,
    ),
    program(
      'format string',
      `dsn = "host=%s password=${plain} port=%d" % ("db", 5432)\n${ofDsn}`,
      plain,
    ),
    program(
      'format string',
      `dsn = "host={} password=${plain} port={port}".format("db", port=5432)\n${ofDsn}`,
      plain,
      { what: 'of format' },
    ),
    program(
      'text of several lines',
      `dsn = """\n    host=db\n    password=${plain}\n    """\n${ofDsn}`,
      plain,
    ),
    program('default argument', 'password = connect()', hard, {
      head: `\ndef connect(password: str = ${literal}) -> str:\n    return password\n`,
    }),
    program('default argument', `password = os.environ.get("NO_SUCH_PASSWORD", ${literal})`, hard, {
      what: 'of a variable that is not set',
      imports: ['import os'],
    }),
    program('field', 'password = Config().password', hard, {
      head: `\nclass Config:\n    password: str = ${literal}\n`,
    }),
    program('field', 'password = Config().password', hard, {
      what: 'of a dataclass',
      imports: ['from dataclasses import dataclass'],
      head: `\n@dataclass\nclass Config:\n    host: str = "db"\n    password: str = ${literal}\n`,
    }),
    program('constant', 'password = DB_PASSWORD', hard, { head: `DB_PASSWORD = ${literal}\n` }),
    program('enum', 'password = Stage.PRODUCTION.value', hard, {
      imports: ['from enum import Enum'],
      head: `\nclass Stage(Enum):\n    PRODUCTION = ${literal}\n`,
    }),
    program('annotation', 'password = connect()', plain, {
      what: 'a decorator',
      head: `\ndef with_password(password):\n    return lambda function: lambda: function(password)\n\n\n@with_password("${plain}")\ndef connect(password):\n    return password\n`,
    }),
    program(
      'case',
      `given = "".join(["${plain.slice(0, 4)}", "${plain.slice(4)}"])\npassword = ""\nmatch given:\n    case "${plain}":\n        password = given`,
      plain,
    ),
    program(
      'record',
      `config = {"host": "db", "password": ${literal}}\npassword = config["password"]`,
    ),
    program('tag or type', 'password = connect.__annotations__["password"].__args__[0]', plain, {
      imports: ['from typing import Literal'],
      head: `\ndef connect(password: Literal["${plain}"]):\n    return password\n`,
      declined: /type/,
    }),
    program('synchronous function', 'password = read()', hard, {
      head: `\ndef read() -> str:\n    return ${literal}\n`,
    }),
    program('asynchronous function', 'password = asyncio.run(read())', hard, {
      imports: ['import asyncio'],
      head: `\nasync def read() -> str:\n    return ${literal}\n`,
    }),
    {
      position: 'test',
      path: 'test_app.py',
      source: `import hashlib\nimport unittest\n\n\nclass AppTest(unittest.TestCase):\n    def test_connects(self):\n        password = ${literal}\n        self.assertTrue(password)\n        print(hashlib.sha256(password.encode()).hexdigest())\n\n\nif __name__ == "__main__":\n    unittest.main()\n`,
      value: hard,
    },
    program('head of the file', `password = ${literal}`, hard, {
      comment:
        '#!/usr/bin/env python3\n# -*- coding: utf-8 -*-\n# Licence\n"""Connects."""\nfrom __future__ import annotations\n\n',
    }),
    {
      position: 'package',
      path: 'acme/db/config.py',
      source: `"""Settings."""\n\n\ndef password() -> str:\n    password = ${literal}\n    return password\n`,
      value: hard,
      main: 'app.py',
      files: {
        'acme/__init__.py': '',
        'acme/db/__init__.py': '',
        'app.py': source('password = config.password()', {
          imports: ['from acme.db import config'],
        }),
      },
    },
  ],
  none: {},
};
