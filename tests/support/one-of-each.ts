/** One valid row of every table, fit for the small network: what every cell of a table test starts from. */
import { OPERATOR_FIELDS } from '../../src/lib/domain/directory/operator-gaps';
import { TEMPLATE } from '../../src/lib/domain/meeting/procedure';
import { NEW_TOPIC } from '../../src/lib/domain/meeting/topic';
import type { AnyRow, Table } from '../../src/lib/domain/tables';
import {
	contact,
	document,
	expert,
	helpline,
	legalBasis,
	membership,
	municipality,
	offer,
	organisation,
	region,
	responsibility,
	youthOffice
} from './entry-rows';
import { circleRow, idOf, meetingRow, seatRow } from './directory-rows';
import { FINGERPRINT, sealedLike } from './sealed-like';
import { CIRCLE, HOUSE, NORTH, requestDraftOf } from './small-network';

const inRegion = { region: idOf('region') };
const shared = {
	updated: '2026-01-01T00:00:00.000Z',
	publication: 'published',
	audience: 'public',
	verifiedAt: '',
	verifiedBy: ''
} as const;

const MADE = '2026-11-01T08:00:00.000Z';
/** In the form of an age recipient. */
export const RECIPIENT = `age1${'q'.repeat(58)}`;

/** What a new request has beyond its draft. */
export const REQUEST_BASE = {
	status: 'submitted',
	round: 0,
	acceptedBy: '',
	submittedAt: MADE,
	seenAt: '',
	acceptedAt: '',
	answeredAt: '',
	closedAt: '',
	closedBy: '',
	waitingSince: MADE,
	dueAt: '2026-11-03T08:00:00.000Z',
	remindedAt: '',
	overdueAt: '',
	strandedAt: '',
	deleteAt: '2027-02-01T08:00:00.000Z',
	thread: []
} as const;

