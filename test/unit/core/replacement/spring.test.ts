import assert from 'node:assert/strict';
import {
  applyEdits,
  planReplacement,
  projectFiles,
  type ReplacementPlan,
} from '../../../../src/core/replacement';
import { findingOf } from '../../../support/finding';
import { applied } from '../../../support/replacement';

/** Made here, so that no scanner takes it for real. */
const password = ['Xy7', 'kk2', 'Lm9'].join('.');
const secret = { name: 'app/db', key: 'password' };
const cloud = '<artifactId>spring-cloud-aws-starter-secrets-manager</artifactId>';
const location = 'aws-secretsmanager:app/db?prefix=app-db.';
const path = 'web/src/main/java/com/acme/Db.java';
const settings = 'web/src/main/resources/application.properties';

const source = (literal: string): string => `package com.acme;

import org.springframework.beans.factory.annotation.Value;

class Db {
  @Value("${literal}")
  private String password;
}
`;

function plan(
  text: string,
  files: Readonly<Record<string, string>>,
  at: { path: string; languageId: string } = { path, languageId: 'java' },
  value = password,
): ReplacementPlan {
  const given = new Map(Object.entries(files));
  for (const file of given.keys())
    assert.ok(projectFiles(at.path, at.languageId).includes(file), file);
  return planReplacement({ ...at, text, finding: findingOf(text, value), secret, files: given });
}

describe('a credential in an annotation of Spring', () => {
  it('becomes a placeholder, and the settings import the secret', () => {
    const before = 'server.port=8080\n';
    const made = plan(source(password), { 'web/pom.xml': cloud, [settings]: before });
    assert.equal(applied(source(password), made), source('${app-db.password}'));
    assert.ok(made.kind === 'edit');
    assert.deepEqual(made.newFiles, []);
    const edited = applyEdits(before, made.projectEdits ?? []);
    assert.equal(edited, `spring.config.import=${location}\nserver.port=8080\n`);
  });

  it('stays the default of its property', () => {
    const text = source(`\${db.password:${password}}`);
    const made = plan(text, {
      'web/pom.xml': cloud,
      [settings]: `spring.config.import=${location}\n`,
    });
    assert.equal(applied(text, made), source('${db.password:${app-db.password}}'));
    assert.deepEqual(made.kind === 'edit' && made.projectEdits, []);
  });

  it('is imported by YAML, or by new settings', () => {
    const yaml = 'web/src/main/resources/application.yml';
    const before = 'spring:\n  application:\n    name: web\n';
    const made = plan(source(password), { 'web/build.gradle.kts': cloud, [yaml]: before });
    assert.ok(made.kind === 'edit');
    assert.match(
      applyEdits(before, made.projectEdits ?? []),
      /^ {2}config:\n {4}import: "aws-sec/m,
    );
    const bare = plan(source(password), { 'web/pom.xml': cloud });
    assert.deepEqual(bare.kind === 'edit' && bare.newFiles, [
      { path: settings, content: `spring.config.import=${location}\n` },
    ]);
  });

  it('is written in Kotlin as Kotlin writes a dollar sign', () => {
    const text = `import org.springframework.beans.factory.annotation.Value\n\nclass Db(@field:Value("${password}") val password: String)\n`;
    const at = { path: 'src/main/kotlin/Db.kt', languageId: 'kotlin' };
    const made = plan(text, { 'build.gradle.kts': cloud }, at);
    assert.equal(applied(text, made), text.replace(password, '\\${app-db.password}'));
  });

  it('stays where Spring Cloud AWS is missing, in an expression, and in other annotations', () => {
    const settled = { 'web/pom.xml': cloud, [settings]: '' };
    for (const [text, files] of [
      [source(password), { 'web/pom.xml': '<artifactId>spring-boot-starter</artifactId>' }],
      [source(`#{'${password}'}`), settled],
      [source(password).replace('@Value(', '@Qualifier('), settled],
      [source(password).replace('org.springframework', 'com.other'), settled],
      [source(`postgres://app:${password}@db/main`), settled],
    ] as const)
      assert.equal(plan(text, files).kind, 'declined', text);
  });
});
