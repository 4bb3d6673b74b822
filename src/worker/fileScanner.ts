import { scannerService } from './scannerService';
import { serve } from './serve';

serve(scannerService);
