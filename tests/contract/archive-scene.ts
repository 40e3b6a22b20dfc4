/** The demo's installation after a while: what a network has by then, and what ties it to another one of the same installation. */
import { makeNetwork } from '../../scripts/demo/network';
import { regionId, REGIONS } from '../../scripts/demo/places';
import { seed } from '../../scripts/demo/seed';
import type { AnyRow } from '../../src/lib/domain/tables';
import { idOf, responsibilityRow } from '../support/directory-rows';
import { rowOf } from '../support/one-of-each';
import type { TestPocketBase } from '../support/pocketbase';

export const NOW = new Date('2026-11-30T12:00:00Z');
export const [HOME, BESIDE] = REGIONS.map(regionId) as [string, string];

/** Of the server alone, in no table that phones hold, with the reason why they stay. */
export const SERVERS_OWN: Readonly<Record<string, string>> = {
	users: 'accounts, with their passwords',
	sessions: 'accounts',
	oneTimeLinks: 'accounts',
	secondFactors: 'accounts',
	spareCodes: 'accounts',
	factorTickets: 'accounts',
	passkeys: 'accounts',
	providerAccounts: 'accounts',
	departures: 'accounts',
	calendarFeeds: 'accounts',
	noticeSettings: 'accounts',
	pushSubscriptions: 'accounts',
	notices: 'what accounts were told',
	warnings: 'what offices were warned of',
	reviews: 'what opens a page',
	entryLinks: 'what opens a page',
	askings: 'what opens a page',
	listMails: 'what opens a page',
	meetingMails: 'what went out of an installation is its own',
	announcementMails: 'which mails went out of this installation',
	announcementRounds: 'which mails went out of this installation',
	mailChoices: 'what opens a page',
	informed: 'to whom mails go out of this installation',
	minuteMails: 'which mails went out of this installation',
	minuteRounds: 'which mails went out of this installation',
	listRhythms: 'when mails go out of this installation',
	listRounds: 'which mails went out of this installation',
	offerGaps: 'what accounts have said',
	planners: 'to whom mails go out of this installation',
	proposalReplies: 'where somebody wants to hear',
	rests: 'what a transaction rests on',
	acts: 'who did what, by accounts',
	history: 'who did what, by accounts',
	erasures: 'who was deleted here, as long as it runs',
	mutations: 'what phones of this installation have sent',
	counters: 'what was asked in this installation',
	retentionLog: 'what was asked in this installation',
	bin: 'what was deleted',
	imports: 'what persons were called in a list',
	importRows: 'what persons were called in a list',
	importSources: 'how lists are read here',
	surveys: 'what accounts of this installation were asked',
	surveyVoters: 'accounts',
	surveyAnswers: 'what was answered in confidence, to this office',
	handedLists: 'which files went out of this installation',
	lineage: 'the feed',
	changes: 'the feed',
	feed: 'the feed',
	door: 'the word of the server'
};

export const rowsOf = ({ admin }: TestPocketBase, table: string) =>
	admin.collection(table).getFullList<AnyRow>();

export async function seedAndChange(old: TestPocketBase): Promise<void> {
	const secrets = { password: 'Musterpasswort 1', passphrase: 'sieben-Kiesel' };
	await seed(old.handle, makeNetwork(NOW), secrets);
	await changeSomeRows(old);
}

async function changeSomeRows(old: TestPocketBase): Promise<void> {
	const { admin } = old;
	const rows = async (table: string) => rowsOf(old, table);
	const ofHome = ({ region }: AnyRow) => region === HOME;
	const [office] = (await rows('youthOffices')).filter(ofHome);
	const [theirs] = (await rows('youthOffices')).filter(({ region }) => region === BESIDE);
	const [house, closed] = (await rows('organisations')).filter(ofHome);
	const experts = await rows('experts');
	const [ours, other] = [office, theirs].map((one) =>
		experts.find(({ youthOffices }) => (youthOffices as string[])[0] === one!.id)
	);
	await admin.collection('regions').update(HOME, {
		answerHours: 24,
		workHours: {
			always: false,
			slots: [{ days: [1, 2], from: '08:00', to: '12:30' }],
			closedOnHolidays: true
		}
	});
	await admin.collection('organisations').update(house!.id, {
		note: 'Öffnet nur nach „Klopfzeichen“\nund mit Gruß',
		audience: 'members'
	});
	await admin.collection('organisations').update(closed!.id, { publication: 'withdrawn' });
	await admin.collection('responsibilities').create(
		responsibilityRow('01053032', office!.id, {
			id: idOf('once'),
			from: '2019-01-01',
			until: '2019-12-31',
			publication: 'draft'
		})
	);
	const [circle] = await admin.collection('circles').getFullList({ filter: `region = '${HOME}'` });
	await admin.collection('topics').create({ ...rowOf('topics', idOf('topic')), circle: circle!.id });
	await admin.collection('experts').update(ours!.id, {
		youthOffices: [office!.id, theirs!.id],
		deputy: other!.id,
		absences: [{ from: '2026-12-01', until: '' }]
	});
}
