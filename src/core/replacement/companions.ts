import { splitWords } from '../detection/assignment/words';
import { databaseKey } from '../secrets/databaseCredentials';

/** How a secret part is called at its end, and the names of what it is used with. */
const COMPANIONS: readonly (readonly [secret: string, companions: string])[] = [
  ['client secret', 'client id, tenant id, directory id'],
  ['consumer secret', 'consumer key'],
  ['app secret', 'app id, app key'],
  ['application secret', 'application id, application key, app id'],
  ['access token secret', 'access token'],
  ['oauth token secret', 'oauth token'],
  ['token secret', 'token id, access token, token'],
  ['access secret', 'access token, access key, access id'],
  ['secret access key', 'access key id, access key'],
  ['api secret key', 'api key, api key id'],
  ['api secret', 'api key, api id'],
  ['application key', 'application id, app id, key id, account id'],
  ['account key', 'account name, account id'],
  ['service key', 'service id, project id, tenant id'],
  ['private key', 'client email, private key id, key id, issuer id, public key, key pair id'],
  ['public key', ''],
  ['secret key', 'access key id, access key, key id, public key, secret id'],
  ['master key', 'application id, app id'],
  ['api key', 'app id, application id, account id, api user, api email, site id, user id'],
  ['app key', 'app id'],
  ['auth token', 'account sid, account id, auth id'],
  ['api token', 'api email, api user, account id, zone id, email, user'],
  ['access token', 'client id, account id, user id'],
  ['refresh token', 'client id'],
  ['bot token', 'app id, chat id'],
  ['secret', 'key, key id, access key, id'],
];

/** Words at the end of a name that say which one it is, and words before that say what kind. */
const FILLERS = new Set(['value', 'prod', 'production', 'dev', 'test', 'staging', 'default']);

/**
 * Tells, for the name of a credential, the JSON key of each name that belongs to the same one: for `STRIPE_CLIENT_SECRET` the
 * client id of Stripe, for `db_password` the user, host, port and database. Undefined where nothing belongs to it.
 */
export function companionKey(
  name: string,
  suggestedKey: string,
): ((other: string) => string | undefined) | undefined {
  if (databaseKey(suggestedKey) === 'password') return (other) => databaseKey(lastOf(other));
  const words = significant(name);
  for (const [secret, companions] of COMPANIONS) {
    const tail = secret.split(' ');
    if (!endsWith(words, tail)) continue;
    const prefix = words.slice(0, words.length - tail.length).join(' ');
    const known = companions.split(', ').map((one) => one.split(' '));
    return (other) => keyAmong(known, prefix, significant(lastOf(other)));
  }
  return undefined;
}

/** The JSON key of a name that ends as a companion does, and begins as the secret's or with nothing. */
function keyAmong(
  known: readonly (readonly string[])[],
  prefix: string,
  words: readonly string[],
): string | undefined {
  for (const tail of known) {
    if (!endsWith(words, tail)) continue;
    const own = words.slice(0, words.length - tail.length).join(' ');
    if (own === prefix || own === '') return camel(tail);
  }
  return undefined;
}

function significant(name: string): string[] {
  const words = splitWords(name);
  while (words.length > 1 && FILLERS.has(words.at(-1) ?? '')) words.pop();
  return words;
}

function endsWith(words: readonly string[], tail: readonly string[]): boolean {
  return tail.length > 0 && words.slice(-tail.length).join(' ') === tail.join(' ');
}

/** The last part of a dotted name: `spring.datasource.username`. */
function lastOf(name: string): string {
  return name.split('.').at(-1) ?? name;
}

function camel([first = '', ...rest]: readonly string[]): string {
  return first + rest.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
