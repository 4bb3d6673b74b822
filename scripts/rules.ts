import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulesPage } from './detect/rulesTable';
import { root } from './paths';

mkdirSync(join(root, 'docs'), { recursive: true });
writeFileSync(join(root, 'docs/rules.md'), rulesPage());
