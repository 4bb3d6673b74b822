import type { ConfigPlanner, ConfigSite } from './model';
import { dynamicReference, exported, unreferable, variableName } from './references';
import { inPlace } from './write';

const RUN =
  'Start the program with `aws-secrets-run --env-file FILE -- COMMAND`, which resolves the reference in memory.';
const ENCODED = 'The wrapper percent-encodes the value inside the URL.';

/** `{{resolve:…}}`, which every loader reads as plain text and the run wrapper resolves. */
export const dotenv: ConfigPlanner = {
  rewrite: (site) => {
    const lookup = dynamicReference(site.secret);
    const declined = unreferable(site.secret);
    return declined === undefined
      ? { edits: inPlace(site, lookup), notes: [RUN, ...(site.isUrl ? [ENCODED] : [])] }
      : { declined, lookup };
  },
  lookup: ({ secret }) => dynamicReference(secret),
};

/** The same in the environment of a launch configuration, which the extension resolves for a debug session. */
export const launch: ConfigPlanner = {
  rewrite: (site) => {
    const { path } = site.scalar;
    const lookup = dynamicReference(site.secret);
    const declined = unreferable(site.secret);
    if (declined !== undefined) return { declined, lookup };
    if (path[0] !== 'configurations' || !['env', 'environment'].includes(String(path[2])))
      return { declined: 'Only variables of `env` are resolved for a debug session.', lookup };
    return {
      edits: inPlace(site, lookup),
      notes: ['The extension resolves the reference in memory when the debug session starts.'],
    };
  },
  lookup: ({ secret }) => dynamicReference(secret),
};

/** A variable for a part of a URL: `DATABASE_URL` → `DATABASE_PASSWORD`. */
function partOf(variable: string): string {
  return `${variable.replace(/_?(?:URL|URI|DSN|CONNECTION)$/i, '')}_PASSWORD`.replace(/^_/, '');
}

/** `${NAME:?}`: Compose takes the value from the environment, and refuses to start without it. */
export const compose: ConfigPlanner = {
  rewrite: (site) => {
    const { scalar, secret, isUrl, isWhole } = site;
    const variable = composeVariable(site);
    const lookup = exported(variable, secret, isUrl);
    if (scalar.path.includes('args') && scalar.path.includes('build'))
      return {
        declined: 'An argument of a build stays in the image’s history: mount a build secret.',
        lookup: `build:\n  secrets: [${variable}]\nsecrets:\n  ${variable}:\n    environment: ${variable}\n# ${lookup}`,
      };
    const isAssigned = isWhole || isUrl || /^[A-Za-z_]\w*=$/.test(headOf(site));
    return isAssigned
      ? {
          edits: inPlace(site, `\${${variable}:?}`),
          notes: [`Before \`docker compose up\`: ${lookup}`],
        }
      : {
          declined: 'It is a part of a text whose rules are not known here.',
          lookup: `\${${variable}:?} # ${lookup}`,
        };
  },
  lookup: (site) => exported(composeVariable(site), site.secret),
};

function composeVariable({
  variable,
  isUrl,
}: Pick<ConfigSite, 'variable'> & { isUrl?: boolean }): string {
  const name = variableName(variable);
  return isUrl === true ? partOf(name) : /^[A-Za-z_]\w*$/.test(variable) ? variable : name;
}

function headOf({ text, scalar, finding }: ConfigSite): string {
  return text.slice(scalar.content.start, finding.range.start);
}

/** Loaders that take a value from the environment, and how they write it. Source: each one's manual. */
const loaders: readonly (readonly [path: RegExp, expression: (variable: string) => string])[] = [
  [/(?:^|\/)\.npmrc$/, (name) => `\${${name}}`],
  [/(?:^|\/)\.yarnrc\.ya?ml$/, (name) => `\${${name}}`],
  [/(?:^|\/)(?:settings|settings-security|pom)\.xml$/, (name) => `\${env.${name}}`],
  [/(?:^|\/)nuget\.config$/i, (name) => `%${name}%`],
  [/(?:^|\/)logback[^/]*\.xml$/, (name) => `\${${name}}`],
  [/(?:^|\/)log4j2[^/]*\.xml$/, (name) => `\${env:${name}}`],
  [/(?:^|\/)php\.ini$/, (name) => `\${${name}}`],
  [/(?:^|\/)grafana\.ini$/, (name) => `$__env{${name}}`],
  [/(?:^|\/)supervisord?\.conf$/, (name) => `%(ENV_${name})s`],
];

/** Everything else: by the environment where the file's loader is known to read it. */
export const plain: ConfigPlanner = {
  rewrite: (site) => {
    const { path, secret, isUrl, isWhole } = site;
    const variable = variableName(site.variable);
    const lookup = exported(isUrl ? partOf(variable) : variable, secret, isUrl);
    const expression = loaders.find(([pattern]) => pattern.test(path))?.[1];
    if (!expression)
      return {
        declined:
          'This format has no way to read a secret: take the value out, and have the program read it.',
        lookup,
      };
    if (!isWhole && !isUrl)
      return { declined: 'Only a whole value can come from the environment.', lookup };
    return {
      edits: inPlace(site, expression(isUrl ? partOf(variable) : variable)),
      notes: [`Before the program starts: ${lookup}`],
    };
  },
  lookup: ({ variable, secret }) => exported(variableName(variable), secret),
};

/** ASP.NET reads variables of the environment after its files: `Section__Key`. */
export const appsettings: ConfigPlanner = {
  rewrite: ({ scalar, secret }) => ({
    declined: 'Settings hold no expressions: remove the value, and give it by the environment.',
    lookup: `${exported(scalar.path.join('__'), secret)}\n// or, in the program, with Kralizek.Extensions.Configuration.AWSSecretsManager:\nbuilder.Configuration.AddSecretsManager(configurator: options => options.SecretFilter = entry => entry.Name == ${JSON.stringify(secret.name)});`,
  }),
  lookup: ({ variable, secret }) => exported(variable, secret),
};
