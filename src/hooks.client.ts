// Runs before any page's code: schemas must know from the start that this page forbids `eval` (CSP).
import { config } from 'zod/v4/core';

config({ jitless: true });
