import type { LookupStyle } from '../style';
import { HELPER_MARK, SDK_PACKAGE, type ModuleFacts } from './modules';
import { readerOf } from './readers';

/**
 * The helper module: `getSecret` and `getSecretSync`, cached for five minutes, so that a rotation is seen
 * without a restart. The synchronous one lets a worker thread make the call and waits for it.
 */
export function helperSource(facts: ModuleFacts, style: LookupStyle): string {
  const { system, typescript } = facts;
  const esm = system === 'esm';
  const type = (annotation: string): string => (typescript ? annotation : '');
  const reader = readerOf(style, type);
  const imports = [
    ...(reader.usesSdk ? [['createRequire', 'node:module'] as const] : []),
    ['MessageChannel, receiveMessageOnPort, Worker', 'node:worker_threads'] as const,
    ...reader.imports,
  ].map(([names, from]) => importLine(names, from, esm));
  const sdkPath = `createRequire(${ownFile(facts)}).resolve('${SDK_PACKAGE}')`;
  const declare = esm ? 'export ' : '';
  const lines = [
    `// ${HELPER_MARK}; values are kept for five minutes.`,
    ...imports,
    ``,
    `const TTL_MS = 5 * 60_000;`,
    ...reader.setUp,
    `const cache = new Map${type('<string, { at: number; value: Promise<string> }>')}();`,
    `const syncCache = new Map${type('<string, { at: number; value: string }>')}();`,
    ``,
    `/** The secret's text, or the value of one key of its JSON. Rejects when it cannot be read at all. */`,
    `${declare}function getSecret(id${type(': string')}, key${type('?: string')})${type(': Promise<string>')} {`,
    `  const known = cache.get(id);`,
    ...(reader.caches
      ? []
      : [
          `  if (known && Date.now() - known.at < TTL_MS) return known.value.then((text) => pick(text, id, key));`,
        ]),
    `  const value = read(id).catch((error${type(': unknown')}) => {`,
    `    cache.delete(id);`,
    `    if (known) return known.value;`,
    `    throw error;`,
    `  });`,
    `  cache.set(id, { at: Date.now(), value });`,
    `  return value.then((text) => pick(text, id, key));`,
    `}`,
    ``,
    `/** The same for code that cannot wait: blocks until the answer is there. */`,
    `${declare}function getSecretSync(id${type(': string')}, key${type('?: string')})${type(': string')} {`,
    `  const known = syncCache.get(id);`,
    `  if (known && Date.now() - known.at < TTL_MS) return pick(known.value, id, key);`,
    `  const { value, error } = ask(id);`,
    `  if (value === undefined && !known) throw new Error(\`Secret \${id} cannot be read: \${error}\`);`,
    `  const text = value ?? known${type('!')}.value;`,
    `  syncCache.set(id, { at: Date.now(), value: text });`,
    `  return pick(text, id, key);`,
    `}`,
    ``,
    `const WORKER = \``,
    ...reader.worker,
    `workerData.port.on('message', async (id) => {`,
    `  const answer = await read(id).then(`,
    `    (value) => ({ value }),`,
    `    (error) => ({ error: error.name }),`,
    `  );`,
    `  workerData.port.postMessage(answer);`,
    `  Atomics.store(workerData.signal, 0, 1);`,
    `  Atomics.notify(workerData.signal, 0);`,
    `});\`;`,
    ``,
    `let worker${type(': { signal: Int32Array; port: import("node:worker_threads").MessagePort } | undefined')};`,
    ``,
    `function ask(id${type(': string')})${type(': { value?: string; error?: string }')} {`,
    `  if (!worker) {`,
    `    const signal = new Int32Array(new SharedArrayBuffer(4));`,
    `    const { port1, port2 } = new MessageChannel();`,
    ...(reader.usesSdk ? [`    const sdk = ${sdkPath};`] : []),
    `    const workerData = { signal, port: port2${reader.usesSdk ? ', sdk' : ''} };`,
    `    new Worker(WORKER, { eval: true, workerData, transferList: [port2] }).unref();`,
    `    port1.unref();`,
    `    worker = { signal, port: port1 };`,
    `  }`,
    `  Atomics.store(worker.signal, 0, 0);`,
    `  worker.port.postMessage(id);`,
    `  Atomics.wait(worker.signal, 0, 0, 30_000);`,
    `  return receiveMessageOnPort(worker.port)?.message ?? { error: 'no answer in 30 s' };`,
    `}`,
    ``,
    `function pick(text${type(': string')}, id${type(': string')}, key${type('?: string')})${type(': string')} {`,
    `  if (key === undefined) return text;`,
    `  const value = parse(text, id)[key];`,
    `  if (value === undefined) throw new Error(\`Secret \${id} has no key \${key}\`);`,
    `  return typeof value === 'string' ? value : JSON.stringify(value);`,
    `}`,
    ``,
    `function parse(text${type(': string')}, id${type(': string')})${type(': Record<string, unknown>')} {`,
    `  try {`,
    `    return Object(JSON.parse(text));`,
    `  } catch {`,
    `    // The parser's own message would quote the value.`,
    `    throw new Error(\`Secret \${id} is not a JSON object\`);`,
    `  }`,
    `}`,
    ...(esm ? [] : [``, `module.exports = { getSecret, getSecretSync };`]),
    ``,
  ];
  return lines.join('\n');
}

function importLine(names: string, from: string, esm: boolean): string {
  return esm
    ? `import { ${names} } from '${from}';`
    : `const { ${names.replaceAll(' as ', ': ')} } = require('${from}');`;
}

/** Where the SDK is looked for; TypeScript's output may be of either module system. */
function ownFile({ system, typescript, emitsModule }: ModuleFacts): string {
  if (!typescript) return system === 'esm' ? 'import.meta.url' : '__filename';
  if (emitsModule) return 'import.meta.url';
  return "typeof __filename === 'string' ? __filename : `${process.cwd()}/`";
}
