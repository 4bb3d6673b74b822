import { exchanged, V, type ConfigurationCase } from './model';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: app
spec:
  template:
    spec:
      containers:
        - name: app
          env:
            - name: DB_PASSWORD
              value: "${V}" # main
            - name: OTHER
              value: x
`;

const external = `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: app-db
spec:
  refreshInterval: 5m
  secretStoreRef:
    kind: ClusterSecretStore
    name: aws-secrets-manager
  target:
    name: app-db
  data:
    - secretKey: password
      remoteRef:
        key: app/db
        property: password
`;

const secret = `apiVersion: v1
kind: Secret
metadata: { name: db, namespace: shop }
data:
  user: YXBw
  password: ${btoa(V)}
`;

const task = `{
    "family": "app",
    "containerDefinitions": [
        {
            "name": "app",
            "environment": [
                { "name": "A", "value": "b" },
                { "name": "DB_PASSWORD", "value": "${V}" }
            ],
            "essential": true
        }
    ]
}
`;

export const containers: readonly ConfigurationCase[] = [
  {
    format: 'docker-compose',
    what: 'a map',
    path: 'docker-compose.yml',
    text: `services:\n  app:\n    environment:\n      DB_PASSWORD: '${V}'\n`,
    outcome: {
      text: "services:\n  app:\n    environment:\n      DB_PASSWORD: '${DB_PASSWORD:?}'\n",
      note: /^Before `docker compose up`: DB_PASSWORD="\$\(aws /,
    },
  },
  {
    format: 'docker-compose',
    what: 'a list',
    path: 'compose.yaml',
    text: `services:\n  app:\n    environment:\n      - DB_PASSWORD=${V}\n`,
    outcome: {
      text: 'services:\n  app:\n    environment:\n      - DB_PASSWORD=${DB_PASSWORD:?}\n',
    },
  },
  {
    format: 'docker-compose',
    what: 'a list in flow style, told by its content',
    unseen: true,
    path: 'stack.yml',
    text: `services:\r\n  app: { image: x, environment: [DB_PASSWORD=${V}] }\r\n# image:\r\n  b:\r\n    image: y\r\n`,
    outcome: {
      text: "services:\r\n  app: { image: x, environment: ['DB_PASSWORD=${DB_PASSWORD:?}'] }\r\n# image:\r\n  b:\r\n    image: y\r\n",
    },
  },
  {
    format: 'docker-compose',
    what: 'a URL',
    path: 'compose.yaml',
    text: `services:\n  app:\n    environment:\n      DATABASE_URL: postgres://app:${V}@db/main\n`,
    outcome: {
      text: 'services:\n  app:\n    environment:\n      DATABASE_URL: postgres://app:${DATABASE_PASSWORD:?}@db/main\n',
      note: /@uri/,
    },
  },
  {
    format: 'docker-compose',
    what: 'a build argument',
    path: 'compose.yaml',
    text: `services:\n  app:\n    build:\n      args:\n        NPM_TOKEN: ${V}\n`,
    outcome: { declined: /history/, lookup: /secrets: \[NPM_TOKEN\]/ },
  },
  {
    format: 'docker-compose',
    what: 'a part of a command',
    unseen: true,
    path: 'compose.yaml',
    text: `services:\n  app:\n    command: mysql -p'${V}'\n`,
    outcome: { declined: /script/, lookup: /get-secret-value/ },
  },
  {
    format: 'Kubernetes',
    what: 'a variable of a container',
    path: 'k8s/app.yaml',
    text: deployment,
    outcome: {
      text: exchanged(
        deployment,
        `value: "${V}"`,
        `valueFrom:
                secretKeyRef:
                  name: app-db
                  key: password`,
      ),
      files: { 'k8s/app-db-external-secret.yaml': external },
    },
  },
  {
    format: 'Kubernetes',
    what: 'flow style and Kustomize',
    unseen: true,
    path: 'k8s/app.yaml',
    text: `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - env: [{ name: DB_PASSWORD, value: ${V} }]\n`,
    files: { 'k8s/kustomization.yaml': 'resources:\n- app.yaml\nnamePrefix: a-\n' },
    outcome: {
      text: `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n  - env: [{ name: DB_PASSWORD, valueFrom: { secretKeyRef: { name: app-db, key: password } } }]\n`,
      files: {
        'k8s/app-db-external-secret.yaml': external,
        'k8s/kustomization.yaml':
          'resources:\n- app.yaml\n- app-db-external-secret.yaml\nnamePrefix: a-\n',
      },
    },
  },
  {
    format: 'Kubernetes',
    what: 'a second key of the same secret',
    unseen: true,
    path: 'k8s/app.yaml',
    text: `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - value: '${V}'\n          name: DB_PASSWORD\n`,
    files: {
      'k8s/app-db-external-secret.yaml': external.replaceAll('password', 'user'),
    },
    outcome: {
      text: `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - env:\n        - valueFrom:\n            secretKeyRef:\n              name: app-db\n              key: password\n          name: DB_PASSWORD\n`,
      files: {
        'k8s/app-db-external-secret.yaml': `${external.replaceAll('password', 'user')}    - secretKey: password
      remoteRef:
        key: app/db
        property: password
`,
      },
    },
  },
  {
    format: 'Kubernetes',
    what: 'an entry of a Secret',
    path: 'k8s/secret.yaml',
    text: exchanged(secret, btoa(V), V).replace('\ndata:', '\nstringData:'),
    outcome: {
      text: exchanged(secret, `  password: ${btoa(V)}\n`, '').replace('\ndata:', '\nstringData:'),
      files: {
        'k8s/shop-db-external-secret.yaml': external
          .replace('name: app-db\n', 'name: db\n  namespace: shop\n')
          .replace('name: app-db\n', 'name: db\n    creationPolicy: Merge\n'),
      },
    },
  },
  {
    format: 'Kubernetes',
    what: 'the only entry of a Secret',
    path: 'secret.yaml',
    text: `apiVersion: v1\nkind: Secret\nmetadata:\n  name: app-db\nstringData:\n  password: ${V}\n---\na: 1\n`,
    outcome: {
      text: 'apiVersion: v1\nkind: Secret\nmetadata:\n  name: app-db\n---\na: 1\n',
      files: {
        'app-db-external-secret.yaml': external.replace(
          '  target:\n    name: app-db\n',
          '  target:\n    name: app-db\n    creationPolicy: Merge\n',
        ),
      },
    },
  },
  {
    format: 'Kubernetes',
    what: 'a Secret without a plain name',
    path: 'k8s/s.yaml',
    text: `apiVersion: v1\nkind: Secret\nstringData:\n  password: ${V}\n`,
    outcome: { declined: /entry/, lookup: /kind: ExternalSecret/ },
  },
  {
    format: 'Kubernetes',
    what: 'a part of a value',
    path: 'k8s/app.yaml',
    text: deployment.replace(`"${V}"`, `"postgres://app:${V}@db/main"`),
    outcome: { declined: /whole/, lookup: /kind: ExternalSecret/ },
  },
  {
    format: 'Kubernetes',
    what: 'an argument of a container',
    unseen: true,
    path: 'k8s/app.yaml',
    text: `apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - args: ["${V}"]\n`,
    outcome: { declined: /entry|variable/, lookup: /kind: ExternalSecret/ },
  },
  {
    format: 'Helm values',
    what: 'a chart that takes an existing Secret',
    path: 'values.yaml',
    text: `auth:\n  password: ${V}\n  existingSecret: ""\n  existingSecretPasswordKey: ''\n`,
    outcome: {
      text: `auth:\n  password: ""\n  existingSecret: app-db\n  existingSecretPasswordKey: password\n`,
      files: { 'app-db-external-secret.yaml': external },
    },
  },
  {
    format: 'Helm values',
    what: 'a chart that says nothing',
    path: 'charts/app/values-prod.yaml',
    text: `db:\n  password: ${V}\n`,
    outcome: { declined: /existing Secret/, lookup: /existingSecret: app-db/ },
  },
  {
    format: 'ECS task definition',
    what: 'a variable',
    unseen: true,
    path: 'task.json',
    text: task,
    outcome: {
      text: `{
    "family": "app",
    "containerDefinitions": [
        {
            "name": "app",
            "environment": [
                { "name": "A", "value": "b" }
            ],
            "essential": true,
            "secrets": [
                { "name": "DB_PASSWORD", "valueFrom": "arn:aws:secretsmanager:REGION:ACCOUNT:secret:app/db-??????:password::" }
            ]
        }
    ]
}
`,
      note: /execution role/,
    },
  },
  {
    format: 'ECS task definition',
    what: 'a part of a variable',
    path: 'task.json',
    text: task.replace(V, `postgres://app:${V}@db`),
    outcome: { declined: /whole/, lookup: /"secrets"/ },
  },
];
