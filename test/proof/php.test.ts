import { phpToolchain } from '../../scripts/toolchains/php';
import { proveAll, type ProofProgram } from '../support/proof';

const password = ['S3', 'cr"et', '{x}$', '\\', '%40', 'ü9'].join('');
const single = `'${password.replace(/['\\]/g, '\\$&')}'`;
const double = `"${password.replace(/["\\$]/g, '\\$&')}"`;
const plain = ['S3', 'cret', '.x', '40', 'Zq9'].join('');
const inUrl = ['p@ss', 'w/0:rd', '%25 x'].join('');

const program = (
  what: string,
  body: string,
  value: string,
  byHand = false,
  head = '<?php\n\ndeclare(strict_types=1);\n',
): ProofProgram => ({
  what,
  path: 'app.php',
  languageId: 'php',
  source: `${head}\n${body}\necho hash('sha256', $password), "\\n";\n`,
  value,
  byHand,
});

const ofDsn = `$password = explode('password=', explode(' port', $dsn)[0])[1];`;

proveAll('PHP', phpToolchain, [
  program('a variable', `$dbPassword = ${single};\n$password = $dbPassword;`, password),
  program('a double-quoted string', `$dbPassword = ${double};\n$password = $dbPassword;`, password),
  program(
    'a namespace',
    `$dbPassword = ${double};\n$password = $dbPassword;`,
    password,
    false,
    '<?php\n\nnamespace App;\n\nuse RuntimeException;\n',
  ),
  program('a constant', `const DB_PASSWORD = ${single};\n$password = DB_PASSWORD;`, password),
  program(
    'a constant of a namespace',
    `const DB_PASSWORD = ${single};\n$password = DB_PASSWORD;`,
    password,
    false,
    '<?php\nnamespace App\\Db;\n',
  ),
  program('define', `define('DB_PASSWORD', ${single});\n$password = DB_PASSWORD;`, password),
  program(
    'an array',
    `$config = ['host' => 'db', 'password' => ${single}];\n$password = $config['password'];`,
    password,
  ),
  program(
    'a private constant of a class',
    `final class Config\n{\n    private const DB_PASSWORD = ${single};\n\n    public static function get(): string\n    {\n        return self::DB_PASSWORD;\n    }\n}\n$password = Config::get();`,
    password,
  ),
  program(
    'a property',
    `final class Config\n{\n    public string $dbPassword = ${single};\n}\n$password = (new Config())->dbPassword;`,
    password,
  ),
  program(
    'a property beside a constructor',
    `final class Config\n{\n    private string $dbPassword = ${single};\n\n    public function __construct(private string $host)\n    {\n    }\n\n    public function get(): string\n    {\n        return $this->host . $this->dbPassword;\n    }\n}\n$password = (new Config(''))->get();`,
    password,
  ),
  program(
    'a default argument',
    `function connect(string $host, string $password = ${single}): string\n{\n    return $host . $password;\n}\n$password = connect('');`,
    password,
  ),
  program(
    'a password in a URL',
    `$url = "postgres://app:${encodeURIComponent(inUrl)}@localhost/db";\n$password = rawurldecode(parse_url($url, PHP_URL_PASS));`,
    inUrl,
  ),
  program(
    'a part of a string',
    `$host = 'db';\n$dsn = "pgsql:host={$host} password=${plain} port=5432";\n${ofDsn}`,
    plain,
    true,
  ),
  program(
    'a part of a single-quoted string',
    `$dsn = 'pgsql:host=db password=${plain} port=5432';\n${ofDsn}`,
    plain,
    true,
  ),
  program(
    'a part of a format string',
    `$dsn = sprintf('pgsql:host=%s password=${plain} port=%d', 'db', 5432);\n${ofDsn}`,
    plain,
    true,
  ),
]);
