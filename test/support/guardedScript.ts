import { endGuarded, spawnGuarded } from '../../scripts/processes';

/** Says `ready` once it has started another; both hold this script's output open while they run. */
const program = `
  const { spawn } = require('node:child_process');
  spawn(process.execPath, ['-e', 'setTimeout(() => {}, 3e4)'], { stdio: 'inherit' });
  console.log('ready');
  setTimeout(() => {}, 3e4);`;

const guarded = spawnGuarded(process.execPath, ['-e', program], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.stdin.once('data', (order: Buffer) => {
  if (order.toString() === 'fail') process.exit(1);
  process.stdin.destroy();
  void endGuarded(guarded);
});
