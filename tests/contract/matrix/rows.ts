/**
 * The rows that the matrix is tried on, by table and name, and what is made of each table: two networks, each with entries in every
 * state, and what is personal. Names are those of the answers.
 */
import { newId } from '../../../src/lib/domain/id';
import { TABLES, type AnyRow, type Table } from '../../../src/lib/domain/tables';
import { idOf } from '../../support/directory-rows';
import { REQUEST_BASE, rowOf } from '../../support/one-of-each';
import {
	ANNA,
	BERTA,
	CALLERS,
	CIRCLE,
	CLARA,
	HOUSE,
	NORTH,
	REGION,
	requestDraftOf
} from '../../support/small-network';
import { DIRECTORY } from './answers';
import { circleRows, newGuest, TREFFEN, TREFFEN_BESIDE } from './circle-rows';
import { brought, CASE_NEEDS, newCase } from './cases';
import { learnt, shelved, told } from './told-rows';
import { hereAndBeside, ofMeeting } from './met-rows';
import { newPublicKey } from './new-public-key';
import { ACCOUNT, type Person } from './people';
import {
	BESIDE,
	CIRCLE_BESIDE,
	HERS,
	HOUSE_BESIDE,
	MET_BESIDE,
	MET_HERE,
	NETWORK_ROWS,
	PLACE_BESIDE,
	WANDA,
	WEST
} from './places';

const MAX = CALLERS.max.userId;

/** Where a row of each table is at home: by which field, here and beside. */
export const HOMES: Partial<Record<Table, { field: string; here: unknown; beside: unknown }>> = {
	municipalities: { field: 'region', here: REGION, beside: BESIDE },
	youthOffices: { field: 'region', here: REGION, beside: BESIDE },
	responsibilities: { field: 'youthOffice', here: NORTH, beside: WEST },
	organisations: { field: 'region', here: REGION, beside: BESIDE },
	contacts: { field: 'organisation', here: HOUSE, beside: HOUSE_BESIDE },
	experts: { field: 'youthOffices', here: [NORTH], beside: [WEST] },
	offers: { field: 'region', here: REGION, beside: BESIDE },
	circles: { field: 'region', here: REGION, beside: BESIDE },
	meetings: { field: 'circle', here: CIRCLE, beside: CIRCLE_BESIDE },
	lessons: { field: 'region', here: REGION, beside: BESIDE },
	announcements: { field: 'region', here: REGION, beside: BESIDE },
	memberships: { field: 'region', here: REGION, beside: BESIDE },
	procedures: { field: 'circle', here: CIRCLE, beside: CIRCLE_BESIDE },
	seats: { field: 'circle', here: CIRCLE, beside: CIRCLE_BESIDE },
	attendances: { field: 'region', here: REGION, beside: BESIDE },
	guests: { field: 'region', here: REGION, beside: BESIDE },
	documents: { field: 'region', here: REGION, beside: BESIDE },
	topics: { field: 'circle', here: CIRCLE, beside: CIRCLE_BESIDE },
	ballots: { field: 'region', here: REGION, beside: BESIDE },
	paragraphs: { field: 'region', here: REGION, beside: BESIDE },
	minutes: { field: 'region', here: REGION, beside: BESIDE },
	contributions: { field: 'region', here: REGION, beside: BESIDE }
};

/** What the network beside hangs on, in the order in which it can be written. */
export const NETWORK_BESIDE: readonly { table: Table; row: AnyRow }[] = [
	{ table: 'regions', row: rowOf('regions', BESIDE) },
	{ table: 'youthOffices', row: { ...rowOf('youthOffices', WEST), region: BESIDE } },
	{ table: 'organisations', row: { ...rowOf('organisations', HOUSE_BESIDE), region: BESIDE } },
	{ table: 'circles', row: { ...rowOf('circles', CIRCLE_BESIDE), region: BESIDE } },
	{ table: 'experts', row: { ...rowOf('experts', WANDA), youthOffices: [WEST] } },
	...[TREFFEN, TREFFEN_BESIDE].map((id): { table: Table; row: AnyRow } => ({
		table: 'meetings',
		row: {
			...rowOf('meetings', id),
			...{ startsAt: '2099-12-02T08:00:00.000Z', endsAt: '2099-12-02T12:00:00.000Z' },
			circle: id === TREFFEN ? CIRCLE : CIRCLE_BESIDE
		}
	})),
	...CASE_NEEDS,
	// Of which a round was sent (hidden.ts): with its notice it would go.
	{
		table: 'announcements',
		row: { ...rowOf('announcements', idOf('stillnotice')), circles: [CIRCLE_BESIDE] }
	},
	{ table: 'meetings', row: { ...rowOf('meetings', MET_HERE), circle: CIRCLE } },
	{ table: 'meetings', row: { ...rowOf('meetings', MET_BESIDE), circle: CIRCLE_BESIDE } }
];

