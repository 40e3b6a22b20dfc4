/**
 * The server's parts, put together once per process from the environment, at the first request (or by the hooks' init).
 */
import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { type Caller, scopeOf } from '../domain/access/caller';
import { Engine } from './actions/engine';
import { Challenges } from './auth/challenges';
import { EndedDevices } from './auth/ended-devices';
import { Auth } from './auth/lucia';
import { Provider } from './auth/provider';
import { environment, type Environment } from './env';
import { jobsOf } from './jobs/all-jobs';
import { ClockGuard } from './jobs/clock-guard';
import type { Jobs } from './jobs/jobs';
import { NewKeys } from './jobs/new-keys';
import { Proposals } from './jobs/proposals';
import { ImportDesk } from './imports/desk';
import { ImportJob } from './imports/job';
import { Uploads } from './imports/uploads';
import { Limits } from './limits';
import { Delivery } from './notices/deliver';
import { Mailbox } from './notices/mailbox';
import { pushTransport, type PushTransport } from './notices/push';
import { Warnings } from './notices/warn';
import { Erasing } from './person/erasing';
import { ErasureMail } from './person/telling';
import { PublicDirectory } from './public-read/directory';
import { PocketBaseClients } from './pocketbase/client';
import { newestBefore } from './pocketbase/retention';
import { PocketBaseStore } from './pocketbase/store';
import { FirstStart } from './setup/first-start';
import { audienceOf } from './sync/cursor';
import { News } from './sync/news';
import { PersonalRows } from './sync/personal-rows';
import type { PullOptions } from './sync/pull';
import { ScopeRows } from './sync/scope-rows';
import { Snapshots } from './sync/snapshot';
import { Work } from './work';

export interface Services {
	environment: Environment;
	clients: PocketBaseClients;
	auth: Auth;
	/** What browsers are asked to sign. */
	challenges: Challenges;
	/** By which people may sign in too; undefined when none is set up. */
	provider: Provider | undefined;
	limits: Limits;
	/** What a request without an account costs. */
	work: Work;
	store: PocketBaseStore;
	/** Settles mutations. */
	engine: Engine;
	pulling: PullOptions;
	snapshots: Snapshots;
	/** What may be read without the app. */
	publicDirectory: PublicDirectory;
	news: News;
	/** Which mail server there is, if any. */
	mailbox: Mailbox;
	/** Undefined when none is set up. */
	push: PushTransport | undefined;
	/** By which a network's office is warned. */
	warnings: Warnings;
	/** Another key for an account. */
	newKeys: NewKeys;
	/** Of an installation that is empty yet. */
	firstStart: FirstStart;
	/** Lists that offices bring in. */
	imports: ImportDesk;
	/** Of people, by their offices. */
	erasing: Erasing;
	jobs: Jobs;
}

let known: Services | undefined;

export function services(): Services {
	known ??= build(environment());
	return known;
}

function build(environment: Environment): Services {
	const now = () => new Date();
	const clients = new PocketBaseClients(environment.pocketBase);
	// The file is named so in every data folder.
	const store = new PocketBaseStore(clients, join(environment.dataDir, 'lineage.json'));
	const audiences = new Map<string, ScopeRows>();
	const rowsOf = (caller: Caller) => {
		const audience = audienceOf(caller);
		const rows = audiences.get(audience) ?? new ScopeRows(store, scopeOf(caller.role));
		audiences.set(audience, rows);
		return rows;
	};
	// Derived from a secret that is there anyway: with another one every phone simply starts from a snapshot. The second
	// since dates are ISO 8601: no phone has a copy with both forms in one index.
	const cursorKey = createHmac('sha256', environment.pocketBase.password)
		.update('schutznetz cursor 2')
		.digest('hex');
	const mailbox = new Mailbox(
		environment.mail,
		join(environment.dataDir, 'mail.json'),
		environment.origins[0] ?? ''
	);
	const push = pushTransport(environment.push);
	const delivery = new Delivery({
		clients,
		// An office may set up another one meanwhile.
		get mail() {
			return mailbox.transport;
		},
		push,
		now
	});
	const warnings = new Warnings({ clients, now, ring: () => jobs.nudge('notices') });
	const guard = new ClockGuard({
		file: join(environment.dataDir, 'clock.json'),
		now,
		newestBefore: (limit) => newestBefore(clients, limit),
		warn: () => warnings.raise({ code: 'clockJump', network: '' })
	});
	const newKeys = new NewKeys({ clients, warnings, now, clockHolds: () => guard.mayDelete() });
	const { dataDir, marksDir } = environment;
	const marks = 'ended-devices.json';
	const outside = marksDir === '' ? undefined : join(marksDir, marks);
	const uploads = new Uploads(dataDir);
	const mayDelete = () => guard.mayDelete();
	const importJob = new ImportJob({ clients, store, uploads, now, mayDelete });
	const proposals = new Proposals({ clients, now, mail: () => mailbox.transport, mayDelete });
	const ended = new EndedDevices(join(dataDir, marks), now, outside);
	const telling = new ErasureMail({ clients, now, mail: () => mailbox.transport });
	const limits = new Limits();
	const mayWrite = (address: string) => limits.mayWriteTo(`erased ${address}`);
	const erasing = new Erasing({ clients, now, ended, telling, mayWrite });
	const made = { importJob, proposals, erasing };
	const parts = { dataDir, clients, mailbox, delivery, warnings, guard, newKeys, ...made, now };
	const jobs: Jobs = jobsOf(parts);
	const ring = () => jobs.nudge('imports');
	const takeBytes = (network: string, bytes: number) => limits.listBytes(network, bytes);
	const pulling = { store, rowsOf, personal: new PersonalRows(store), cursorKey, now };
	return {
		environment,
		clients,
		auth: new Auth(clients, now, ended),
		challenges: new Challenges(now),
		provider: environment.provider && new Provider(environment.provider, now),
		limits,
		work: new Work(now),
		store,
		// Who is to be told of a mutation need not wait for the minute.
		engine: new Engine({ store, now, ring: (job) => jobs.nudge(job) }),
		pulling,
		snapshots: new Snapshots(pulling),
		publicDirectory: new PublicDirectory(pulling),
		news: new News(store, now),
		mailbox,
		push,
		warnings,
		newKeys,
		firstStart: new FirstStart(clients, environment.setupHash, now),
		imports: new ImportDesk({ clients, store, uploads, job: importJob, now, takeBytes, ring }),
		erasing,
		jobs
	};
}
