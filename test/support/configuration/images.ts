import { V, type ConfigurationCase } from './model';

export const images: readonly ConfigurationCase[] = [
  {
    format: 'Dockerfile',
    what: 'ENV that the program reads',
    path: 'Dockerfile',
    text: `FROM x\nENV DB_PASSWORD=${V}\nCMD ["app"]\n`,
    outcome: { text: 'FROM x\nCMD ["app"]\n', note: /docker run --env DB_PASSWORD/ },
  },
  {
    format: 'Dockerfile',
    what: 'one of several in ENV',
    path: 'Dockerfile.prod',
    text: `FROM x\r\nENV A=1 \\\r\n    DB_PASSWORD="${V}" \\\r\n    B=2\r\n`,
    outcome: { text: 'FROM x\r\nENV A=1 \\\r\n    B=2\r\n' },
  },
  {
    format: 'Dockerfile',
    what: 'the first of several in ENV',
    path: 'Dockerfile',
    text: `FROM x\nENV DB_PASSWORD='${V}' B=2\n`,
    outcome: { text: 'FROM x\nENV B=2\n' },
  },
  {
    format: 'Dockerfile',
    what: 'ENV in its old form',
    unseen: true,
    path: 'Dockerfile',
    text: `FROM x\nENV DB_PASSWORD ${V}\n`,
    outcome: { text: 'FROM x\n' },
  },
  {
    format: 'Dockerfile',
    what: 'ARG that a RUN uses',
    path: 'images/app.dockerfile',
    text: `FROM x\nARG NPM_TOKEN=${V}\nRUN npm config set token \$NPM_TOKEN \\\n  && npm ci\nRUN ls\nFROM y\nRUN echo NPM_TOKEN\n`,
    outcome: {
      text: `# syntax=docker/dockerfile:1\nFROM x\nRUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN npm config set token \$NPM_TOKEN \\\n  && npm ci\nRUN ls\nFROM y\nRUN echo NPM_TOKEN\n`,
      note: /docker build --secret id=NPM_TOKEN/,
    },
  },
  {
    format: 'Dockerfile',
    what: 'an ARG that another instruction uses',
    path: 'Dockerfile',
    text: `FROM x\nARG NPM_TOKEN=${V}\nENV T=\$NPM_TOKEN\n`,
    outcome: { declined: /ENV uses the variable/, lookup: /--mount=type=secret/ },
  },
  {
    format: 'Dockerfile',
    what: 'a part of a value',
    path: 'Dockerfile',
    text: `FROM x\nENV U=postgres://a:${V}@db/x\n`,
    outcome: { declined: /history/, lookup: /--mount=type=secret/ },
  },
  {
    format: 'Dockerfile',
    what: 'a literal in RUN',
    path: 'Dockerfile',
    text: `FROM x\nRUN curl -u a:${V} https://x.example\n`,
    outcome: { declined: /parser/, lookup: /--mount=type=secret/ },
  },
];
