import { phpToolchain } from '../../../scripts/toolchains/php';
import { hard, inUrl, plain, quoted, url } from '../model';
import type { LanguageProof, Position, Program } from '../model';

const single = quoted(hard, "'");
const double = quoted(hard, '"', '$');
const ofDsn = `$password = explode('password=', explode(' port', $dsn)[0])[1];`;

interface More extends Partial<Program> {
  readonly head?: string;
}

const source = (body: string, { head = '<?php\n\ndeclare(strict_types=1);\n' }: More): string =>
  `${head}\n${body}\necho hash('sha256', $password), "\\n";\n`;

const program = (position: Position, body: string, value = hard, more: More = {}): Program => ({
  position,
  path: 'app.php',
  source: source(body, more),
  value,
  ...more,
});

const config = (member: string): string => `final class Config\n{\n    ${member}\n}\n`;

export const php: LanguageProof = {
  name: 'PHP',
  languageId: 'php',
  toolchain: phpToolchain,
  caveat: 'the SDK, which is on Packagist only, is stood in for by the AWS CLI.',
  programs: [
    program('variable', `$dbPassword = ${single};\n$password = $dbPassword;`),
    program('variable', `$dbPassword = ${double};\n$password = $dbPassword;`, hard, {
      what: 'double quotes',
    }),
    program(
      'call argument',
      `function connect(string $host, string $password): string\n{\n    return substr($host . $password, 2);\n}\n$password = connect('db', password: '${plain}');`,
      plain,
    ),
    program(
      'part of a URL',
      `$url = "${url}";\n$password = rawurldecode(parse_url($url, PHP_URL_PASS));`,
      inUrl,
    ),
    program(
      'concatenation',
      `$dsn = 'pgsql:host=db password=${plain}' . ' port=1';\n${ofDsn}`,
      plain,
    ),
    program(
      'interpolation',
      `$host = 'db';\n$dsn = "pgsql:host={$host} password=${plain} port=5432";\n${ofDsn}`,
      plain,
    ),
    program(
      'format string',
      `$dsn = sprintf('pgsql:host=%s password=${plain} port=%d', 'db', 5432);\n${ofDsn}`,
      plain,
    ),
    program(
      'text of several lines',
      `$text = "host=db\n  password=${plain}\n";\n$password = trim(explode('password=', $text)[1]);`,
      plain,
    ),
    program(
      'text of several lines',
      `$text = <<<EOT\n  host=db\n  password=${plain}\n  EOT;\n$password = trim(explode('password=', $text)[1]);`,
      plain,
      { what: 'a here-document', declined: /here-document/ },
    ),
    program(
      'default argument',
      `function connect(string $host, string $password = ${single}): string\n{\n    return $host . $password;\n}\n$password = connect('');`,
    ),
    program(
      'field',
      `${config(`public string $dbPassword = ${single};`)}$password = (new Config())->dbPassword;`,
    ),
    program(
      'field',
      `${config(`private string $dbPassword = ${single};\n\n    public function __construct(private string $host)\n    {\n    }\n\n    public function get(): string\n    {\n        return $this->host . $this->dbPassword;\n    }`)}$password = (new Config(''))->get();`,
      hard,
      { what: 'beside a constructor' },
    ),
    program(
      'field',
      `${config(`public static string $dbPassword = ${single};`)}$password = Config::$dbPassword;`,
      hard,
      { what: 'static' },
    ),
    program('constant', `const DB_PASSWORD = ${single};\n$password = DB_PASSWORD;`),
    program('constant', `define('DB_PASSWORD', ${single});\n$password = DB_PASSWORD;`, hard, {
      what: 'by define',
    }),
    program('constant', `const DB_PASSWORD = ${single};\n$password = DB_PASSWORD;`, hard, {
      what: 'of a namespace',
      head: '<?php\nnamespace App\\Db;\n',
    }),
    program(
      'constant',
      `${config(`private const DB_PASSWORD = ${single};\n\n    public static function get(): string\n    {\n        return self::DB_PASSWORD;\n    }`)}$password = Config::get();`,
      hard,
      { what: 'private, of a class' },
    ),
    program(
      'constant',
      `${config(`public const DB_PASSWORD = ${single};`)}$password = Config::DB_PASSWORD;`,
      hard,
      { what: 'public, of a class' },
    ),
    program(
      'default argument',
      `${config(`public function __construct(public string $host = 'db', private string $dbPassword = ${single})\n    {\n    }\n\n    public function get(): string\n    {\n        return $this->dbPassword;\n    }`)}$password = (new Config())->get();`,
      hard,
      { what: 'that is a property' },
    ),
    program(
      'enum',
      `enum Stage: string\n{\n    case Production = ${single};\n}\n$password = Stage::Production->value;`,
      hard,
      { declined: /enum/ },
    ),
    program(
      'annotation',
      `#[Attribute]\nfinal class Password\n{\n    public function __construct(public string $value)\n    {\n    }\n}\n\n#[Password('${plain}')]\nfinal class Db\n{\n}\n$password = (new ReflectionClass(Db::class))->getAttributes()[0]->newInstance()->value;`,
      plain,
      { declined: /attribute/ },
    ),
    program(
      'case',
      `$given = implode('', ['${plain.slice(0, 4)}', '${plain.slice(4)}']);\n$password = match ($given) {\n    '${plain}' => $given,\n    default => '',\n};`,
      plain,
    ),
    program(
      'case',
      `$given = implode('', ['${plain.slice(0, 4)}', '${plain.slice(4)}']);\n$password = '';\nswitch ($given) {\n    case '${plain}':\n        $password = $given;\n        break;\n}`,
      plain,
      { what: 'of a switch' },
    ),
    program(
      'record',
      `$config = ['host' => 'db', 'password' => ${single}];\n$password = $config['password'];`,
    ),
    program(
      'synchronous function',
      `function read(): string\n{\n    return ${single};\n}\n$password = read();`,
    ),
    program(
      'asynchronous function',
      `$fiber = new Fiber(fn (): string => ${single});\n$fiber->start();\n$password = $fiber->getReturn();`,
    ),
    program(
      'test',
      `final class AppTest\n{\n    public function testPassword(): string\n    {\n        $password = ${single};\n        assert($password !== '');\n\n        return $password;\n    }\n}\n$password = (new AppTest())->testPassword();`,
      hard,
      { path: 'AppTest.php' },
    ),
    program('head of the file', `$dbPassword = ${double};\n$password = $dbPassword;`, hard, {
      head: '#!/usr/bin/env php\n<?php\n\n// Licence\ndeclare(strict_types=1);\n\nnamespace App;\n\nuse RuntimeException;\n',
    }),
    program('package', '', hard, {
      path: 'src/Db/Config.php',
      main: 'app.php',
      source: `<?php\n\ndeclare(strict_types=1);\n\nnamespace Acme\\Db;\n\nfinal class Config\n{\n    public function password(): string\n    {\n        $password = ${single};\n\n        return $password;\n    }\n}\n`,
      files: {
        'composer.json': '{}',
        'app.php': source(
          "require __DIR__ . '/src/Db/Config.php';\n$password = (new Acme\\Db\\Config())->password();",
          {},
        ),
      },
    }),
  ],
  none: { 'tag or type': 'A literal is no type in PHP.' },
};
