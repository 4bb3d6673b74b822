import { exchanged, reference, V, type ConfigurationCase } from './model';

const read = (kind: string): string =>
  `jsondecode(${kind}.aws_secretsmanager_secret_version.app_db.secret_string)["password"]`;
const block = (kind: string): string =>
  `${kind} "aws_secretsmanager_secret_version" "app_db" {\n  secret_id = "app/db"\n}\n`;

const lambda = `AWSTemplateFormatVersion: '2010-09-09'
Transform: AWS::Serverless-2016-10-31
Resources:
  Fn:
    Type: AWS::Serverless::Function
    Properties:
      Environment:
        Variables:
          DB_PASSWORD: ${V}
`;

const database = `Resources:
  Db:
    Type: AWS::RDS::DBInstance
    Properties:
      MasterUserPassword: ${V} # main
      Tags: !Ref Tags
`;

export const infrastructure: readonly ConfigurationCase[] = [
  {
    format: 'Terraform',
    what: 'a write-only argument',
    path: 'main.tf',
    text: `terraform {\n  required_version = ">= 1.11"\n}\n\nresource "aws_db_instance" "db" {\n  password = "${V}"\n  name     = "x"\n}\n`,
    outcome: {
      text: `terraform {\n  required_version = ">= 1.11"\n}\n\nresource "aws_db_instance" "db" {\n  password_wo = ${read('ephemeral')}\n  password_wo_version = 1\n  name     = "x"\n}\n`,
      files: { 'secrets.tf': block('ephemeral') },
      note: /out of the state/,
    },
  },
  {
    format: 'Terraform',
    what: 'a resource where the version is not known',
    path: 'infra/db.tf',
    text: `resource "aws_db_instance" "db" {\n  password = "${V}"\n}\n`,
    outcome: {
      text: `resource "aws_db_instance" "db" {\n  password = ${read('data')}\n}\n`,
      files: { 'infra/secrets.tf': block('data') },
      note: /will be in the state/,
    },
  },
  {
    format: 'Terraform',
    what: 'a part of a string in a provider',
    path: 'main.tf',
    text: `provider "x" {\r\n  url = "https://\${var.user}:${V}@host/"\r\n}\r\n`,
    files: { 'secrets.tf': block('data') },
    outcome: {
      text: `provider "x" {\r\n  url = "https://\${var.user}:\${replace(urlencode(${read('ephemeral')}), "+", "%20")}@host/"\r\n}\r\n`,
      files: { 'secrets.tf': `${block('data')}\n${block('ephemeral')}` },
    },
  },
  {
    format: 'Terraform',
    what: 'a block that is there',
    path: 'main.tf',
    text: `${block('data')}\nlocals {\n  password = "${V}"\n}\n`,
    outcome: { text: `${block('data')}\nlocals {\n  password = ${read('data')}\n}\n` },
  },
  {
    format: 'Terraform',
    what: 'a block of that name for another secret',
    path: 'main.tf',
    text: `${block('data').replace('app/db', 'app-db')}\nlocals {\n  password = "${V}"\n}\n`,
    outcome: { declined: /another secret/, lookup: /jsondecode/ },
  },
  {
    format: 'Terraform',
    what: 'the default of a variable',
    unseen: true,
    path: 'variables.tf',
    text: `variable "db_password" {\n  type    = string\n  default = "${V}" # x\n}\n`,
    outcome: {
      text: 'variable "db_password" {\n  type    = string\n  sensitive = true # x\n}\n',
      note: /TF_VAR_db_password="\$\(aws/,
    },
  },
  {
    format: 'Terraform',
    what: 'a backend',
    path: 'main.tf',
    text: `terraform {\n  backend "pg" {\n    conn_str = "postgres://a:${V}@db/x"\n  }\n}\n`,
    outcome: { declined: /constant/, lookup: /jsondecode/ },
  },
  {
    format: 'Terraform variables',
    what: 'a variable',
    path: 'prod.tfvars',
    text: `region = "x"\ndb_password = "${V}" # x\nn = 1\n`,
    outcome: { text: 'region = "x"\nn = 1\n', note: /TF_VAR_db_password/ },
  },
  {
    format: 'Terraform variables',
    what: 'a field of an object',
    path: 'prod.tfvars',
    text: `db = {\n  password = "${V}"\n}\n`,
    outcome: { declined: /whole variable/, lookup: /TF_VAR_/ },
  },
  {
    format: 'CloudFormation',
    what: 'a property, YAML',
    path: 'infra/db.yaml',
    text: database,
    outcome: { text: exchanged(database, V, `'${reference}'`) },
  },
  {
    format: 'CloudFormation',
    what: 'a property, JSON',
    path: 'db.template',
    text: `\ufeff{"Resources": {"Db": {"Type": "AWS::RDS::DBInstance",\n\t"Properties": {"MasterUserPassword": "${V}"}}}}`,
    outcome: {
      text: `\ufeff{"Resources": {"Db": {"Type": "AWS::RDS::DBInstance",\n\t"Properties": {"MasterUserPassword": "${reference}"}}}}`,
    },
  },
  {
    format: 'CloudFormation',
    what: 'a URL in a substitution',
    unseen: true,
    path: 'db.yaml',
    text: `Resources:\n  A:\n    Type: AWS::X::Y\n    Properties:\n      Url: !Sub "https://a:${V}@\${Host}/"\n`,
    outcome: {
      text: `Resources:\n  A:\n    Type: AWS::X::Y\n    Properties:\n      Url: !Sub "https://a:${reference}@\${Host}/"\n`,
    },
  },
  {
    format: 'CloudFormation',
    what: 'the environment of a function',
    path: 'template.yaml',
    text: lambda,
    outcome: { declined: /Lambda/, lookup: /DB_SECRET_ID: app\/db[^]*GetSecretValuePolicy/ },
  },
  {
    format: 'CloudFormation',
    what: 'the default of a parameter',
    unseen: true,
    path: 'template.yaml',
    text: `AWSTemplateFormatVersion: x\nParameters:\n  P:\n    Default: ${V}\n`,
    outcome: { declined: /default/, lookup: /resolve:secretsmanager/ },
  },
  {
    format: 'CloudFormation',
    what: 'a custom resource',
    path: 'template.yaml',
    text: `Resources:\n  A:\n    Type: Custom::Thing\n    Properties:\n      Password: ${V}\n`,
    outcome: { declined: /custom/, lookup: /resolve:secretsmanager/ },
  },
  {
    format: 'Serverless Framework',
    what: 'a variable of a function',
    path: 'serverless.yml',
    text: `service: a\nprovider:\n  name: aws\n  environment:\n    DB_PASSWORD: ${V}\nfunctions: {}\n`,
    outcome: {
      text: 'service: a\nprovider:\n  name: aws\n  environment:\n    DB_PASSWORD: ${self:custom.app-db.password}\nfunctions: {}\ncustom:\n  app-db: ${ssm:/aws/reference/secretsmanager/app/db}\n',
      note: /plain text/,
    },
  },
  {
    format: 'Serverless Framework',
    what: 'where `custom` is there',
    path: 'serverless.yml',
    text: `service: a\ncustom:\n    x: 1\nprovider:\n    password: "${V}"\n`,
    outcome: {
      text: 'service: a\ncustom:\n    x: 1\n    app-db: ${ssm:/aws/reference/secretsmanager/app/db}\nprovider:\n    password: "${self:custom.app-db.password}"\n',
    },
  },
  {
    format: 'Ansible',
    what: 'a variable',
    path: 'group_vars/all.yml',
    text: `db_password: ${V} # main\n`,
    outcome: {
      text: `db_password: "{{ (lookup('amazon.aws.secretsmanager_secret', 'app/db') | from_json)['password'] }}" # main\n`,
    },
  },
  {
    format: 'Ansible',
    what: 'a URL in a play',
    path: 'site.yml',
    text: `- name: x\n  hosts: all\n  vars:\n    url: 'postgres://app:${V}@db/main'\n`,
    outcome: {
      text: `- name: x\n  hosts: all\n  vars:\n    url: 'postgres://app:{{ (lookup(''amazon.aws.secretsmanager_secret'', ''app/db'') | from_json)[''password''] | urlencode }}@db/main'\n`,
    },
  },
  {
    format: 'Ansible',
    what: 'a part of a command',
    unseen: true,
    path: 'playbooks/a.yml',
    text: `- hosts: all\n  tasks:\n    - shell: mysql -p'${V}'\n`,
    outcome: { declined: /script/, lookup: /lookup\(/ },
  },
];
