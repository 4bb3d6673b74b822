import { kotlinToolchain } from '../../../scripts/toolchains/jvm';
import { hard as any, indented, inUrl, plain, quoted, url } from '../model';
import type { LanguageProof, Position, Program } from '../model';

/** A dollar sign would begin a template. */
const hard = any.replace('$', '');
const literal = quoted(hard, '"');
const ofDsn = 'val password = dsn.split("password=")[1].split(" port")[0]';

interface More extends Partial<Program> {
  /** Declarations before `main`. */
  readonly head?: string;
  readonly comment?: string;
}

const source = (body: string, { head = '', comment = '' }: More): string =>
  `${comment}import java.security.MessageDigest

${head}fun main() {
${indented(body, '    ')}
    val digest = MessageDigest.getInstance("SHA-256").digest(password.toByteArray())
    println(digest.joinToString("") { "%02x".format(it) })
}
`;

const program = (position: Position, body: string, value = hard, more: More = {}): Program => ({
  position,
  path: 'App.kt',
  source: source(body, more),
  value,
  ...more,
});

export const kotlin: LanguageProof = {
  name: 'Kotlin',
  languageId: 'kotlin',
  toolchain: kotlinToolchain,
  programs: [
    program('variable', `val password = ${literal}`),
    program('call argument', `val password = connect("db", password = "${plain}")`, plain, {
      head: 'fun connect(host: String, password: String) = (host + password).drop(2)\n\n',
    }),
    program(
      'part of a URL',
      `val url = "${url}"\nval password = java.net.URI(url).userInfo.substringAfter(":")`,
      inUrl,
    ),
    program(
      'concatenation',
      `val dsn = "host=db password=${plain}" + " port=5432"\n${ofDsn}`,
      plain,
    ),
    program(
      'interpolation',
      `val host = "db"\nval dsn = "host=$host password=${plain} port=\${5432}"\n${ofDsn}`,
      plain,
    ),
    program(
      'format string',
      `val dsn = "host=%s password=${plain} port=%d".format("db", 5432)\n${ofDsn}`,
      plain,
    ),
    program(
      'text of several lines',
      `val dsn = """\n    host=db\n    password=${plain} port=1\n""".trimIndent()\n${ofDsn}`,
      plain,
    ),
    program('default argument', 'val password = connect()', hard, {
      head: `fun connect(password: String = ${literal}) = password\n\n`,
    }),
    program('field', 'val password = Config().dbPassword', hard, {
      head: `class Config {\n    val dbPassword: String = ${literal}\n}\n\n`,
    }),
    program('constant', 'val password = DB_PASSWORD', hard, {
      head: `const val DB_PASSWORD = ${literal}\n\n`,
    }),
    program('constant', 'val password = Config.DB_PASSWORD', hard, {
      what: 'of a companion',
      head: `class Config {\n    companion object {\n        const val DB_PASSWORD: String = ${literal}\n    }\n}\n\n`,
    }),
    program('enum', 'val password = Stage.PRODUCTION.password', hard, {
      head: `enum class Stage(val password: String) {\n    TEST("none"),\n    PRODUCTION(${literal}),\n}\n\n`,
    }),
    program(
      'annotation',
      'val password = Config::class.java.getAnnotation(Password::class.java).value',
      plain,
      {
        head: `annotation class Password(val value: String)\n\n@Password("${plain}")\nclass Config\n\n`,
        declined: /annotation/,
      },
    ),
    program(
      'annotation',
      'val password = Config::class.java.getAnnotation(Password::class.java).value',
      plain,
      {
        what: 'by a constant',
        head: `const val DB_PASSWORD = "${plain}"\n\nannotation class Password(val value: String)\n\n@Password(DB_PASSWORD)\nclass Config\n\n`,
        declined: /constant/,
      },
    ),
    program(
      'case',
      `val given = listOf("${plain.slice(0, 4)}", "${plain.slice(4)}").joinToString("")\nval password = when (given) {\n    "${plain}" -> given\n    else -> ""\n}`,
      plain,
    ),
    program('record', 'val password = Config("db", password = ' + literal + ').password', hard, {
      head: 'data class Config(val host: String, val password: String)\n\n',
    }),
    program(
      'record',
      `val config = mapOf("host" to "db", "password" to ${literal})\nval password = config.getValue("password")`,
      hard,
      { what: 'a map' },
    ),
    program('synchronous function', 'val password = read()', hard, {
      head: `fun read(): String {\n    return ${literal}\n}\n\n`,
    }),
    program(
      'asynchronous function',
      `val password = java.util.concurrent.CompletableFuture.supplyAsync { ${literal} }.get()`,
    ),
    program('test', `val password = ${literal}\nrequire(password.isNotEmpty())`, hard, {
      files: { 'build.gradle.kts': 'plugins { kotlin("jvm") }\n' },
    }),
    program('head of the file', `val password = ${literal}`, hard, {
      comment: '/*\n * Copyright of somebody.\n */\n@file:Suppress("unused")\n\n',
    }),
    program('package', 'val password = com.acme.db.password()', hard, {
      path: 'src/com/acme/db/Db.kt',
      source: `package com.acme.db\n\nfun password(): String {\n    val dbPassword = ${literal}\n    return dbPassword\n}\n`,
      files: {
        'build.gradle.kts': 'plugins { kotlin("jvm") }\n',
        'App.kt': source('val password = com.acme.db.password()', {}),
      },
    }),
  ],
  none: { 'tag or type': 'A literal is no type in Kotlin.' },
};
