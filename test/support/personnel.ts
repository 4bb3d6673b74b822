import { randomUUID } from 'node:crypto';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../scripts/paths';
import type { Login, Postgres } from './postgres';

/**
 * Makes the database "personnel" with 42 employees, and a folder with a program that has its password in the
 * source, as people write it.
 */
export async function makePersonnel(postgres: Postgres, folder: string): Promise<Login> {
  const login = await postgres.createUser('personnel', `Pers-${randomUUID().slice(0, 13)}!`);
  await postgres.query(login, 'CREATE TABLE employee AS SELECT generate_series(1, 42) AS id');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'server.mjs'), programOf(login));
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
  return login;
}

/** A small server as people write it: every request logs in to the database. */
function programOf({ host, port, dbname, username, password }: Login): string {
  return `import { createServer } from 'node:http';
import pg from 'pg';

async function countEmployees() {
  const client = new pg.Client({
    host: '${host}',
    port: ${port},
    database: '${dbname}',
    user: '${username}',
    password: '${password}',
  });
  await client.connect();
  try {
    const { rows } = await client.query('SELECT count(*) FROM employee');
    return rows[0].count;
  } finally {
    await client.end();
  }
}

const server = createServer(async (request, response) => {
  try {
    response.end(\`Employees: \${await countEmployees()}\`);
  } catch (error) {
    response.writeHead(500).end(error.message);
  }
});
server.listen(0, '127.0.0.1', () => console.log(\`http://127.0.0.1:\${server.address().port}/\`));
`;
}
