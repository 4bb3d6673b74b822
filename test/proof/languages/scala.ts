import { scalaToolchain } from '../../../scripts/toolchains/jvm';
import { hard, indented, inUrl, plain, quoted, url } from '../model';
import type { LanguageProof, Position, Program } from '../model';

const literal = quoted(hard, '"');
const ofDsn = 'val password = dsn.split("password=")(1).split(" port")(0)';

interface More extends Partial<Program> {
  /** Declarations before the object. */
  readonly head?: string;
  readonly comment?: string;
}

const source = (body: string, { head = '', comment = '' }: More): string =>
  `${comment}import java.security.MessageDigest

${head}object App {
  def main(args: Array[String]): Unit = {
${indented(body, '    ')}
    val digest = MessageDigest.getInstance("SHA-256").digest(password.getBytes("UTF-8"))
    println(digest.map(b => f"$b%02x").mkString)
  }
}
`;

const program = (position: Position, body: string, value = hard, more: More = {}): Program => ({
  position,
  path: 'App.scala',
  source: source(body, more),
  value,
  ...more,
});

export const scala: LanguageProof = {
  name: 'Scala',
  languageId: 'scala',
  toolchain: scalaToolchain,
  programs: [
    program('variable', `val password = ${literal}`),
    program('call argument', `val password = Db.connect("db", password = "${plain}")`, plain, {
      head: 'object Db {\n  def connect(host: String, password: String): String = (host + password).drop(2)\n}\n\n',
    }),
    program(
      'part of a URL',
      `val url = "${url}"\nval password = new java.net.URI(url).getUserInfo.split(":", 2)(1)`,
      inUrl,
    ),
    program(
      'concatenation',
      `val dsn = "host=db password=${plain}" + " port=5432".trim\n${ofDsn.replace('" port"', '"port"')}`,
      plain,
    ),
    program(
      'interpolation',
      `val host = "db"\nval dsn = s"host=$host password=${plain} port=\${5432}"\n${ofDsn}`,
      plain,
    ),
    program(
      'format string',
      `val host = "db"\nval dsn = f"host=$host%s password=${plain} port=\${5432}%d"\n${ofDsn}`,
      plain,
    ),
    program(
      'format string',
      `val dsn = "host=%s password=${plain} port=%d".format("db", 5432)\n${ofDsn}`,
      plain,
      { what: 'a method' },
    ),
    program(
      'text of several lines',
      `val dsn = """host=db\n  |password=${plain} port=1\n  |""".stripMargin\n${ofDsn}`,
      plain,
    ),
    program('default argument', 'val password = Db.connect()', hard, {
      head: `object Db {\n  def connect(password: String = ${literal}): String = password\n}\n\n`,
    }),
    program('field', 'val password = new Config().dbPassword', hard, {
      head: `class Config {\n  val dbPassword: String = ${literal}\n}\n\n`,
    }),
    program('constant', 'val password = Config.DbPassword', hard, {
      head: `object Config {\n  final val DbPassword = ${literal}\n}\n\n`,
    }),
    program('enum', 'val password = Stage.Production.password', hard, {
      head: `enum Stage(val password: String) {\n  case Test extends Stage("none")\n  case Production extends Stage(${literal})\n}\n\n`,
    }),
    program('annotation', `val password = "${plain}".trim`, plain, {
      source: source(`val password = List("S3", "cret.x", "40Zq9").mkString`, {
        head: `class password(value: String) extends scala.annotation.StaticAnnotation\n\n@password("${plain}")\nclass Config\n\n`,
      }),
      declined: /annotation/,
    }),
    program(
      'case',
      `val typed = List("${plain.slice(0, 4)}", "${plain.slice(4)}").mkString\nval password = typed match {\n  case "${plain}" => typed\n  case _ => ""\n}`,
      plain,
    ),
    program('record', 'val password = Config("db", password = ' + literal + ').password', hard, {
      head: 'case class Config(host: String, password: String)\n\n',
    }),
    program(
      'record',
      `val config = Map("host" -> "db", "password" -> ${literal})\nval password = config("password")`,
      hard,
      { what: 'a map' },
    ),
    program('tag or type', 'val password = summon[ValueOf[Password]].value', plain, {
      head: `type Password = "${plain}"\n\n`,
      declined: /type/,
    }),
    program('synchronous function', 'val password = Db.read()', hard, {
      head: `object Db {\n  def read(): String = ${literal}\n}\n\n`,
    }),
    program(
      'asynchronous function',
      `import scala.concurrent.{Await, Future}\nimport scala.concurrent.ExecutionContext.Implicits.global\nval password = Await.result(Future(${literal}), scala.concurrent.duration.Duration(9, "s"))`,
    ),
    program('test', `val password = ${literal}\nassert(password.nonEmpty)`, hard, {
      files: { 'build.sbt': 'scalaVersion := "3.3.4"\n' },
    }),
    program('head of the file', `val password = ${literal}`, hard, {
      comment: '/*\n * Copyright of somebody.\n */\n\n',
    }),
    program('package', '', hard, {
      path: 'src/com/acme/db/Db.scala',
      source: `package com.acme.db\n\nobject Db {\n  def password: String = {\n    val dbPassword = ${literal}\n    dbPassword\n  }\n}\n`,
      files: {
        'build.sbt': 'scalaVersion := "3.3.4"\n',
        'App.scala': source('val password = com.acme.db.Db.password', {}),
      },
    }),
  ],
  none: {},
};
