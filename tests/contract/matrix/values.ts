/** A value for every field of every table, as in directory-values.ts: for keys, requests, proposals and the register here. */
import { type AnyRow, type Table, TABLES } from '../../../src/lib/domain/tables';
import { idOf } from '../../support/directory-rows';
import { FINGERPRINT, sealedLike } from '../../support/sealed-like';
import { ANNA, BERTA, CALLERS, CLARA, HOUSE, SOUTH } from '../../support/small-network';
import { MINUTES_VALUES } from './minutes';
import { ANSWERS } from './personal-answers';
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
	requests: (n, row) => ({
		youthOffice: SOUTH,
		expert: BERTA,
		legalBasis: 'other',
		urgency: 'today',
		receipt: n.toString(16).padStart(64, 'f'),
		payload: SEALED,
		recipients: [FINGERPRINT, '0000-0000-0000'],
		forDesk: row.forDesk !== true,
		thread: [{ id: idOf('message'), from: 'asker', at: AT, payload: SEALED }],
		author: MAX,
		status: 'seen',
		round: 1,
		acceptedBy: row.acceptedBy === ANNA ? BERTA : ANNA,
		submittedAt: AT,
		seenAt: AT,
		acceptedAt: AT,
		answeredAt: AT,
		closedAt: AT,
		closedBy: 'asker',
		dueAt: AT,
		waitingSince: AT,
		remindedAt: AT,
		overdueAt: AT,
		strandedAt: AT,
		deleteAt: AT
	}),
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
	documents: (n) => ({
		publication: 'withdrawn',
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
