import { scalaToolchain } from '../../scripts/toolchains/jvm';
import { proveAll, type ProofProgram } from '../support/proof';

const password = ['S3', 'cr"et', "'{x}$", '\\', '%40', 'ü9'].join('');
const literal = `"${password.replace(/["\\]/g, '\\$&')}"`;
const plain = ['S3', 'cret', '.x', '40', 'Zq9'].join('');
const inUrl = ['p@ss', 'w/0:rd', '%25 x'].join('');

const source = (body: string, head = ''): string => `import java.security.MessageDigest

${head}object App {
  def main(args: Array[String]): Unit = {
${body.replace(/^(?=.)/gm, '    ')}
    val digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes("UTF-8"))
    println(digest.map(b => f"$b%02x").mkString)
  }
}
`;

const program = (what: string, text: string, value: string, byHand = false): ProofProgram => ({
  what,
  path: 'App.scala',
  languageId: 'scala',
  source: text,
  value,
  byHand,
});

const ofDsn = 'val password = dsn.split("password=")(1).split(" port")(0)';

proveAll('Scala', scalaToolchain, [
  program('a local value', source(`val password = ${literal}`), password),
  program(
    'a field of an object',
    source(
      'val password = Config.DbPassword',
      `object Config {\n  final val DbPassword = ${literal}\n}\n\n`,
    ),
    password,
  ),
  program(
    'a default argument',
    source(
      'val password = Db.connect()',
      `object Db {\n  def connect(password: String = ${literal}): String = password\n}\n\n`,
    ),
    password,
  ),
  program(
    'a raw string',
    source(`val dbPassword = """${plain}"""\nval password = dbPassword`),
    plain,
  ),
  program(
    'a password in a URL',
    source(
      `val url = "postgresql://app:${encodeURIComponent(inUrl)}@localhost/db"\nval password = new java.net.URI(url).getUserInfo.split(":", 2)(1)`,
    ),
    inUrl,
  ),
  program(
    'a part of a string',
    source(`val dsn = "host=db password=${plain} port=5432".trim\n${ofDsn}`),
    plain,
    true,
  ),
  program(
    'a part of an interpolated string',
    source(`val host = "db"\nval dsn = s"host=$host password=${plain} port=\${5432}"\n${ofDsn}`),
    plain,
    true,
  ),
  program(
    'a part of a formatted string',
    source(
      `val host = "db"\nval dsn = f"host=$host%s password=${plain} port=\${5432}%d"\n${ofDsn}`,
    ),
    plain,
    true,
  ),
]);
