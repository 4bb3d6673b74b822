import { javaToolchain } from '../../../scripts/toolchains/java';
import { hard, inUrl, plain, quoted, url } from '../model';
import type { LanguageProof, Position, Program } from '../model';

const literal = quoted(hard, '"');
const ofDsn = 'String password = dsn.split("Password=")[1].split(";")[0];';

interface More extends Partial<Program> {
  /** Members of the class before `main`. */
  readonly members?: string;
  readonly head?: string;
}

const source = (body: string, { members = '', head = '' }: More): string =>
  `${head}import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

public class App {
${members}
    public static void main(String[] args) throws Exception {
        ${body.replaceAll('\n', '\n        ')}
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte b : digest.digest(password.getBytes(StandardCharsets.UTF_8))) {
            System.out.printf("%02x", b);
        }
    }
}
`;

const program = (position: Position, body: string, value = hard, more: More = {}): Program => ({
  position,
  path: 'App.java',
  source: source(body, more),
  value,
  ...more,
});

const annotation = `    @java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
    @interface Password {
        String value();
    }

`;

export const java: LanguageProof = {
  name: 'Java',
  languageId: 'java',
  toolchain: javaToolchain,
  programs: [
    program('variable', `String password = ${literal};`),
    program('call argument', `String password = connect("db", "${plain}");`, plain, {
      members:
        '    static String connect(String host, String password) {\n        return (host + password).substring(2);\n    }\n',
    }),
    program(
      'part of a URL',
      `String url = "${url}";\nString password = java.net.URI.create(url).getUserInfo().split(":", 2)[1];`,
      inUrl,
    ),
    program(
      'concatenation',
      `String dsn = "Server=db;Password=${plain};Port=" + 5432;\n${ofDsn}`,
      plain,
    ),
    program(
      'format string',
      `String dsn = String.format("Server=%s;Password=${plain};Port=%d", "db", 5432);\n${ofDsn}`,
      plain,
    ),
    program(
      'text of several lines',
      `String text = """\n    {"share": "100%",\n     "password": "${plain}"}\n    """;\nString password = text.split("\\"password\\": \\"")[1].split("\\"")[0];`,
      plain,
    ),
    program('field', 'String password = new App().dbPassword;', hard, {
      members: `    private String dbPassword = ${literal};\n`,
    }),
    program('constant', 'String password = DB_PASSWORD;', hard, {
      members: `    private static final String DB_PASSWORD = ${literal};\n`,
    }),
    program('constant', 'String password = Names.DB_PASSWORD;', hard, {
      what: 'of an interface',
      members: `    interface Names {\n        String DB_PASSWORD = ${literal};\n    }\n`,
    }),
    program('enum', 'String password = Stage.PRODUCTION.password;', hard, {
      members: `    enum Stage {\n        TEST("none"), PRODUCTION(${literal});\n\n        private final String password;\n\n        Stage(String password) {\n            this.password = password;\n        }\n    }\n`,
    }),
    program(
      'annotation',
      'String password = App.class.getDeclaredField("db").getAnnotation(Password.class).value();',
      plain,
      {
        members: `${annotation}    @Password("${plain}")\n    static Object db;\n`,
        declined: /annotation/,
      },
    ),
    program(
      'annotation',
      'String password = App.class.getDeclaredField("db").getAnnotation(Password.class).value();',
      plain,
      {
        what: 'by a constant',
        members: `${annotation}    private static final String DB_PASSWORD = "${plain}";\n    @Password(DB_PASSWORD)\n    static Object db;\n`,
        declined: /constant/,
      },
    ),
    program(
      'case',
      `String given = args.length > 5 ? "" : new StringBuilder("${Array.from(plain).reverse().join('')}").reverse().toString();\nString password = "";\nswitch (given) {\n    case "${plain}":\n        password = given;\n        break;\n    default:\n        break;\n}`,
      plain,
      { declined: /case/ },
    ),
    program('record', 'String password = new Config("db", ' + literal + ').password();', hard, {
      members: '    record Config(String host, String password) {\n    }\n',
    }),
    program(
      'record',
      `java.util.Map<String, String> config = java.util.Map.of("host", "db", "password", ${literal});\nString password = config.get("password");`,
      hard,
      { what: 'a map' },
    ),
    program('synchronous function', 'String password = read();', hard, {
      members: `    private static String read() {\n        return ${literal};\n    }\n`,
    }),
    program(
      'asynchronous function',
      `String password = java.util.concurrent.CompletableFuture.supplyAsync(() -> ${literal}).get();`,
    ),
    program('test', `String password = ${literal};\nassert !password.isEmpty();`, hard, {
      path: 'AppTest.java',
      source: source(`String password = ${literal};\nassert !password.isEmpty();`, {}).replace(
        'class App',
        'class AppTest',
      ),
    }),
    program('head of the file', `String password = ${literal};`, hard, {
      head: '/*\n * Copyright of somebody.\n */\n\n',
    }),
    program('package', `String password = ${literal};`, hard, {
      head: 'package com.acme.db;\n\n',
      path: 'src/com/acme/db/App.java',
      files: { 'pom.xml': '<project/>' },
    }),
  ],
  none: {
    interpolation: 'Java has no interpolation.',
    'default argument': 'Java has no default arguments.',
    'tag or type': 'A literal is no type in Java.',
  },
};
