export { seedDemoSecrets } from './seed';
export { startSandbox, type Sandbox, type SandboxOptions } from './start';
