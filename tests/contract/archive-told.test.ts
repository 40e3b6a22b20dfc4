// A network that has moved writes to nobody by the move: what stood in its archive counts as told, and what changes afterwards is said.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ACCOUNTS } from '../../scripts/demo/accounts';
import { newId } from '../../src/lib/domain/id';
import { handOutArchive } from '../../src/lib/server/archive/hand-out';
import { type Archive, readArchive } from '../../src/lib/server/archive/read';
import { takeIn } from '../../src/lib/server/archive/take-in';
import { MeetingMails } from '../../src/lib/server/jobs/meeting-mails';
import { mailTransport } from '../../src/lib/server/notices/mail';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { PocketBaseStore } from '../../src/lib/server/pocketbase/store';
import { headerOf, type MoodyMailServer, moodyMailServer } from '../support/moody-mail-server';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { HOME, NOW, seedAndChange } from './archive-scene';
import { decoded } from './meeting-mails-scene';

const DAY = 86_400_000;
const COORDINATOR = { name: 'Anke Neu-Muster', email: 'anke@example.org' };
const [TO_COME, CALLED_OFF, ASKING] = [newId(), newId(), newId()];
const on = (days: number) => new Date(NOW.getTime() + days * DAY).toISOString();
let old: TestPocketBase;
let fresh: TestPocketBase;
let mails: MoodyMailServer;

beforeAll(async () => {
	process.env.LOG_LEVEL = 'silent';
	[old, fresh] = await Promise.all([startTestPocketBase(), startTestPocketBase()]);
	mails = await moodyMailServer();
	await seedAndChange(old);
	await takeIn(fresh.clients, withMeetings(await archiveOfOld()), COORDINATOR, NOW);
});
afterAll(() => Promise.all([old.stop(), fresh.stop(), mails.stop()]));

async function archiveOfOld(): Promise<Archive> {
	const { id } = ACCOUNTS.find(({ role }) => role === 'coordination')!;
	const desk = await callerOf(old.clients, { id, role: 'coordination', expert: '', networks: [HOME] });
	const store = new PocketBaseStore(old.clients, `${old.folder}/lineage.json`);
	return readArchive(
		new Uint8Array(Buffer.from((await handOutArchive(store, desk, HOME, NOW)).content, 'base64'))
	);
}

/** Two members, of whom one has asked her deputy; a meeting to come, and one that was called off. */
function withMeetings(archive: Archive): Archive {
	const { rows } = archive;
	const circle = rows.circles[0]!.id;
	const seat = (id: string, name: string) => ({
		...{ ...rowOf('seats', id), circle, organisation: '', name, member: name, email: `${name}@example.org` },
		...{ deputy: 'vera', deputyEmail: 'vera@example.org', publication: 'published' },
		...{ since: '2020-01-01', until: '', account: '', deputyAccount: '' }
	});
	const meeting = (id: string, cancelled: boolean) => ({
		...{ ...rows.meetings[0]!, id, circle, otherCircles: [], publication: 'published', cancelled },
		...{ stage: 'invited', startsAt: on(30), endsAt: on(30.1), sequence: 3 }
	});
	const asked = {
		...{ ...rowOf('attendances', newId()), region: HOME, meeting: TO_COME, seat: ASKING },
		...{ answer: 'deputy', deputyAnswer: '', account: '', deputyAccount: '' }
	};
	return {
		...archive,
		rows: {
			...rows,
			meetings: [
				...rows.meetings.map((one) => ({ ...one, stage: 'planned' })),
				meeting(TO_COME, false),
				meeting(CALLED_OFF, true)
			],
			seats: [seat(ASKING, 'asd'), seat(newId(), 'kita')],
			attendances: [asked]
		}
	} as Archive;
}

const run = () =>
	new MeetingMails({
		clients: fresh.clients,
		mail: () =>
			mailTransport({ smtpUrl: mails.url, from: 'stelle@example.org', folder: '' }, 'https://neu.example'),
		now: () => NOW,
		clockHolds: () => Promise.resolve(true)
	}).run();
const taken = () =>
	mails.handed.map(({ to, source }) => `${to} ${decoded(headerOf(source, 'Subject')).split(':')[0]}`).sort();

it('invites nobody by the move, nor asks a deputy again, nor calls off once more', async () => {
	await run();
	expect(taken()).toEqual([]);
});

it('tells each once of what changes afterwards, and invites who comes', async () => {
	const [first] = await fresh.admin.collection('seats').getFullList({ filter: `id = '${ASKING}'` });
	const { circle } = first as unknown as { circle: string };
	await fresh.admin.collection('meetings').update(TO_COME, { startsAt: on(31), endsAt: on(31.1) });
	await fresh.admin.collection('seats').create({
		...{ ...rowOf('seats', newId()), circle, organisation: '', email: 'neu@example.org', member: 'neu' },
		...{ publication: 'published', since: '2020-01-01', until: '', account: '', deputyAccount: '' },
		...{ deputy: '', deputyEmail: '' }
	});
	await run();
	await run();
	expect(taken()).toEqual([
		...['asd@example.org Verschoben', 'kita@example.org Verschoben', 'neu@example.org Einladung'],
		'vera@example.org Verschoben'
	]);
});
