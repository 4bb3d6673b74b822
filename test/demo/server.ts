import { createServer } from 'node:http';

const databaseUrl = 'postgres://personnel:{{word}}@db.demo.internal:5432/personnel';

export async function connect(): Promise<void> {
  const apiKey = '{{token}}';
  await fetch('https://api.demo.internal/', { headers: { authorization: apiKey } });
}

createServer((_request, response) => response.end(databaseUrl.length.toString())).listen(0);
