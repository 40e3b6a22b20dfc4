/** A value for every field of every table, as in directory-values.ts: for keys, requests, proposals and the register here. */
import { type AnyRow, type Table, TABLES } from '../../../src/lib/domain/tables';
import { idOf } from '../../support/directory-rows';
import { FINGERPRINT, sealedLike } from '../../support/sealed-like';
import { CALLERS, CLARA, HOUSE, SOUTH } from '../../support/small-network';
import { MINUTES_VALUES } from './minutes';
import { ANSWERS } from './personal-answers';
import { requestValues } from './request-values';
import { DIRECTORY_VALUES, SHARED, type Values } from './directory-values';

const AT = '2026-11-20T08:00:00.000Z';
const OTHER_KEY = `age1${'p'.repeat(58)}`;
const SEALED = sealedLike('anders');
const MAX = CALLERS.max.userId;

const OTHERS: Partial<Record<Table, (n: number, row: AnyRow) => Values>> = {
	publicKeys: () => ({ ...SHARED, expert: CLARA, recipient: OTHER_KEY, madeAt: AT, networks: [HOUSE] }),
	keyLog: () => ({
		position: 7,
		kind: 'revoked',
		network: HOUSE,
		holder: HOUSE,
		key: OTHER_KEY,
		at: AT,
		seenPosition: 1,
		seenHash: 'B'.repeat(43),
		signature: 'B'.repeat(86),
		endorsement: 'B'.repeat(86)
	}),
	requests: requestValues,
	proposals: () => ({
		networks: [idOf('hereopen')],
		table: 'offers',
		record: idOf('somebody'),
		about: 'other',
		changes: { name: { to: 'Haus' } },
		word: 'anders',
		from: 'member',
		replyTo: 'neu@example.org',
		wantsReply: true,
		state: 'accepted',
		answer: 'erledigt',
		createdAt: AT
	}),
	lessons: () => ({
		publication: 'draft',
		title: 'Anders',
		happened: 'Anderes',
		learnt: 'Mehr',
		forWhom: 'ASD',
		source: 'Nachbarkreis',
		origin: idOf('somelesson')
	}),
	announcements: () => ({
		publication: 'withdrawn',
		circles: [],
		kind: 'circular',
		title: 'Rundmail',
		text: 'Anders',
		sentAt: AT
	}),
	memberships: () => ({
		publication: 'withdrawn',
		name: 'Anderes Haus',
		carrier: 'Träger',
		organisation: HOUSE,
		joinedAt: '2026-02-02',
		joinedPaper: 'Ordner 3',
		noticeAt: '2026-11-30',
		noticePaper: 'Ordner 2',
		until: '2026-12-31'
	}),
	procedures: (n) => ({
		version: 1_000_000 + n,
		validFrom: '2026-02-02',
		meetingsPerYear: 3,
		minutes: 180,
		points: [{ kind: 'cases', title: 'Fallbesprechungen', minutes: 60 }],
		caseDays: 21,
		majority: 'absolute',
		reviewOn: '2029-01-01',
		words: 'anders'
	}),
	seats: () => ({
		publication: 'withdrawn',
		organisation: HOUSE,
		name: 'Andere Stelle',
		kind: 'trainee',
		consentOn: '2026-02-02',
		consentPaper: 'Protokoll 3',
		member: 'Dora Beispiel',
		email: 'dora@example.org',
		deputy: 'Emil Beispiel',
		deputyEmail: 'emil@example.org',
		since: '2026-02-02',
		until: '2027-12-31',
		account: MAX,
		deputyAccount: MAX,
		note: 'geprüft'
	}),
	guests: () => ({
		meeting: idOf('somebody'),
		name: 'Gero Gast',
		from: 'Anders',
		why: 'anders',
		announcedBy: CALLERS.berta.userId,
		announcedAt: AT,
		decidedAt: AT,
		answer: 'gern',
		state: 'cancelled'
	}),
	attendances: (n, row) => ({
		meeting: idOf(`meeting${n}`), // as with documents: of a seat there is one at a meeting
		seat: HOUSE,
		answer: row.answer === '' ? 'yes' : 'no',
		deputyAnswer: 'yes',
		way: 'online',
		answeredAt: AT,
		checkedInAt: AT,
		attended: 'present',
		account: MAX,
		deputyAccount: MAX
	}),
	documents: (n) => ({
		publication: 'withdrawn',
		meeting: idOf('spring'),
		series: idOf(`series${n}`), // the rows are tried beside each other, and two versions of one series have no one number
		version: 7,
		title: 'Meldebogen',
		kind: 'form',
		validFrom: '2026-02-02',
		reviewAt: '2027-02-02',
		format: 'odt',
		size: 7,
		sha256: 'b'.repeat(64)
	}),
	topics: () => ({
		publication: 'withdrawn',
		title: 'Armut',
		words: 'anders',
		seat: idOf('seat'),
		state: 'backlog',
		meeting: idOf('spring')
	}),
	// The rows are tried beside each other, and of one circle or meeting one ballot is open.
	ballots: (n) => ({
		circle: idOf(`circle${n}`),
		meeting: idOf(`spring${n}`),
		kind: 'dates',
		options: [],
		state: 'closed',
		majority: 'absolute',
		openedAt: AT,
		closedAt: AT,
		seats: 7,
		given: 7,
		outcome: [{ option: idOf('one'), yes: 1, maybe: 0, no: 0 }],
		chosen: [idOf('one')],
		heard: 7
	}),
	votes: (n) => ({
		region: HOUSE,
		ballot: idOf(`ballot${n}`),
		seat: idOf(`seat${n}`),
		voter: MAX,
		choices: [{ option: idOf('one'), word: 'yes' }],
		turn: 7
	}),
	cases: () => ({
		region: SOUTH,
		meeting: idOf('somewhere'),
		author: MAX,
		kind: 'closed',
		minutes: 7,
		title: 'Elternrechte',
		place: 3,
		state: 'withdrawn',
		shown: true
	}),
	caseTexts: () => ({
		case: idOf('anothercase'),
		region: SOUTH,
		meeting: idOf('somewhere'),
		author: MAX,
		seat: HOUSE,
		payload: SEALED,
		recipients: [FINGERPRINT, '0000-0000-0000'],
		registeredAt: AT,
		answer: 'Gern.',
		decidedAt: AT,
		returnedAt: AT
	}),
	...MINUTES_VALUES,
	ownKeys: () => ({ owner: MAX, recipient: OTHER_KEY, wrapped: SEALED, recovery: SEALED, madeAt: AT }),
	keyVersions: () => ({
		owner: idOf('somebody'),
		expert: idOf('somebody'),
		network: HOUSE,
		state: 'stopped',
		recipient: OTHER_KEY,
		wrapped: SEALED,
		recovery: SEALED,
		startsAt: AT,
		endsAt: AT
	}),
	signingKeys: () => ({
		network: HOUSE,
		publicKey: 'B'.repeat(43),
		wrapped: SEALED,
		recovery: SEALED,
		madeAt: AT
	})
};

/** What is tried of a table: of some rows every field, of others some. */
export function tried(table: Table, rowOf: (name: string) => AnyRow): { name: string; values: Values }[] {
	const { update, fields = {} } = ANSWERS[table];
	const names = new Set([
		...Object.keys(update),
		...Object.values(fields).flatMap((line) => Object.keys(line))
	]);
	return [...names].map((name, at) => {
		const values = Object.entries(valuesOf(table, 10 * TABLES.indexOf(table) + at, rowOf(name)));
		const some = values.filter(([field]) => name in update || fields[field]?.[name] !== undefined);
		return { name, values: Object.fromEntries(some) };
	});
}

/** Every field but those that the database gives, and the one by which a row belongs to a network: that is moved (moves.ts). */
export function valuesOf(table: Table, n: number, row: AnyRow): Values {
	const values = DIRECTORY_VALUES[table] ?? OTHERS[table];
	if (!values) throw new Error(`no values for ${table}`);
	return values(n, row);
}