const STATES: Readonly<Record<string, object>> = {
	public: { publication: 'published', audience: 'public' },
	members: { publication: 'published', audience: 'members' },
	draft: { publication: 'draft', audience: 'public' },
	withdrawn: { publication: 'withdrawn', audience: 'members' }
};
/** Texts that not everybody sees. */
const CONFIDED: Partial<Record<Table, object>> = {
	contacts: { mobile: '0171 3920001' },
	experts: { mobile: '0171 3920001' },
	meetings: { access: 'durch den Hof' }
};

const homeAt = (table: Table, place: string): object => {
	const home = HOMES[table];
	if (!home) return {};
	const experts: Record<string, unknown> = { 'of both': [NORTH, WEST], 'of none': [] };
	return { [home.field]: experts[place] ?? (place === 'beside' ? home.beside : home.here) };
};

function directoryRow(table: Table, name: string): AnyRow {
	const [state = '', place = ''] =
		name in STATES || name.includes(', ') ? name.split(', ') : ['public', name];
	const id = table === 'regions' ? NETWORK_ROWS[name]! : name === HERS ? ANNA : newId();
	const beside = table === 'municipalities' && name === 'public, beside' && { ags: PLACE_BESIDE };
	const own = { note: 'intern', ...CONFIDED[table], ...beside };
	return { ...rowOf(table, id), ...own, ...STATES[state], ...homeAt(table, place) };
}

const request = (change: object): AnyRow => ({ ...requestDraftOf(), ...REQUEST_BASE, author: '', ...change });
const ACCEPTED = { status: 'accepted', acceptedAt: REQUEST_BASE.submittedAt };
const mia = { author: ACCOUNT.mia };
const key = (owner: Person): AnyRow => ({ ...rowOf('ownKeys', idOf(`key${owner}`)), owner: ACCOUNT[owner] });
const listed = (owner: string, change: object): AnyRow => ({
	...rowOf('publicKeys', idOf(`key${owner}`)),
	note: 'intern',
	...change
});
const proposal = (networks: string[]): AnyRow => ({ ...rowOf('proposals', newId()), networks });
const version = (change: object): AnyRow => ({ ...rowOf('keyVersions', newId()), ...change });
const signingKey = (network: string): AnyRow => ({ ...rowOf('signingKeys', newId()), network });
const joined = (region: string): AnyRow => ({ ...rowOf('memberships', newId()), region });
const topic = (circle: string): AnyRow => ({ ...rowOf('topics', newId()), circle });
const ballot = (region: string): AnyRow => ({ ...rowOf('ballots', newId()), region, meeting: newId() });
const PERSONAL: Partial<Record<Table, Readonly<Record<string, AnyRow>>>> = {
	ownKeys: { "mia's": key('mia'), "anna's": key('anna'), "karla's": key('karla') },
	publicKeys: {
		"anna's": listed('anna', { expert: ANNA }),
		"karla's": listed('karla', {}),
		"berta's, withdrawn": listed('berta', { expert: BERTA, publication: 'withdrawn' })
	},
	keyLog: { certified: rowOf('keyLog', newId()) },
	requests: {
		'to the pool, by Mia': request(mia),
		'to Anna, by Mia, read along': request({ ...mia, expert: ANNA, forDesk: true }),
		'to Anna': request({ expert: ANNA }),
		'to the pool beside, read along': request({ youthOffice: WEST, forDesk: true }),
		'accepted by Anna, by Mia': request({ ...mia, ...ACCEPTED, acceptedBy: ANNA }),
		'of the pool, accepted by Berta': request({ ...ACCEPTED, acceptedBy: BERTA })
	},
	proposals: {
		here: proposal([REGION]),
		beside: proposal([BESIDE]),
		'of both': proposal([REGION, BESIDE]),
		'of none': proposal([])
	},
	lessons: {
		'published, here': learnt(REGION),
		'published, beside': learnt(BESIDE),
		'draft, here': learnt(REGION, 'draft'),
		'withdrawn, beside': learnt(BESIDE, 'withdrawn')
	},
	announcements: {
		'published, here': { ...told(REGION, CIRCLE), id: idOf('notice') },
		'published, beside': told(BESIDE, CIRCLE_BESIDE),
		'withdrawn, here': { ...told(REGION, CIRCLE), publication: 'withdrawn' }
	},
	memberships: { here: joined(REGION), beside: joined(BESIDE) },
	...circleRows(CIRCLE_BESIDE),
	paragraphs: hereAndBeside('paragraphs'),
	minutes: hereAndBeside('minutes'),
	contributions: { "mia's": { ...ofMeeting('contributions', 'here', newId()), ...{ account: ACCOUNT.mia } } },
	documents: {
		'published, here': shelved(REGION),
		'published, beside': shelved(BESIDE),
		'draft, here': shelved(REGION, 'draft'),
		'withdrawn, beside': shelved(BESIDE, 'withdrawn')
	},
	topics: { here: topic(CIRCLE), beside: topic(CIRCLE_BESIDE) },
	ballots: { here: ballot(REGION), beside: ballot(BESIDE) },
	votes: { "mia's": { ...rowOf('votes', newId()), voter: ACCOUNT.mia } },
	cases: brought('cases'),
	caseTexts: brought('caseTexts'),
	keyVersions: {
		"mia's": version({ owner: ACCOUNT.mia }),
		"anna's": version({ owner: ACCOUNT.anna, expert: ANNA, network: REGION }),
		beside: version({ owner: MAX, expert: CLARA, network: BESIDE }),
		'of no network': version({ owner: CALLERS.berta.userId, expert: BERTA, network: '' })
	},
	signingKeys: { here: signingKey(REGION), beside: signingKey(BESIDE) }
};

