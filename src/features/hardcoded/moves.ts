/** Moving credentials: one bundle, loaded when the first is moved. */
export { moveSeveral } from './bulk';
export { moveFinding } from './move';
export { useExisting } from './move/useExisting';