/** A fresh row of `table` with the given id; unique fields are derived from it. */
export function rowOf(table: Table, id: string): AnyRow {
	const digits = [...id].map((character) => character.charCodeAt(0) % 10).join('');
	const rows: Record<Table, () => AnyRow> = {
		regions: () => region({ id }),
		municipalities: () => municipality({ id, ags: digits.slice(-8), ...inRegion }),
		youthOffices: () => youthOffice({ id, ...inRegion }),
		responsibilities: () => responsibility({ id, ags: digits.slice(-8), youthOffice: NORTH }),
		legalBases: () => legalBasis({ id, code: id }),
		helplines: () => helpline({ id }),
		operators: () => ({ ...shared, id, ...Object.fromEntries(OPERATOR_FIELDS.map((field) => [field, ''])) }),
		organisations: () => organisation({ id, ...inRegion }),
		contacts: () => contact({ id, organisation: HOUSE }),
		experts: () => expert({ id }),
		offers: () => offer({ id, ...inRegion }),
		circles: () => ({ ...circleRow(id, inRegion), id }),
		meetings: () => ({ ...meetingRow(id, { circle: CIRCLE, title: 'Treffen' }), id }),
		requests: () => ({
			...requestDraftOf({ id }),
			...REQUEST_BASE,
			author: ''
		}),
		proposals: () => ({
			id,
			updated: MADE,
			networks: [idOf('region')],
			table: 'organisations',
			record: HOUSE,
			about: 'fields',
			changes: { phone: { from: '', to: '040 66969 111' } },
			word: '',
			from: 'guest',
			replyTo: '',
			wantsReply: false,
			state: 'open',
			answer: '',
			createdAt: MADE
		}),
		procedures: () => ({
			...{ id, updated: MADE, circle: CIRCLE, version: Number(digits.slice(0, 6)) + 1 },
			...{ validFrom: '2026-01-01', reviewOn: '', ...TEMPLATE }
		}),
		seats: () => ({ ...seatRow(id, { circle: CIRCLE }), id }),
		attendances: () => ({
			...{ id, updated: MADE, region: idOf('region'), meeting: idOf('meeting'), seat: id },
			...{ answer: '', deputyAnswer: '', way: 'room', answeredAt: '', checkedInAt: '', attended: '' }
		}),
		guests: () => ({
			...{ id, updated: MADE, region: idOf('region'), meeting: idOf('meeting'), name: 'Gerda Gast' },
			...{ from: 'Kinderschutzambulanz', state: 'announced', why: '', announcedBy: '' },
			...{ announcedAt: MADE, decidedAt: '', answer: '' }
		}),
		topics: () => ({
			...{ id, updated: MADE, circle: CIRCLE, title: 'Sucht', words: '', seat: '' },
			...NEW_TOPIC
		}),
		ballots: () => ({
			...{ id, updated: MADE, ...inRegion, circle: id, meeting: '', kind: 'topics', state: 'open' },
			options: [idOf('one'), idOf('two')].map((option) => ({
				...{ id: option, title: option, startsAt: '', endsAt: '' }
			})),
			...{ majority: 'simple', openedAt: MADE, closedAt: '', seats: 0, given: 0, outcome: [], chosen: [] },
			heard: 0
		}),
		votes: () => ({
			...{ id, updated: MADE, ...inRegion, ballot: idOf('ballot'), seat: id, voter: idOf('usermia') },
			...{ choices: [], turn: 1 }
		}),
		cases: () => ({
			...{ id, updated: MADE, region: idOf('region'), meeting: idOf('meeting'), author: '', kind: 'short' },
			...{ minutes: 10, title: '', place: 0, state: 'registered', shown: false }
		}),
		caseTexts: () => ({
			...{ id, updated: MADE, case: id, region: idOf('region'), meeting: idOf('meeting'), author: '' },
			...{ seat: '' },
			...{ payload: sealedLike('Fall'), recipients: [FINGERPRINT], registeredAt: MADE },
			...{ answer: '', decidedAt: '', returnedAt: '' }
		}),
		paragraphs: () => ({
			...{ id, updated: MADE, region: idOf('region'), circle: CIRCLE, meeting: idOf('writtenmeet') },
			...{ edition: 1, section: 'keywords', point: '', rank: 'V', text: 'Stichwort', by: '', source: '' },
			...{ removed: false, number: 0, owner: '', state: '', broughtOn: '' }
		}),
		minutes: () => ({
			...{ id, updated: MADE, region: idOf('region'), meeting: id, circles: [CIRCLE], version: 1 },
			...{ publishedAt: MADE, note: '', title: 'Treffen', venue: '' },
			...{ startsAt: '2026-12-02T08:00:00.000Z', endsAt: '2026-12-02T12:00:00.000Z' },
			content: { circles: [], points: [], attended: [], cases: [], sections: [] }
		}),
		contributions: () => ({
			...{ id, updated: MADE, region: idOf('region'), meeting: idOf('meeting'), account: '' },
			...{ kind: 'notice', text: 'Neue Sprechzeiten', createdAt: MADE }
		}),
		lessons: () => ({
			...{ id, updated: MADE, publication: 'published', region: idOf('region'), title: 'Übergabe' },
			...{ happened: 'Niemand rief an.', learnt: 'Früher anrufen.', forWhom: '', source: '', origin: '' }
		}),
		announcements: () => ({
			...{ id, updated: MADE, publication: 'published', region: idOf('region'), circles: [CIRCLE] },
			...{ kind: 'training', title: 'Fortbildung', text: 'Am Montag.', sentAt: MADE }
		}),
		memberships: () => membership({ id, ...inRegion }),
		documents: () => document({ id, ...inRegion }),
		publicKeys: () => ({ ...shared, id, expert: '', recipient: RECIPIENT, madeAt: MADE }),
		keyLog: () => ({
			id,
			updated: MADE,
			position: 0,
			kind: 'certified',
			network: idOf('region'),
			holder: id,
			key: RECIPIENT,
			at: MADE,
			seenPosition: 0,
			seenHash: 'A'.repeat(43),
			signature: 'A'.repeat(86),
			endorsement: ''
		}),
		keyVersions: () => ({
			id,
			updated: MADE,
			owner: id,
			expert: '',
			network: '',
			state: 'waiting',
			recipient: RECIPIENT,
			wrapped: sealedLike('Schlüssel'),
			recovery: sealedLike('Schlüssel'),
			startsAt: MADE,
			endsAt: MADE
		}),
		signingKeys: () => ({
			id,
			updated: MADE,
			network: id,
			publicKey: 'A'.repeat(43),
			wrapped: sealedLike('Schlüssel'),
			recovery: sealedLike('Schlüssel'),
			madeAt: MADE
		}),
		ownKeys: () => ({
			id,
			owner: id,
			recipient: RECIPIENT,
			wrapped: sealedLike('Schlüssel'),
			recovery: sealedLike('Schlüssel'),
			madeAt: MADE
		})
	};
	return rows[table]();
}

/** What a record of `table` is made of, without what the database or the phone gives it. */
export function fieldsOf(table: Table, id: string, change: object = {}): Record<string, unknown> {
	const fields: Record<string, unknown> = { ...rowOf(table, id) };
	delete fields.id;
	delete fields.updated;
	return { ...fields, ...change };
}
