// Answers each operation with the constant body that the file named on the command line has for it: what any
// server on Node costs at least. Prints its endpoint as JSON.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

const [, , file = ''] = process.argv;
const bodies = new Map(
  Object.entries(JSON.parse(readFileSync(file, 'utf8'))).map(([operation, answer]) => [
    `secretsmanager.${operation}`,
    JSON.stringify(answer),
  ]),
);

const server = createServer((request, response) => {
  request.resume().once('end', () => {
    const body = bodies.get(request.headers['x-amz-target']) ?? '{}';
    response.writeHead(200, {
      'content-type': 'application/x-amz-json-1.1',
      'content-length': Buffer.byteLength(body),
    });
    response.end(body);
  });
});
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ endpoint: `http://127.0.0.1:${server.address().port}` }));
});
