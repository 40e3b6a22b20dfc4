// Property tests draw the same cases in every run, so that a red run is the change's fault. SEED=new draws others, as in
// tests/sync/seeds.ts; a failure prints its seed either way.
import { configureGlobal } from 'fast-check';

const FIXED = 20_261_129;
const wanted = process.env.SEED;

if (wanted !== 'new') configureGlobal({ seed: wanted === undefined ? FIXED : Number(wanted) });
