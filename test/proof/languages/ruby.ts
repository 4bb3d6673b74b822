import { rubyToolchain } from '../../../scripts/toolchains/ruby';
import { hard, inUrl, plain, quoted, url } from '../model';
import type { LanguageProof, Position, Program } from '../model';

const single = quoted(hard, "'");
const double = quoted(hard, '"');
const ofText = "password = text.split[1].sub('password=', '')";

interface More extends Partial<Program> {
  readonly head?: string;
}

const source = (
  body: string,
  { head = "# frozen_string_literal: true\n\nrequire 'digest'\n" }: More,
): string => `${head}\n${body}\nputs Digest::SHA256.hexdigest(password)\n`;

const program = (position: Position, body: string, value = hard, more: More = {}): Program => ({
  position,
  path: 'app.rb',
  source: source(body, more),
  value,
  ...more,
});

export const ruby: LanguageProof = {
  name: 'Ruby',
  languageId: 'ruby',
  toolchain: rubyToolchain,
  caveat: "the gem of the service is stood in for by the AWS CLI; the core gem is the SDK's own.",
  programs: [
    program('variable', `db_password = ${double}\npassword = db_password`),
    program('variable', `db_password = %q(${plain})\npassword = db_password`, plain, {
      what: 'a percent literal',
    }),
    program(
      'call argument',
      `def connect(host, password)\n  (host + password)[2..]\nend\npassword = connect 'db', '${plain}'`,
      plain,
    ),
    program(
      'part of a URL',
      `require 'uri'\nurl = "${url}"\npassword = URI.decode_www_form_component(URI(url).password)`,
      inUrl,
    ),
    program('concatenation', `text = 'host=db password=${plain}' + ' port=1'\n${ofText}`, plain),
    program('interpolation', `text = "host=#{'db'} password=${plain} port=1"\n${ofText}`, plain),
    program(
      'format string',
      `text = format('host=%s password=${plain} port=%d', 'db', 1)\n${ofText}`,
      plain,
    ),
    program('format string', `text = "host=%s password=${plain}" % ['db']\n${ofText}`, plain, {
      what: 'with %',
    }),
    program(
      'text of several lines',
      `text = <<~YAML\n  host: db\n  password: ${plain}\nYAML\npassword = text.lines[1].split.last`,
      plain,
    ),
    program(
      'text of several lines',
      `text = <<~'YAML'\n  host: db\n  password: ${plain}\nYAML\npassword = text.lines[1].split.last`,
      plain,
      { what: 'without substitutions', declined: /here-document/ },
    ),
    program(
      'default argument',
      `def connect(password: ${double})\n  password\nend\npassword = connect`,
    ),
    program('default argument', `password = ENV.fetch('NO_SUCH_PASSWORD', ${single})`, hard, {
      what: 'of a variable that is not set',
    }),
    program(
      'field',
      `class Config\n  attr_reader :password\n\n  def initialize\n    @password = ${single}\n  end\nend\npassword = Config.new.password`,
    ),
    program('constant', `DB_PASSWORD = ${single}\npassword = DB_PASSWORD`),
    program(
      'constant',
      `class Config\n  DB_PASSWORD = ${single}.freeze\nend\npassword = Config::DB_PASSWORD`,
      hard,
      { what: 'of a class' },
    ),
    program(
      'case',
      `given = %w[${plain.slice(0, 4)} ${plain.slice(4)}].join\npassword = case given\n           when '${plain}' then given\n           end`,
      plain,
    ),
    program(
      'case',
      `given = %w[${plain.slice(0, 4)} ${plain.slice(4)}].join\npassword = nil\ncase given\nin '${plain}'\n  password = given\nend`,
      plain,
      { what: 'a pattern' },
    ),
    program('record', `config = { host: 'db', password: ${single} }\npassword = config[:password]`),
    program(
      'record',
      `Config = Struct.new(:host, :password, keyword_init: true)\npassword = Config.new(host: 'db', password: ${single}).password`,
      hard,
      { what: 'a struct' },
    ),
    program('tag or type', `text = { "${plain}": 1 }\npassword = text.keys.first.to_s`, plain, {
      what: 'a symbol',
      declined: /key/,
    }),
    program('synchronous function', `def read\n  ${single}\nend\npassword = read`, hard),
    program('asynchronous function', `password = Thread.new { ${single} }.value`),
    program('test', '', hard, {
      path: 'app_test.rb',
      source: `# frozen_string_literal: true\n\nrequire 'digest'\n\n# A test.\nclass AppTest\n  def test_password\n    password = ${single}\n    raise if password.empty?\n\n    puts Digest::SHA256.hexdigest(password)\n  end\nend\nAppTest.new.test_password\n`,
    }),
    program('head of the file', `db_password = ${double}\npassword = db_password`, hard, {
      head: "#!/usr/bin/env ruby\n# encoding: utf-8\n# Licence\n\nBEGIN { require 'digest' }\n",
    }),
    program('package', '', hard, {
      path: 'lib/acme/db.rb',
      main: 'app.rb',
      source: `# frozen_string_literal: true\n\nmodule Acme\n  # Connects.\n  module Db\n    def self.password\n      password = ${single}\n      password\n    end\n  end\nend\n`,
      files: {
        Gemfile: "source 'https://rubygems.org'\n",
        'app.rb': source("require_relative 'lib/acme/db'\npassword = Acme::Db.password", {}),
      },
    }),
  ],
  none: { enum: 'Ruby has no enums.', annotation: 'Ruby has no annotations.' },
};
