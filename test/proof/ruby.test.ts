import { rubyToolchain } from '../../scripts/toolchains/ruby';
import { proveAll, type ProofProgram } from '../support/proof';

const password = ['S3', 'cr"et', '{x}$', '\\', '%40', 'ü9'].join('');
const single = `'${password.replace(/['\\]/g, '\\$&')}'`;
const double = `"${password.replace(/["\\]/g, '\\$&')}"`;
const plain = ['S3', 'cret', '.x', '40', 'Zq9'].join('');
const inUrl = ['p@ss', 'w/0:rd', '%25 x'].join('');

const program = (
  what: string,
  body: string,
  value: string,
  byHand = false,
  head = "# frozen_string_literal: true\n\nrequire 'digest'\n",
): ProofProgram => ({
  what,
  path: 'app.rb',
  languageId: 'ruby',
  source: `${head}\n${body}\nputs Digest::SHA256.hexdigest(password)\n`,
  value,
  byHand,
});

proveAll('Ruby', rubyToolchain, [
  program('a constant', `DB_PASSWORD = ${single}\npassword = DB_PASSWORD`, password),
  program('a local variable', `db_password = ${double}\npassword = db_password`, password),
  program(
    'without requires',
    `db_password = ${double}\npassword = db_password`,
    password,
    false,
    "#!/usr/bin/env ruby\n# Licence\nBEGIN { require 'digest' }\n",
  ),
  program(
    'a keyword argument',
    `def f(password: ${double})\n  password\nend\npassword = f`,
    password,
  ),
  program(
    'a hash',
    `config = { host: 'db', password: ${single} }\npassword = config[:password]`,
    password,
  ),
  program(
    'a class',
    `class Config\n  attr_reader :password\n\n  def initialize\n    @password = ${single}\n  end\nend\npassword = Config.new.password`,
    password,
  ),
  program(
    'a password in a URL',
    `require 'uri'\nurl = "postgres://app:${encodeURIComponent(inUrl)}@localhost/db"\npassword = URI.decode_www_form_component(URI(url).password)`,
    inUrl,
  ),
  program(
    'a part of a string',
    `text = "host=#{'db'} password=${plain} port=1"\npassword = text.split[1].sub('password=', '')`,
    plain,
    true,
  ),
  program(
    'a part of a single-quoted string',
    `text = 'host=db password=${plain} port=1'.strip\npassword = text.split[1].sub('password=', '')`,
    plain,
    true,
  ),
  program(
    'a part of a format string',
    `text = format('host=%s password=${plain} port=%d', 'db', 1)\npassword = text.split[1].sub('password=', '')`,
    plain,
    true,
  ),
  program(
    'a part of a pattern with %',
    `text = "host=%s password=${plain}" % ['db']\npassword = text.split[1].sub('password=', '')`,
    plain,
    true,
  ),
  program(
    'a here-document',
    `text = <<~YAML\n  host: db\n  password: ${plain}\nYAML\npassword = text.lines[1].split.last`,
    plain,
    true,
  ),
]);
