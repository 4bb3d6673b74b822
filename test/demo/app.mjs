// A program with its database password in the source: move it, then run `node app.mjs` again.
import { createHash } from 'node:crypto';

const dbPassword = '{{password}}';

console.log(createHash('sha256').update(dbPassword).digest('hex'));
