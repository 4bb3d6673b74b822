import { applications } from './applications';
import { cdk } from './cdk';
import { containers } from './containers';
import { images } from './images';
import { infrastructure } from './infrastructure';
import type { ConfigurationCase } from './model';
import { pipelines } from './pipelines';

/** Every format and position with its outcome: rewritten, or declined with the reason. */
export const configurationCases: readonly ConfigurationCase[] = [
  ...applications,
  ...cdk,
  ...containers,
  ...images,
  ...infrastructure,
  ...pipelines,
];
