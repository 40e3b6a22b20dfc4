// Import this before anything that builds a schema: without it zod tries `eval` first, which the content security
// policy forbids and reports.
import { config } from 'zod/v4/core';

config({ jitless: true });
