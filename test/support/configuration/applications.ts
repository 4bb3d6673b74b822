import { reference, V, type ConfigurationCase } from './model';

const location = 'aws-secretsmanager:app/db?prefix=app-db.';

export const applications: readonly ConfigurationCase[] = [
  {
    format: '.env',
    what: 'a variable',
    path: '.env',
    text: `A=1\r\nDB_PASSWORD=${V}\r\n`,
    outcome: { text: `A=1\r\nDB_PASSWORD=${reference}\r\n`, note: /aws-secrets-run/ },
  },
  {
    format: '.env',
    what: 'quotes and a comment',
    path: 'deploy/.env.local',
    text: `\ufeffexport DB_PASSWORD="${V}" # x\n`,
    outcome: { text: `\ufeffexport DB_PASSWORD="${reference}" # x\n` },
  },
  {
    format: '.env',
    what: 'a URL',
    path: '.env',
    text: `DATABASE_URL=postgres://app:${V}@db/main\n`,
    outcome: { text: `DATABASE_URL=postgres://app:${reference}@db/main\n`, note: /encodes/ },
  },
  {
    format: 'launch.json',
    what: 'a variable',
    path: '.vscode/launch.json',
    languageId: 'jsonc',
    text: `{ // x\n  "version": "0.2.0",\n  "configurations": [{ "env": { "DB_PASSWORD": "${V}" }, }]\n}\n`,
    outcome: {
      text: `{ // x\n  "version": "0.2.0",\n  "configurations": [{ "env": { "DB_PASSWORD": "${reference}" }, }]\n}\n`,
    },
  },
  {
    format: 'launch.json',
    what: 'an argument',
    unseen: true,
    path: '.vscode/launch.json',
    languageId: 'jsonc',
    text: `{"version": "0.2.0", "configurations": [{ "args": ["${V}"] }]}`,
    outcome: { declined: /env/, lookup: /resolve/ },
  },
  {
    format: 'Spring',
    what: 'properties',
    path: 'src/main/resources/application.properties',
    text: `spring.datasource.password=${V}\n`,
    outcome: {
      text: `spring.config.import=${location}\nspring.datasource.password=\${app-db.password}\n`,
    },
  },
  {
    format: 'Spring',
    what: 'properties with an import, in their second document',
    path: 'application-prod.properties',
    text: `a=1\r\n#---\r\nspring.config.import = optional:x\r\nspring.datasource.password : ${V}\r\n`,
    outcome: {
      text: `a=1\r\n#---\r\nspring.config.import = optional:x,${location}\r\nspring.datasource.password : \${app-db.password}\r\n`,
    },
  },
  {
    format: 'Spring',
    what: 'YAML',
    path: 'application.yml',
    text: `# x\nspring:\n  datasource:\n    password: "${V}"\n`,
    outcome: {
      text: `# x\nspring:\n  config:\n    import: "${location}"\n  datasource:\n    password: "\${app-db.password}"\n`,
    },
  },
  {
    format: 'Spring',
    what: 'YAML with imports, told by its content',
    path: 'config/prod.yaml',
    text: `server: { port: 1 }\nspring:\n    config:\n        import:\n        - x\n    datasource:\n        password: ${V}\n`,
    outcome: {
      text: `server: { port: 1 }\nspring:\n    config:\n        import:\n        - x\n        - "${location}"\n    datasource:\n        password: \${app-db.password}\n`,
    },
  },
  {
    format: 'Spring',
    what: 'YAML with one import, outside of `spring`',
    path: 'application.yml',
    text: `db:\n  password: '${V}'\nspring:\n  config:\n    import: x # y\n`,
    outcome: {
      text: `db:\n  password: '\${app-db.password}'\nspring:\n  config:\n    import: "x,${location}" # y\n`,
    },
  },
  {
    format: 'Spring',
    what: 'a URL',
    path: 'application.properties',
    text: `spring.data.mongodb.uri=mongodb://app:${V}@db/main\n`,
    outcome: { declined: /encode/, lookup: /spring\.config\.import/ },
  },
  {
    format: 'appsettings.json',
    what: 'a setting',
    path: 'appsettings.json',
    text: `{"Db": {"Password": "${V}"}}`,
    outcome: { declined: /environment/, lookup: /Db__Password=[^]*AddSecretsManager/ },
  },
  {
    format: 'plain JSON',
    what: 'a value',
    path: 'config.json',
    text: `{"password": "${V}"}`,
    outcome: { declined: /no way/, lookup: /PASSWORD="\$\(aws/ },
  },
  {
    format: 'plain YAML',
    what: 'a value',
    path: 'config.yaml',
    text: `password: ${V}\n`,
    outcome: { declined: /no way/, lookup: /PASSWORD="\$\(aws/ },
  },
  {
    format: 'plain TOML',
    what: 'a value',
    path: 'settings.toml',
    text: `password = "${V}"\n`,
    outcome: { declined: /no way/, lookup: /PASSWORD="\$\(aws/ },
  },
  {
    format: 'plain INI',
    what: 'a value',
    path: 'settings.ini',
    text: `password = ${V}\n`,
    outcome: { declined: /no way/, lookup: /PASSWORD="\$\(aws/ },
  },
  {
    format: 'plain XML',
    what: 'a value',
    path: 'web.config',
    text: `<add key="Password" value="${V}" />`,
    outcome: { declined: /no way/, lookup: /export/ },
  },
  {
    format: 'plain properties',
    what: 'a value',
    path: 'db.properties',
    text: `db.password=${V}\n`,
    outcome: { declined: /no way/, lookup: /DB_PASSWORD="\$\(aws/ },
  },
  {
    format: 'by the environment',
    what: '.npmrc',
    path: '.npmrc',
    text: `//registry.example/:_authToken=${V}\n`,
    outcome: {
      text: '//registry.example/:_authToken=${REGISTRY_EXAMPLE_AUTH_TOKEN}\n',
      note: /AUTH_TOKEN=/,
    },
  },
  {
    format: 'by the environment',
    what: 'settings of Maven',
    path: 'settings.xml',
    text: `<server><password>${V}</password></server>\n`,
    outcome: { text: '<server><password>${env.PASSWORD}</password></server>\n' },
  },
  {
    format: 'by the environment',
    what: 'Log4j',
    path: 'src/log4j2.xml',
    text: `<JDBC password="${V}"/>\n`,
    outcome: { text: '<JDBC password="${env:PASSWORD}"/>\n' },
  },
];
