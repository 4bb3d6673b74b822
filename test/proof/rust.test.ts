import { rustManifest, rustToolchain } from '../../scripts/toolchains/rust';
import { proveAll, type ProofProgram } from '../support/proof';

const password = ['S3', 'cr"et', "'{x}$", '\\', '%40', 'ü9'].join('');
const literal = `"${password.replace(/["\\]/g, '\\$&')}"`;
const plain = ['S3', 'cret', '.x', '40', 'Zq9'].join('');
const inUrl = ['p@ss', 'w/0:rd', '%25 x'].join('');

const source = (body: string, head = ''): string =>
  `use sha2::{Digest, Sha256};
${head === '' ? '' : `\n${head}\n`}
fn main() {
${body.replace(/^(?=.)/gm, '    ')}
    println!("{:x}", Sha256::digest(password.as_bytes()));
}
`;

const program = (
  what: string,
  text: string,
  value: string,
  more: Partial<ProofProgram> = {},
): ProofProgram => ({
  what,
  path: 'src/main.rs',
  languageId: 'rust',
  source: text,
  value,
  ...more,
  files: { 'Cargo.toml': rustManifest, ...more.files },
});

const decode = `fn decode(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let hex: String = rest.by_ref().take(2).map(char::from).collect();
            bytes.push(u8::from_str_radix(&hex, 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}`;

proveAll('Rust', rustToolchain, [
  program('a local variable', source(`let password = ${literal};`), password),
  program(
    'an owned string',
    source(`let db_password = ${literal}.to_string();\nlet password = db_password;`),
    password,
  ),
  program('a raw string', source(`let password = r#"${plain}"#;`), plain, { byHand: true }),
  program(
    'a constant',
    source('let password = DB_PASSWORD;', `const DB_PASSWORD: &str = "${plain}";`),
    plain,
    { byHand: true },
  ),
  program(
    'a static',
    source(
      'let password = DB_PASSWORD.to_owned();',
      `static DB_PASSWORD: &'static str = "${plain}";`,
    ),
    plain,
    { byHand: true },
  ),
  program(
    'bytes',
    source(
      'let password = std::str::from_utf8(DB_PASSWORD).unwrap();',
      `const DB_PASSWORD: &[u8] = b"${plain}";`,
    ),
    plain,
    { byHand: true },
  ),
  program(
    'a struct literal',
    source(
      `let config = Config {\n    host: "db",\n    password: ${literal},\n};\nlet password = config.password.replace(config.host, "");`,
      "struct Config {\n    host: &'static str,\n    password: &'static str,\n}",
    ),
    password,
  ),
  program(
    'an associated constant',
    source(
      'let password = Config::new();',
      `struct Config;\n\nimpl Config {\n    const DB_PASSWORD: &'static str = "${plain}";\n\n    fn new() -> &'static str {\n        Self::DB_PASSWORD\n    }\n}`,
    ),
    plain,
    { byHand: true },
  ),
  program(
    'a password in a URL',
    source(
      `let url = "postgres://app:${encodeURIComponent(inUrl)}@localhost/db";\nlet password = decode(&url[15..url.find('@').unwrap()]);`,
      decode,
    ),
    inUrl,
  ),
  program(
    'a part of a format string',
    source(
      `let dsn = format!("host={} password=${plain} port={}", "db", 5432);\nlet password = dsn.split(' ').nth(1).unwrap().replace("password=", "");`,
    ),
    plain,
    { byHand: true },
  ),
  program(
    'a returned part of a connection string',
    source(
      'let password = dsn().split(\' \').nth(1).unwrap().replace("password=", "");',
      `fn dsn() -> &'static str {\n    "host=db password=${plain} port=5432"\n}`,
    ),
    plain,
    { byHand: true },
  ),
  program(
    'an argument of a macro',
    source(`let all = vec!["db", "${plain}"];\nlet password = all[1];`),
    plain,
    { byHand: true },
  ),
  program(
    'a module of the crate',
    `pub fn password() -> &'static str {\n    let db_password = ${literal};\n    db_password\n}\n`,
    password,
    {
      path: 'src/db.rs',
      files: { 'src/main.rs': `mod db;\n\n${source('let password = db::password();')}` },
    },
  ),
]);
