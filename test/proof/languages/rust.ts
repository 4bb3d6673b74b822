import { rustManifest, rustToolchain } from '../../../scripts/toolchains/rust';
import { hard, indented, inUrl, plain, quoted, url } from '../model';
import type { LanguageProof, Position, Program } from '../model';

const literal = quoted(hard, '"');
const ofDsn = 'let password = dsn.split_whitespace().nth(1).unwrap().replace("password=", "");';

interface More extends Partial<Program> {
  /** Items before `main`. */
  readonly head?: string;
  readonly comment?: string;
}

const source = (body: string, { head = '', comment = '' }: More): string =>
  `${comment}use sha2::{Digest, Sha256};
${head === '' ? '' : `\n${head}\n`}
fn main() {
${indented(body, '    ')}
    println!("{:x}", Sha256::digest(password.as_bytes()));
}
`;

const program = (position: Position, body: string, value = hard, more: More = {}): Program => ({
  position,
  path: 'src/main.rs',
  source: source(body, more),
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

export const rust: LanguageProof = {
  name: 'Rust',
  languageId: 'rust',
  toolchain: rustToolchain,
  programs: [
    program('variable', `let password = ${literal};`),
    program('variable', `let password: String = ${literal}.into();`, hard, { what: 'owned' }),
    program('variable', `let password = r#"${plain}"#;`, plain, { what: 'a raw string' }),
    program(
      'variable',
      `let bytes = b"${plain}";\nlet password = std::str::from_utf8(bytes).unwrap();`,
      plain,
      {
        what: 'bytes',
      },
    ),
    program('call argument', `let password = connect("db", "${plain}");`, plain, {
      head: 'fn connect(host: &str, password: &str) -> String {\n    format!("{host}{password}")[2..].to_string()\n}',
    }),
    program('call argument', `let all = vec!["db", "${plain}"];\nlet password = all[1];`, plain, {
      what: 'of a macro',
    }),
    program(
      'part of a URL',
      `let url = "${url}";\nlet password = decode(&url[15..url.find('@').unwrap()]);`,
      inUrl,
      { head: decode },
    ),
    program(
      'concatenation',
      `let dsn = "host=db password=${plain} ".to_string() + "port=5432";\n${ofDsn}`,
      plain,
    ),
    program(
      'concatenation',
      `let dsn = concat!("host=db ", "password=${plain}");\n${ofDsn}`,
      plain,
      {
        what: 'by a macro',
        declined: /macro/,
      },
    ),
    program(
      'interpolation',
      `let host = "db";\nlet dsn = format!("host={host} password=${plain} port={}", 5432);\n${ofDsn}`,
      plain,
    ),
    program(
      'format string',
      `let dsn = format!("host={} password=${plain} port={}", "db", 5432);\n${ofDsn}`,
      plain,
    ),
    program(
      'text of several lines',
      `let dsn = "host=db\npassword=${plain}\nport=5432";\n${ofDsn}`,
      plain,
    ),
    program('field', 'let password = Config::default().password;', hard, {
      head: `struct Config {\n    password: String,\n}\n\nimpl Default for Config {\n    fn default() -> Self {\n        Self {\n            password: ${literal}.to_string(),\n        }\n    }\n}`,
    }),
    program('constant', 'let password = DB_PASSWORD;', plain, {
      head: `const DB_PASSWORD: &str = "${plain}";`,
    }),
    program('constant', 'let password = DB_PASSWORD.to_owned();', plain, {
      what: 'a static',
      head: `static DB_PASSWORD: &str = "${plain}";`,
    }),
    program('constant', 'let password = std::str::from_utf8(DB_PASSWORD).unwrap();', plain, {
      what: 'of bytes',
      head: `const DB_PASSWORD: &[u8] = b"${plain}";`,
    }),
    program('constant', 'let password = Config::new();', plain, {
      what: 'associated',
      head: `struct Config;\n\nimpl Config {\n    const DB_PASSWORD: &'static str = "${plain}";\n\n    fn new() -> &'static str {\n        Self::DB_PASSWORD\n    }\n}`,
    }),
    program('enum', 'let password = Stage::Production.password();', hard, {
      head: `enum Stage {\n    Production,\n}\n\nimpl Stage {\n    fn password(&self) -> &'static str {\n        match self {\n            Stage::Production => ${literal},\n        }\n    }\n}`,
    }),
    program(
      'annotation',
      'let password = ["S3cret", ".x", "40Zq9"].concat();\n#[allow(deprecated)]\nold();',
      plain,
      {
        head: `#[deprecated(note = "${plain}")]\nfn old() {}`,
        declined: /attribute/,
      },
    ),
    program(
      'case',
      `let given = ["${plain.slice(0, 4)}", "${plain.slice(4)}"].concat();\nlet password = match given.as_str() {\n    "${plain}" => given,\n    _ => String::new(),\n};`,
      plain,
    ),
    program(
      'record',
      `let config = Config {\n    host: "db",\n    password: ${literal},\n};\nlet password = config.password.replace(config.host, "");`,
      hard,
      { head: "struct Config {\n    host: &'static str,\n    password: &'static str,\n}" },
    ),
    program('synchronous function', 'let password = read();', hard, {
      head: `fn read() -> &'static str {\n    ${literal}\n}`,
    }),
    program(
      'asynchronous function',
      'let mut future = std::pin::pin!(read());\nlet mut context = std::task::Context::from_waker(std::task::Waker::noop());\nlet password = match std::future::Future::poll(future.as_mut(), &mut context) {\n    std::task::Poll::Ready(password) => password,\n    std::task::Poll::Pending => String::new(),\n};',
      hard,
      { head: `async fn read() -> String {\n    ${literal}.to_string()\n}` },
    ),
    program('test', 'let password = tests::password();', hard, {
      head: `mod tests {\n    pub fn password() -> &'static str {\n        let password = ${literal};\n        assert!(!password.is_empty());\n        password\n    }\n}`,
    }),
    program('head of the file', `let password = ${literal};`, hard, {
      comment: '// Copyright of somebody.\n\n//! Connects.\n\n#![allow(unused_imports)]\n\n',
    }),
    {
      position: 'package',
      path: 'src/db.rs',
      source: `pub fn password() -> &'static str {\n    let db_password = ${literal};\n    db_password\n}\n`,
      value: hard,
      files: {
        'Cargo.toml': rustManifest,
        'src/main.rs': `mod db;\n\n${source('let password = db::password();', {})}`,
      },
    },
  ],
  none: {
    'default argument': 'Rust has no default arguments.',
    'tag or type': 'A literal is no type in Rust.',
  },
};
