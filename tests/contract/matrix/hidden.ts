/**
 * What the server keeps for itself: a valid row of each collection that phones do not hold, which `n` tells from another, and who
 * may do what with it directly. Nothing of it leaves by pull, and no mutation names it.
 */
import { newId } from '../../../src/lib/domain/id';
import type { AnyRow } from '../../../src/lib/domain/tables';
import { idOf } from '../../support/directory-rows';
import { CIRCLE, HOUSE, PASSWORD, REGION } from '../../support/small-network';
import { ACCOUNT, EVERYBODY, type Marks } from './people';

const AT = '2026-11-20 08:00:00.000Z';
/** Letters alone, as a code has them. */
const letters = (n: number) => [...String(n)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
const hash = (n: number) => n.toString(16).padStart(64, 'a');
const of = (person: keyof typeof ACCOUNT) => ({ user: ACCOUNT[person] });

/** Those that somebody may do something with; of all others nobody does anything. */
export interface Few {
	view?: Marks;
	create?: Marks;
	/** As it is made by whoever may. */
	by?: (account: string) => object;
}
//                                guest mia anna karla kira beate orla sven
const SIGNED_IN_HERSELF: Marks = '- + + + + + + -';
const ONE_IN_HER_OWN_NAME: Marks = '- - - + + + + -';

export const FEW: Readonly<Record<string, Few>> = {
	/** Whoever writes records in the same batch that she did. A suspended account has no session to write by. */
	mutations: { create: EVERYBODY, by: (author) => ({ author }) },
	acts: { create: SIGNED_IN_HERSELF, by: (who) => ({ who: who || idOf('nobody') }) },
	history: { create: ONE_IN_HER_OWN_NAME, by: (who) => ({ who: who || idOf('nobody') }) },
	/** Her own account: by this the server sees that the token holds. The row is Mia's. */
	users: { view: '- + - - - - - -' }
};

/** Made by the database itself. */
export const VIEWS: readonly string[] = ['changes', 'feed'];

type Row = (n: number, id: string) => Omit<AnyRow, 'id'>;

export const HIDDEN: Readonly<Record<string, Row>> = {
	acts: () => ({
		...{ at: AT, who: ACCOUNT.karla, kind: 'entryChanged', way: 'app' },
		...{ table: 'organisations', record: HOUSE }
	}),
	askings: (n) => ({
		...{
			region: REGION,
			meeting: idOf('ameeting'),
			attendance: idOf('someanswer'),
			who: 'member',
			address: `wer${n}@example.org`
		},
		...{ kind: 'askMember', mails: 0, hashes: hash(n), nextAt: AT, attempts: 0, sentAt: '' },
		...{ remindedOn: '', restsOn: '' }
	}),
	announcementMails: (n) => ({
		...{ round: idOf('anotice'), receiver: `wer${n}@example.org`, names: ['Haus'], state: 'waiting' },
		...{ error: '', tries: 0, nextAt: AT, sentAt: '' }
	}),
	announcementRounds: () => ({
		announcement: idOf('stillnotice'),
		createdAt: AT,
		plannedAt: AT,
		endedAt: ''
	}),
	bin: () => ({ due: AT, binnedAt: AT, line: { at: AT }, row: { text: 'ja' } }),
	calendarFeeds: (n) => ({
		...{ ...of('mia'), device: `Telefon ${n}`, hash: hash(n), createdAt: AT, readOn: '' }
	}),
	counters: (n) => ({ year: 2026, region: REGION, dimension: 'way', value: `v${n}`, n: 1 }),
	departures: () => ({ user: ACCOUNT.mia, rests: { requests: {}, experts: {} } }),
	door: (n) => ({ word: hash(n) }),
	entryLinks: (n) => ({
		...{ table: 'organisations', record: HOUSE, address: 'wer@example.org' },
		...{ hash: hash(n), expiresAt: AT, spentAt: '' }
	}),
	erasures: (n) => ({
		...{ networks: [REGION], who: ACCOUNT.karla, key: hash(n), subject: null, address: 'wer@example.org' },
		...{ state: 'telling', told: 'waiting', counts: {}, startedAt: AT, doneAt: AT }
	}),
	factorTickets: (n) => ({
		...{ ...of('mia'), hash: hash(n), secret: 'ABC', replaces: '', step: 0, spare: [], tries: 0 },
		...{ expiresAt: AT, issuer: '', subject: '' }
	}),
	handedLists: (n) => ({ network: REGION, list: 'annex1', version: n, digest: hash(n), day: '2026-11-20' }),
	history: () => ({
		...{ who: ACCOUNT.karla, table: 'offers', record: HOUSE, field: 'title', way: 'record.save' },
		...{ before: { value: 'a' }, after: { value: 'b' } }
	}),
	importRows: (n) => ({
		...{ import: idOf('animport'), position: n, group: 0, verdict: 'new', table: 'offers', record: '' },
		...{
			needs: '',
			waitsFor: '',
			sheet: 'Blatt',
			row: n,
			title: 'Titel',
			about: '',
			fields: {},
			changes: {}
		},
		...{ twins: [], problems: [], doubtful: false, leftOut: false, as: '', outcome: '', spared: [] }
	}),
	importSources: (n) => ({ network: REGION, source: `Quelle ${n}`, roles: ['name'] }),
	imports: () => ({
		...{ network: REGION, who: ACCOUNT.karla, actor: '', name: 'Liste', state: 'ready', createdAt: AT },
		...{ plannedAt: AT, endedAt: '', done: 0, total: 1, refusal: null, columns: [], choices: {}, counts: {} },
		kept: false
	}),
	informed: (n) => ({ circle: CIRCLE, name: `Name ${n}`, email: `wer${n}@example.org` }),
	lineage: () => ({ epoch: newId() }),
	meetingMails: (n) => ({
		...{ meeting: idOf('meeting'), network: REGION, sequence: 0, receiver: `wer${n}@example.org` },
		...{ name: 'Mia', kind: 'invited', said: {}, state: 'waiting', error: '' },
		...{ tries: 0, nextAt: AT, createdAt: AT, sentAt: '' }
	}),
	listMails: (n) => ({
		...{
			round: idOf('around'),
			receiver: `wer${n}@example.org`,
			names: ['Haus'],
			state: 'waiting',
			error: ''
		},
		...{ tries: 0, nextAt: AT, hash: hash(n), expiresAt: AT, sentAt: '' }
	}),
	listRhythms: () => ({ network: REGION, rhythm: 'quarter', since: '2026-11-20' }),
	listRounds: (n) => ({
		...{ network: REGION, day: `${String(n).padStart(4, '0')}-10-10`, cause: 'tap', plannedAt: AT },
		...{ endedAt: '', digests: {}, changes: [] }
	}),
	minuteMails: (n) => ({
		...{ round: idOf('someminutes'), receiver: `wer${n}@example.org`, name: '', cause: 'member' },
		...{ state: 'waiting', error: '', tries: 0, createdAt: AT, nextAt: AT, sentAt: '' }
	}),
	minuteRounds: () => ({
		...{ network: REGION, meeting: idOf('ameeting'), createdAt: AT, plannedAt: AT, endedAt: '' }
	}),
	mailChoices: (n) => ({ network: REGION, address: `wer${n}@example.org`, hash: hash(n), offAt: '' }),
	mutations: (n) => ({
		...{ key: `key${n}`.padEnd(15, '0'), author: ACCOUNT.karla, bodyHash: hash(n) },
		result: { outcome: 'rejected' }
	}),
	noticeSettings: () => ({ ...of('karla'), mail: true, youthOffices: [] }),
	notices: (n) => ({
		...{ ...of('mia'), key: hash(n), kind: 'mailTest', channel: 'mail', device: '', state: 'waiting' },
		...{ attempts: 0, nextAt: AT, error: '', createdAt: AT, triedAt: '', sentAt: '' }
	}),
	offerGaps: (n) => ({
		...{
			network: REGION,
			proposer: ACCOUNT.mia,
			kind: 'openMeeting',
			areas: [],
			text: 'Es fehlt',
			state: 'open'
		},
		...{ createdAt: AT, planner: '', forwards: 0, forwardedAt: '', hash: hash(n), expiresAt: '' },
		...{ outcome: '', until: '', word: '', endedAt: '' }
	}),
	oneTimeLinks: (n) => ({ ...of('mia'), purpose: 'reset', hash: hash(n), expiresAt: AT, spentAt: '' }),
	passkeys: (n) => ({
		...{ ...of('beate'), credential: `credential${n}`, publicKey: 'AAAA', counter: 0 },
		...{ device: 'Telefon', createdAt: AT }
	}),
	planners: (n) => ({ network: REGION, name: `Name ${n}`, function: '', email: 'wer@example.org' }),
	proposalReplies: () => ({ address: 'wer@example.org', createdAt: AT }),
	providerAccounts: (n) => ({
		...of('beate'),
		issuer: `https://example.org/${n}`,
		subject: `s${n}`,
		boundAt: AT
	}),
	pushSubscriptions: (n) => ({
		...{ ...of('mia'), session: '', device: '', endpoint: `https://example.org/${n}`, p256dh: 'AAAA' },
		...{ auth: 'AAAA', createdAt: AT }
	}),
	rests: () => ({ seen: {} }),
	retentionLog: () => ({ at: AT, region: REGION, reason: 'closed', ageDays: 1 }),
	reviews: (n) => ({
		...{
			keeper: `keeper ${n}`,
			user: '',
			to: 'wer@example.org',
			stage: 'keeper',
			entries: [HOUSE],
			hashes: ''
		},
		...{ createdAt: AT, sentAt: '', nextAt: AT, attempts: 0, expiresAt: AT, spentAt: '' }
	}),
	secondFactors: () => ({ ...of('beate'), secret: 'ABC', confirmedAt: AT, lastStep: 0 }),
	sessions: (n) => ({
		...{ ...of('mia'), hash: hash(n), device: 'Telefon' },
		...{ createdAt: AT, lastSeenAt: AT, expiresAt: AT }
	}),
	spareCodes: (n) => ({ factor: idOf('afactor'), hash: hash(n) }),
	surveyAnswers: () => ({ survey: idOf('asurvey'), answers: 0, counts: {}, lines: [] }),
	surveys: (n) => ({
		...{ network: REGION, kind: 'training', title: `Umfrage ${n}`, topics: [], opensOn: '2026-11-20' },
		...{ until: '2026-12-20', closedOn: '', year: 2026 }
	}),
	surveyVoters: (n) => ({ survey: idOf('asurvey'), mark: hash(n) }),
	users: (n) => ({
		...{ email: `neu${n}@example.org`, name: 'Neu', role: 'coordination', active: true, networks: [REGION] },
		...{ password: PASSWORD, passwordConfirm: PASSWORD, expert: '', emailVisibility: false, verified: false },
		...{ invitedAt: '', profession: '', institution: '' }
	}),
	warnings: (n) => ({
		network: REGION,
		code: `code${letters(n)}`,
		times: 1,
		createdAt: AT,
		lastAt: AT,
		toldAt: AT
	})
};

/** PocketBase's own. Her own rows of these a user may list: there are none, as nothing of the kind is switched on. */
export const SYSTEM: readonly string[] = ['_authOrigins', '_externalAuths', '_mfas', '_otps', '_superusers'];

/** Whose rows others hang on. */
export const NAMED_ROWS: Readonly<Record<string, string>> = {
	announcementRounds: idOf('anotice'),
	imports: idOf('animport'),
	listRounds: idOf('around'),
	minuteRounds: idOf('someminutes'),
	secondFactors: idOf('afactor'),
	surveys: idOf('asurvey')
};
/** Not even the superuser changes these, or removes one before its time. */
export const FOREVER: readonly string[] = ['acts'];
/** Their own triggers take no change unless this grows by it. */
export const GROWS: Readonly<Record<string, string>> = {
	factorTickets: 'tries',
	announcementMails: 'tries',
	listMails: 'tries',
	meetingMails: 'tries',
	minuteMails: 'tries',
	secondFactors: 'lastStep',
	surveyAnswers: 'answers'
};
