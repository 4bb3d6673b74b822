import { V, type ConfigurationCase } from './model';

const value = `SecretValue.secretsManager('app/db', { jsonField: 'password' })`;

export const cdk: readonly ConfigurationCase[] = [
  {
    format: 'CDK',
    what: 'a plain SecretValue, TypeScript',
    unseen: true,
    path: 'lib/stack.ts',
    text: `import * as cdk from 'aws-cdk-lib';\nconst password = cdk.SecretValue.unsafePlainText('${V}');\n`,
    outcome: { text: `import * as cdk from 'aws-cdk-lib';\nconst password = cdk.${value};\n` },
  },
  {
    format: 'CDK',
    what: 'an argument of a construct, TypeScript',
    path: 'lib/stack.ts',
    text: `import { App, Stack } from 'aws-cdk-lib';\nnew rds.CfnDBInstance(this, 'Db', { masterUserPassword: '${V}' });\n`,
    outcome: {
      text: `import { App, Stack, SecretValue } from 'aws-cdk-lib';\nnew rds.CfnDBInstance(this, 'Db', { masterUserPassword: ${value}.unsafeUnwrap() });\n`,
    },
  },
  {
    format: 'CDK',
    what: 'an argument of a construct, CommonJS',
    path: 'lib/stack.cjs',
    text: `const cdk = require('aws-cdk-lib');\nnew rds.CfnDBInstance(this, 'Db', { masterUserPassword: "${V}" });\n`,
    outcome: {
      text: `const cdk = require('aws-cdk-lib');\nnew rds.CfnDBInstance(this, 'Db', { masterUserPassword: cdk.${value.replaceAll("'", '"')}.unsafeUnwrap() });\n`,
    },
  },
  {
    format: 'CDK',
    what: 'the environment of a function, TypeScript',
    path: 'lib/stack.ts',
    text: `import * as cdk from 'aws-cdk-lib';\nnew lambda.Function(this, 'F', { environment: { DB_PASSWORD: '${V}' } });\n`,
    outcome: { declined: /environment/, lookup: /grantRead/ },
  },
  {
    format: 'CDK',
    what: 'a part of an argument, TypeScript',
    path: 'lib/stack.ts',
    text: `import * as cdk from 'aws-cdk-lib';\nnew x.Y(this, 'F', { url: 'postgres://app:${V}@db/main' });\n`,
    outcome: { declined: /whole/, lookup: /SecretValue/ },
  },
  {
    format: 'CDK',
    what: 'an argument of a construct, Python',
    path: 'stack.py',
    text: `from aws_cdk import (\n    App,\n    Stack,\n)\nrds.CfnDBInstance(self, "Db", master_user_password="${V}")\n`,
    outcome: {
      text: `from aws_cdk import (\n    App,\n    Stack,\n    SecretValue,\n)\nrds.CfnDBInstance(self, "Db", master_user_password=SecretValue.secrets_manager("app/db", json_field="password").unsafe_unwrap())\n`,
    },
  },
  {
    format: 'CDK',
    what: 'a plain SecretValue, Python',
    unseen: true,
    path: 'stack.py',
    text: `import aws_cdk as cdk\npassword = cdk.SecretValue.unsafe_plain_text("${V}")\n`,
    outcome: {
      text: `import aws_cdk as cdk\npassword = cdk.SecretValue.secrets_manager("app/db", json_field="password")\n`,
    },
  },
  {
    format: 'CDK',
    what: 'the environment of a function, Python',
    path: 'stack.py',
    text: `from aws_cdk import Stack\nlambda_.Function(self, "F", environment={"DB_PASSWORD": "${V}"})\n`,
    outcome: { declined: /environment/, lookup: /grant_read/ },
  },
];