/** Every row of the matrix by its table and name. Anna's entry is the small network's. */
export function matrixRows(): Map<Table, Map<string, AnyRow>> {
	return new Map(
		TABLES.map((table) => {
			const names = Object.keys(DIRECTORY[table]?.read ?? {});
			const rows =
				PERSONAL[table] ?? Object.fromEntries(names.map((name) => [name, directoryRow(table, name)]));
			return [table, new Map(Object.entries(rows))] as const;
		})
	);
}

/** What `person` would make: by table and name of the answers. */
export function newRow(table: Table, name: string, person: Person): AnyRow {
	const id = newId();
	const plain = rowOf(table, id);
	const account = ACCOUNT[person];
	const inOneNetwork = { network: name.endsWith('beside') ? BESIDE : name.endsWith('here') ? REGION : '' };
	const personal: Partial<Record<Table, () => AnyRow>> = {
		publicKeys: () => newPublicKey(name, id),
		keyLog: () => ({
			...{ ...plain, ...inOneNetwork },
			...(/^(published|withdrawn)/.test(name) && { kind: name.split(', ')[0] }),
			...(name.startsWith('at another') && { position: 5_000 })
		}),
		requests: () => ({
			...request({ id, author: name.includes('another') ? MAX : account }),
			...(name.startsWith('accepted') && { ...ACCEPTED, acceptedBy: ANNA })
		}),
		proposals: () => ({
			...plain,
			from: name === 'as a guest' ? 'guest' : 'member',
			...(name.endsWith('closed') && { state: 'accepted' }),
			...(name.endsWith('answered') && { wantsReply: true })
		}),
		votes: () => ({ ...plain, voter: name === 'her own' && account !== '' ? account : MAX }),
		// A guest has no account that it could be hers: whose else, then.
		ownKeys: () => ({ ...plain, owner: name === 'her own' && account !== '' ? account : MAX }),
		keyVersions: () => ({
			...plain,
			owner: account || MAX,
			expert: ANNA,
			network: REGION,
			state: 'replaced'
		}),
		guests: () => newGuest(name, plain, account, { here: REGION, beside: BESIDE }),
		cases: () => ({ ...plain, ...newCase(name, account) }),
		caseTexts: () => ({ ...plain, ...newCase(name, account) }),
		paragraphs: () => ofMeeting(table, name, id),
		minutes: () => ofMeeting(table, name, id),
		contributions: () => ({ ...ofMeeting(table, 'here', id), account }),
		signingKeys: () => ({ ...plain, network: name.endsWith('here') ? idOf('hereopen') : idOf('besideopen') })
	};
	const noted = DIRECTORY[table] ? { note: '' } : {};
	return personal[table]?.() ?? { ...plain, ...noted, ...homeAt(table, name) };
}
