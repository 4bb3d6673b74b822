import { kotlinToolchain } from '../../scripts/toolchains/jvm';
import { proveAll, type ProofProgram } from '../support/proof';

const password = ['S3', 'cr"et', "'{x}", '\\', '%40', 'ü9'].join('');
const literal = `"${password.replace(/["\\]/g, '\\$&')}"`;
const plain = ['S3', 'cret', '.x', '40', 'Zq9'].join('');
const inUrl = ['p@ss', 'w/0:rd', '%25 x'].join('');

const source = (body: string, head = ''): string => `import java.security.MessageDigest

${head}fun main() {
${body.replace(/^(?=.)/gm, '    ')}
    val digest = MessageDigest.getInstance("SHA-256").digest(password.toByteArray())
    println(digest.joinToString("") { "%02x".format(it) })
}
`;

const program = (what: string, text: string, value: string, byHand = false): ProofProgram => ({
  what,
  path: 'App.kt',
  languageId: 'kotlin',
  source: text,
  value,
  byHand,
});

const ofDsn = 'val password = dsn.split("password=")[1].split(" port")[0]';

proveAll('Kotlin', kotlinToolchain, [
  program('a local value', source(`val password = ${literal}`), password),
  program(
    'a constant',
    source('val password = DB_PASSWORD', `const val DB_PASSWORD = ${literal}\n\n`),
    password,
  ),
  program(
    'a constant of a companion',
    source(
      'val password = Config.DB_PASSWORD',
      `class Config {\n    companion object {\n        const val DB_PASSWORD: String = ${literal}\n    }\n}\n\n`,
    ),
    password,
  ),
  program(
    'a default argument',
    source('val password = connect()', `fun connect(password: String = ${literal}) = password\n\n`),
    password,
  ),
  program(
    'a raw string',
    source('val password = db', `val dbPassword = """${plain}"""\nval db = dbPassword\n\n`),
    plain,
  ),
  program(
    'a password in a URL',
    source(
      `val url = "postgresql://app:${encodeURIComponent(inUrl)}@localhost/db"\nval password = java.net.URI(url).userInfo.substringAfter(":")`,
    ),
    inUrl,
  ),
  program(
    'a part of a template',
    source(`val host = "db"\nval dsn = "host=$host password=${plain} port=\${5432}"\n${ofDsn}`),
    plain,
    true,
  ),
  program(
    'a part of a format string',
    source(`val dsn = "host=%s password=${plain} port=%d".format("db", 5432)\n${ofDsn}`),
    plain,
    true,
  ),
  program(
    'a branch of when',
    source(
      `val given = listOf("${plain.slice(0, 4)}", "${plain.slice(4)}").joinToString("")\nval password = when (given) {\n    "${plain}" -> given\n    else -> ""\n}`,
    ),
    plain,
    true,
  ),
]);
