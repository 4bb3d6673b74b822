import { vendorTable, type Vendor } from '../vendorTable';
import { business } from './business';
import { data } from './data';
import { development } from './development';
import { finance } from './finance';
import { infrastructure } from './infrastructure';
import { marketing } from './marketing';
import { media } from './media';
import { messaging } from './messaging';
import { newcomers } from './newcomers';
import { places } from './places';

/** Every provider that is told by its name, in the order of the tables. */
export const vendors: readonly Vendor[] = [
  infrastructure,
  development,
  messaging,
  business,
  marketing,
  finance,
  data,
  places,
  media,
  newcomers,
].flatMap(vendorTable);
