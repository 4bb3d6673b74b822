import { yamlAt } from './documents/yaml';
import type { ConfigPlanner, ConfigRewrite, ConfigSite } from './model';
import { dynamicReference, unreferable } from './references';
import { inPlace } from './write';

const FUNCTION = /^AWS::(?:Lambda|Serverless)::Function$/;

/** `{{resolve:…}}` in the property of a resource, where CloudFormation resolves it at deployment. */
export const cloudformation: ConfigPlanner = {
  rewrite: (site) => {
    const { scalar, secret } = site;
    const [section, , place] = scalar.path;
    const lookup = dynamicReference(secret);
    const problem = unreferable(secret);
    if (problem !== undefined) return { declined: problem, lookup };
    if (section === 'Parameters')
      return { declined: 'The default of a parameter is not resolved.', lookup };
    if (section !== 'Resources' && section !== 'Globals')
      return { declined: 'References are resolved in resources only.', lookup };
    const type = section === 'Globals' ? 'AWS::Serverless::Function' : typeOf(site);
    if (FUNCTION.test(type) && scalar.path.includes('Variables')) return ofFunction(site);
    if (type === 'AWS::ECS::TaskDefinition' && scalar.path.includes('Environment'))
      return ofTask(site);
    if (section === 'Globals' || place !== 'Properties')
      return { declined: 'References are resolved in properties only.', lookup };
    if (/^(?:Custom::|AWS::CloudFormation::CustomResource)/.test(type))
      return { declined: 'References are not resolved in custom resources.', lookup };
    return {
      edits: inPlace(site, lookup),
      notes: ['CloudFormation resolves it at deployment: deploy again after a rotation.'],
    };
  },
  lookup: ({ secret }) => dynamicReference(secret),
};

/** JSON is read as the YAML that it is. */
function typeOf({ text, finding, scalar }: ConfigSite): string {
  const type = yamlAt(text, finding.range)?.document.getIn([...scalar.path.slice(0, 2), 'Type']);
  return typeof type === 'string' ? type : '';
}

function ofFunction({ variable, secret }: ConfigSite): ConfigRewrite {
  const { name } = secret;
  return {
    declined:
      'In the environment of a Lambda function the value would be readable: pass the name of the secret and read it in the function.',
    lookup: `${variable.replace(/_?(?:PASSWORD|VALUE)$/i, '')}_SECRET_ID: ${name}\n# and, under Properties of AWS::Serverless::Function:\nPolicies:\n  - AWSSecretsManagerGetSecretValuePolicy:\n      SecretArn: !Sub 'arn:\${AWS::Partition}:secretsmanager:\${AWS::Region}:\${AWS::AccountId}:secret:${name}-??????'`,
  };
}

function ofTask({ variable, secret: { name, key, arn } }: ConfigSite): ConfigRewrite {
  const suffix = key === undefined ? '' : `:${key}::`;
  const full = `!Sub 'arn:\${AWS::Partition}:secretsmanager:\${AWS::Region}:\${AWS::AccountId}:secret:${name}-??????${suffix}'`;
  return {
    declined:
      'In the environment of a task the value would be readable: name the secret under Secrets, by its full ARN.',
    lookup: `Secrets:\n  - Name: ${variable}\n    ValueFrom: ${arn === undefined ? full : arn + suffix}`,
  };
}
