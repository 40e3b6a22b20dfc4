/**
 * What the server does by itself, and how often: every job of the installation is a line here. What one of them does is its own file's.
 */
import type { ImportJob } from '../imports/job';
import type { Delivery } from '../notices/deliver';
import type { Mailbox } from '../notices/mailbox';
import type { Warnings } from '../notices/warn';
import type { Erasing } from '../person/erasing';
import type { PocketBaseClients } from '../pocketbase/client';
import type { ClockGuard } from './clock-guard';
import { Clocks } from './clocks';
import { watchDisk } from './disk';
import { forgetOld } from './forget-old';
import { runFreshness } from './freshness';
import { Jobs } from './jobs';
import { MailedLists } from './mailed-lists';
import { MinutesMails } from './minutes-mails';
import type { NewKeys } from './new-keys';
import type { Proposals } from './proposals';
import { runRetention } from './retention';
import { runWithdrawn } from './withdrawn';

const NOTICES_EVERY_MS = 30_000;
const CLOCKS_EVERY_MS = 60_000;
const DISK_EVERY_MS = 600_000;
const RETENTION_EVERY_MS = 3_600_000;
const DAY_MS = 86_400_000;

interface JobParts {
	dataDir: string;
	clients: PocketBaseClients;
	mailbox: Mailbox;
	delivery: Delivery;
	warnings: Warnings;
	guard: ClockGuard;
	newKeys: NewKeys;
	importJob: ImportJob;
	proposals: Proposals;
	erasing: Erasing;
	now: () => Date;
}

/** The jobs, not started yet. Whoever queues notices rings the job that sends them. */
export function jobsOf(parts: JobParts): Jobs {
	const {
		dataDir,
		clients,
		mailbox,
		delivery,
		warnings,
		guard,
		newKeys,
		importJob,
		proposals,
		erasing,
		now
	} = parts;
	const warn = (network: string) => warnings.raise({ code: 'flood', network });
	const clocks = new Clocks({ clients, now, warn });
	const mayDelete = () => guard.mayDelete();
	const mail = () => mailbox.transport;
	const mailedLists = new MailedLists({ clients, mail, now, clockHolds: mayDelete });
	const minutesMails = new MinutesMails({ clients, mail, now, clockHolds: mayDelete });
	const thenNotices = (work: () => Promise<number>) => async () => {
		if ((await work()) > 0) jobs.nudge('notices');
	};
	const jobs = new Jobs([
		{ name: 'clocks', everyMs: CLOCKS_EVERY_MS, run: thenNotices(() => clocks.run()) },
		{
			name: 'retention',
			everyMs: RETENTION_EVERY_MS,
			run: thenNotices(() => runRetention({ clients, now, mayDelete }))
		},
		{
			name: 'withdrawn',
			everyMs: RETENTION_EVERY_MS,
			run: () => runWithdrawn({ clients, dataDir, now, mayDelete })
		},
		{
			name: 'freshness',
			everyMs: RETENTION_EVERY_MS,
			run: thenNotices(() => runFreshness({ clients, mail, now, clockHolds: mayDelete }))
		},
		{ name: 'lists', everyMs: CLOCKS_EVERY_MS, run: thenNotices(() => mailedLists.run()) },
		{ name: 'minutes', everyMs: CLOCKS_EVERY_MS, run: () => minutesMails.run() },
		{ name: 'disk', everyMs: DISK_EVERY_MS, run: () => watchDisk({ folder: dataDir, warnings }) },
		{ name: 'new-keys', everyMs: CLOCKS_EVERY_MS, run: thenNotices(() => newKeys.run()) },
		{
			name: 'imports',
			everyMs: CLOCKS_EVERY_MS,
			run: () => importJob.run(),
			halt: () => importJob.halt()
		},
		{ name: 'proposals', everyMs: CLOCKS_EVERY_MS, run: thenNotices(() => proposals.run()) },
		{ name: 'erasures', everyMs: CLOCKS_EVERY_MS, run: () => erasing.run() },
		{ name: 'warnings', everyMs: CLOCKS_EVERY_MS, run: () => warnings.run() },
		{ name: 'notices', everyMs: NOTICES_EVERY_MS, run: () => delivery.run() },
		{
			name: 'old-notices',
			everyMs: DAY_MS,
			run: () => forgetOld({ clients, now, mayDelete })
		}
	]);
	return jobs;
}
