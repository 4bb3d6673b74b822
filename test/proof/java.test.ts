import { javaToolchain } from '../../scripts/toolchains/java';
import { proveAll, type ProofProgram } from '../support/proof';

/** Hard for the language's strings: quotes, a backslash, a percent sign, a letter beyond ASCII. */
const password = ['S3', 'cr"et', "'{x}$", '\\', '%40', 'ü9'].join('');
const literal = `"${password.replace(/["\\]/g, '\\$&')}"`;
const plain = ['S3', 'cret', '{x}$', '40', 'Zq9'].join('');
const inUrl = ['p@ss', 'w/0:rd', '%25 x'].join('');

const main = (fields: string, body: string, head = ''): string =>
  `${head}import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

public class App {
${fields}
    public static void main(String[] args) throws Exception {
        ${body}
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (byte b : digest.digest(password.getBytes(StandardCharsets.UTF_8))) {
            System.out.printf("%02x", b);
        }
    }
}
`;

const program = (what: string, source: string, value: string, path = 'App.java'): ProofProgram => ({
  what,
  path,
  languageId: 'java',
  source,
  value,
  files: path.includes('/') ? { 'pom.xml': '<project/>' } : {},
});

proveAll('Java', javaToolchain, [
  program('a local variable', main('', `String password = ${literal};`), password),
  program(
    'a constant',
    main(
      `    private static final String DB_PASSWORD = ${literal};\n`,
      'String password = DB_PASSWORD;',
    ),
    password,
  ),
  program(
    'a field',
    main(
      `    private String dbPassword = ${literal};\n`,
      'String password = new App().dbPassword;',
    ),
    password,
  ),
  program(
    'a class of a package',
    main('', `String password = ${literal};`, 'package com.acme.db;\n\n'),
    password,
    'src/com/acme/db/App.java',
  ),
  program(
    'a password in a URL',
    main(
      '',
      `String url = "postgresql://app:${encodeURIComponent(inUrl)}@localhost/db";\n        String password = java.net.URI.create(url).getUserInfo().split(":", 2)[1];`,
    ),
    inUrl,
  ),
  program(
    'a part of a connection string',
    main(
      '',
      `String url = "Server=db;Password=${plain};Encrypt=true".trim();\n        String password = url.split("Password=")[1].split(";")[0];`,
    ),
    plain,
  ),
  program(
    'a part of a format string',
    main(
      '',
      `String url = String.format("Server=%s;Password=${plain};Port=%d", "db", 5432);\n        String password = url.split("Password=")[1].split(";")[0];`,
    ),
    plain,
  ),
  program(
    'a part of a text block',
    main(
      '',
      `String text = """\n            {"share": "100%",\n             "password": "${plain}"}\n            """;\n        String password = text.split("\\"password\\": \\"")[1].split("\\"")[0];`,
    ),
    plain,
  ),
]);
