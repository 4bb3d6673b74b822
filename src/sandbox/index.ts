export { askSandbox } from './ask';
export { faultKinds, parseFault } from './faults/fault';
export { prepareDemo } from './seed';
export { parseMoment, StandingClock } from './clock';
export {
  startSandbox,
  type PrincipalAccess,
  type PrincipalOptions,
  type Sandbox,
  type SandboxOptions,
} from './start';
