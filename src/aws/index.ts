export { connectionId } from '../core/secrets/connection';
