// Every subject of `npm run measure`, in the order of its table, with what it is to reach. Those that stand in docs/figures.md since
// their first day need no aim here: their rows say it.
import { CAPTURE_AIM } from './capture';
import { EDITORS_AIM } from './editors';
import { enginesAim } from './engines';
import { FULL_DISK_AIM, KILLS_AIM, LOSSY_AIM } from './faults';
import { firstSnapshotAims } from './first-snapshot';
import { FLOOD_AIM } from './flood';
import { LIES_AIM } from './histories';
import { IMPORT_KILLS_AIM } from './import-kills';
import { READ_AIM, SEEN_AIM, SILENT_AIM } from './import-mess';
import { IMPORT_WHOLE_AIM } from './import-whole';
import { LOGIN_AIM } from './login';
import { MINUTES_AIM } from './minutes';
import { overviewAims } from './overview';
import type { Aim } from './table';
import { WORK_AIM } from './work';

/** Entries of a large network. */
export const MANY = 20_000;
/** How often the way is walked in each engine. */
export const WALKS = Number(process.env.WALKS ?? 10);

export const AIMS = {
	'first-visit': [],
	lighthouse: [],
	'empty-delta': [],
	'initial-sync': [],
	'first-snapshot': firstSnapshotAims(MANY),
	'cold-start': [],
	overview: overviewAims(MANY),
	idle: [],
	capture: [CAPTURE_AIM],
	interleavings: [],
	editors: [EDITORS_AIM],
	minutes: [MINUTES_AIM],
	'check-text': [],
	'import-mess': [SEEN_AIM, SILENT_AIM, READ_AIM],
	'import-whole': [IMPORT_WHOLE_AIM],
	'import-kills': [IMPORT_KILLS_AIM],
	histories: [],
	lies: [LIES_AIM],
	marker: [],
	lossy: [LOSSY_AIM],
	kills: [KILLS_AIM],
	'full-disk': [FULL_DISK_AIM],
	flood: [FLOOD_AIM],
	login: [LOGIN_AIM],
	work: [WORK_AIM],
	engines: [enginesAim(WALKS)]
} satisfies Record<string, readonly Aim[]>;
export type Subject = keyof typeof AIMS;
