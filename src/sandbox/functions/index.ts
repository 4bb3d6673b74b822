import { rotateDemoService } from '../demo/rotate';
import type { RotationFunction } from '../rotation/run';
import { rotatePostgresSingleUser } from './postgresSingleUser';
import { rotateRandomPassword } from './randomPassword';

/** The rotation functions that every sandbox has, by name. */
export const builtIn: Readonly<Record<string, RotationFunction>> = {
  'demo-service': rotateDemoService,
  'postgres-single-user': rotatePostgresSingleUser,
  'random-password': rotateRandomPassword,
};
