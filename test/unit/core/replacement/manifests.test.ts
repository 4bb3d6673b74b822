import assert from 'node:assert/strict';
import { applied, plan } from '../../../support/replacement';
import { applyEdits } from '../../../../src/core/replacement';

const V = 'value-to-move';

const programs: Readonly<Record<string, readonly [path: string, text: string]>> = {
  javascript: ['src/app.js', `const password = '${V}';\n`],
  python: ['src/app.py', `password = "${V}"\n`],
  java: ['src/App.java', `class App {\n  String password = "${V}";\n}\n`],
  ruby: ['src/app.rb', `password = '${V}'\n`],
  php: ['src/app.php', `<?php\n$password = '${V}';\n`],
};

const xml = (dependencies: string): string =>
  `<project>\r\n  <dependencyManagement>\r\n    <dependencies>\r\n    </dependencies>\r\n  </dependencyManagement>\r\n${dependencies}</project>\r\n`;
const dependency = (version: string): string =>
  `    <dependency>\r\n      <groupId>software.amazon.awssdk</groupId>\r\n      <artifactId>secretsmanager</artifactId>\r\n      <version>${version}</version>\r\n    </dependency>\r\n`;
const s3 =
  '    <dependency>\r\n      <groupId>software.amazon.awssdk</groupId>\r\n      <artifactId>s3</artifactId>\r\n      <version>${aws}</version>\r\n    </dependency>\r\n';
const section = (content: string): string => `  <dependencies>\r\n${content}  </dependencies>\r\n`;

/** Manifests before and after; undefined where nothing is to be added. */
const manifests: readonly (readonly [
  languageId: string,
  file: string,
  before: string,
  after: string | undefined,
])[] = [
  [
    'javascript',
    'package.json',
    '{\n  "name": "a",\n  "dependencies": {\n    "pg": "8"\n  }\n}\n',
    '{\n  "name": "a",\n  "dependencies": {\n    "pg": "8",\n    "@aws-sdk/client-secrets-manager": "^3.0.0"\n  }\n}\n',
  ],
  [
    'javascript',
    'package.json',
    '{\n\t"name": "a"\n}\n',
    '{\n\t"name": "a",\n\t"dependencies": {\n\t\t"@aws-sdk/client-secrets-manager": "^3.0.0"\n\t}\n}\n',
  ],
  [
    'javascript',
    'package.json',
    '{"type":"commonjs"}',
    '{"type":"commonjs", "dependencies": { "@aws-sdk/client-secrets-manager": "^3.0.0" }}',
  ],
  [
    'javascript',
    'package.json',
    '{"devDependencies":{"@aws-sdk/client-secrets-manager":"3"}}',
    undefined,
  ],
  ['javascript', 'package.json', '{ broken', undefined],
  ['python', 'requirements.txt', 'flask==3\r\nrequests', 'flask==3\r\nrequests\r\nboto3\r\n'],
  ['python', 'requirements.txt', 'boto3>=1.30\n', undefined],
  [
    'python',
    'pyproject.toml',
    '[project]\nname = "a"\ndependencies = [\n    "flask[async]>=3",\n]\n\n[tool.x]\n',
    '[project]\nname = "a"\ndependencies = [\n    "flask[async]>=3",\n    "boto3",\n]\n\n[tool.x]\n',
  ],
  [
    'python',
    'pyproject.toml',
    '[project]\ndependencies = ["flask"]\n',
    '[project]\ndependencies = ["flask", "boto3"]\n',
  ],
  [
    'python',
    'pyproject.toml',
    '[project]\ndependencies = []\n',
    '[project]\ndependencies = ["boto3"]\n',
  ],
  [
    'python',
    'pyproject.toml',
    '[tool.poetry.dependencies]\npython = "^3.11"\n\n[build-system]\n',
    '[tool.poetry.dependencies]\npython = "^3.11"\nboto3 = "*"\n\n[build-system]\n',
  ],
  ['python', 'pyproject.toml', '[tool.black]\nline-length = 88\n', undefined],
  ['java', 'pom.xml', xml(section(s3)), xml(section(s3 + dependency('${aws}')))],
  ['java', 'pom.xml', xml(''), xml(section(dependency('2.31.0')))],
  [
    'java',
    'build.gradle',
    "plugins {\n    id 'java'\n}\n\ndependencies {\n    implementation 'a:b:1'\n}\n",
    "plugins {\n    id 'java'\n}\n\ndependencies {\n    implementation 'software.amazon.awssdk:secretsmanager:2.31.0'\n    implementation 'a:b:1'\n}\n",
  ],
  [
    'java',
    'build.gradle.kts',
    'plugins {\n    java\n}\n',
    'plugins {\n    java\n}\n\ndependencies {\n    implementation("software.amazon.awssdk:secretsmanager:2.31.0")\n}\n',
  ],
  [
    'java',
    'build.sbt',
    'name := "a"\n',
    'name := "a"\n\nlibraryDependencies += "software.amazon.awssdk" % "secretsmanager" % "2.31.0"\n',
  ],
  [
    'ruby',
    'Gemfile',
    'source "https://rubygems.org"\n\ngem "rails"\n',
    'source "https://rubygems.org"\n\ngem "rails"\ngem "aws-sdk-secretsmanager"\n',
  ],
  [
    'php',
    'composer.json',
    '{\n    "require": {\n        "php": ">=8"\n    }\n}\n',
    '{\n    "require": {\n        "php": ">=8",\n        "aws/aws-sdk-php": "^3.0"\n    }\n}\n',
  ],
];

describe('the line of a manifest', () => {
  for (const [languageId, file, before, after] of manifests)
    it(`is added once to ${file}: ${before.replaceAll(/\s+/g, ' ').trim().slice(0, 60)}`, () => {
      const [path, text] = programs[languageId]!;
      const first = plan({ text, value: V, path, languageId, files: { [file]: before } });
      assert.ok(first.kind === 'edit');
      const edits = first.projectEdits?.filter((edit) => edit.path === file) ?? [];
      assert.equal(applyEdits(before, edits), after ?? before);
      if (after === undefined) return;
      const helpers = Object.fromEntries(first.newFiles.map((one) => [one.path, one.content]));
      const files = { ...helpers, [file]: after };
      const again = plan({ text, value: V, path, languageId, files });
      assert.ok(again.kind === 'edit');
      assert.deepEqual(again.projectEdits ?? [], []);
      assert.ok(!applied(text, again).includes(V));
    });
});
