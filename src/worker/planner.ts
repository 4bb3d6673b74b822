import { plannerWith } from '../core/replacement';
import { parserFor } from '../syntax';
import { serve } from './serve';

serve(plannerWith(parserFor));
