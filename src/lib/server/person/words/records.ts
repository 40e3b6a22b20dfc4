/** What is recorded of entries: who changed them, what was said about them, to whom links went, which lists were read in. */
import type { AnyRow } from '../../../domain/tables';
import { DELETE, emptied, stay, type Way, type Word } from '../way';

const NOTHING = { value: null };
const LINE = ['at', 'table', 'record', 'field', 'way'];
const SAID = ['createdAt', 'table', 'about', 'changes', 'word', 'state', 'answer'];
/** That something was said and decided stays; what it was, goes. Nobody has to decide on it any more. */
const unsaid = {
	do: 'empty',
	to: ({ state }: AnyRow) => ({
		...{ changes: {}, word: '', answer: '' },
		state: state === 'open' ? 'declined' : state
	})
} as const;
const ofProposal = {
	belongs: { network: 'networks.id ?= {:network}' },
	told: SAID,
	until: 'proposal'
} as const;

const ROW = ['title', 'sheet', 'row', 'table', 'fields', 'changes', 'verdict'];
const unread = {
	do: 'empty',
	to: ({ outcome, leftOut }: AnyRow) => ({
		...{ title: '', about: '', fields: {}, changes: {}, twins: [], problems: [] },
		// What is not written yet is not written.
		leftOut: outcome === '' ? true : leftOut
	})
} as const;
const ofRow = { belongs: { network: 'import.network = {:network}' }, told: ROW, until: 'import' } as const;
const ENDED: readonly unknown[] = ['refused', 'written', 'undone'];

const link = (way: string, by: Way['by'], filter: string, belongs: Way['belongs']): Way => ({
	...{ way, by, filter, belongs, told: ['table', 'address', 'expiresAt', 'spentAt'], until: 'link' },
	erased: DELETE
});
const review = (way: string, by: Way['by'], filter: string): Way => ({
	...{ way, by, filter, belongs: 'entries', until: 'review', erased: DELETE },
	told: ['keeper', 'to', 'stage', 'createdAt', 'sentAt', 'expiresAt', 'spentAt']
});

export const RECORD_WORDS = {
	history: [
		{
			...{ way: 'about', by: ['expert', 'contact'], filter: 'record = {:value}', belongs: 'person' },
			...{ told: [...LINE, 'before', 'after'], notHerself: ['note'], until: 'history' },
			erased: emptied({ before: NOTHING, after: NOTHING })
		},
		{
			...{ way: 'says', by: ['name', 'address'], belongs: 'record', for: 'office', until: 'history' },
			filter: 'before.value = {:value} || after.value = {:value}',
			...{ told: [...LINE, 'before', 'after'], erased: emptied({ before: NOTHING, after: NOTHING }) }
		},
		{
			...{ way: 'author', by: ['account'], filter: 'who = {:value}', belongs: 'record', told: LINE },
			...{ until: 'history', erased: stay('accountable') }
		}
	],
	proposals: [
		{
			...{ ...ofProposal, way: 'about', by: ['expert', 'contact'], filter: 'record = {:value}' },
			...{ notHerself: ['word', 'answer'], erased: unsaid }
		},
		{
			...{ ...ofProposal, way: 'declared', by: ['address'], erased: unsaid },
			filter: 'about = "new" && changes.email.to = {:value}'
		}
	],
	proposalReplies: [
		{
			...{ way: 'reply', by: ['address'], filter: 'address:lower = {:value}', belongs: 'reply' },
			...{ told: ['address', 'createdAt'], until: 'reply', erased: DELETE }
		}
	],
	reviews: [
		review('own', ['account'], 'user = {:value}'),
		review('mailed', ['address'], 'keeper:lower = {:value} || to:lower = {:value}')
	],
	entryLinks: [
		link('about', ['expert', 'contact'], 'record = {:value}', 'person'),
		link('mailed', ['address'], 'address:lower = {:value}', 'record')
	],
	// With her address at the seat the link ends anyhow.
	askings: [
		{
			...{
				way: 'mailed',
				by: ['address'],
				filter: 'address:lower = {:value}',
				until: 'link',
				erased: DELETE
			},
			...{ belongs: { network: 'region = {:network}' }, told: ['address', 'sentAt'] }
		}
	],
	listMails: [
		{
			...{
				way: 'mailed',
				by: ['address'],
				filter: 'receiver:lower = {:value}',
				until: 'listMail',
				erased: DELETE
			},
			...{
				belongs: { network: 'round.network = {:network}' },
				told: ['receiver', 'state', 'sentAt', 'expiresAt']
			}
		}
	],
	meetingMails: [
		{
			...{ way: 'mailed', by: ['address'], filter: 'receiver:lower = {:value}', until: 'meetingMail' },
			...{ belongs: { network: 'network = {:network}' }, erased: DELETE },
			told: ['meeting', 'receiver', 'name', 'kind', 'state', 'sentAt']
		}
	],
	announcementMails: [
		{
			...{ way: 'mailed', by: ['address'], filter: 'receiver:lower = {:value}', until: 'announcementMail' },
			...{ belongs: { network: 'round.announcement.region = {:network}' }, erased: DELETE },
			told: ['receiver', 'state', 'sentAt']
		}
	],
	announcementRounds: { not: 'when a notice was sent' },
	mailChoices: [
		{
			...{ way: 'chosen', by: ['address'], filter: 'address:lower = {:value}', until: 'mailChoice' },
			...{ belongs: { network: 'network = {:network}' }, told: ['address', 'offAt'], erased: DELETE }
		}
	],
	acts: [
		{
			...{
				way: 'author',
				by: ['account'],
				filter: 'who = {:value}',
				until: 'act',
				erased: stay('accountable')
			},
			...{ belongs: { network: 'network = {:network}' }, told: ['at', 'kind', 'table', 'way'] }
		},
		{
			...{ way: 'about', by: ['account', 'expert', 'contact'], filter: 'record = {:value}', until: 'act' },
			...{ belongs: { network: 'network = {:network}' }, told: ['at', 'kind', 'table', 'way'] },
			...{ for: 'office', erased: stay('accountable') }
		}
	],
	imports: [
		{
			...{ way: 'author', by: ['account'], filter: 'who = {:value} || actor = {:value}', until: 'import' },
			...{ belongs: { network: 'network = {:network}' }, told: ['createdAt', 'endedAt', 'state'] },
			erased: stay('accountable')
		},
		{
			...{ way: 'sample', by: ['name', 'address'], filter: 'columns ~ {:value} || name ~ {:value}' },
			...{ belongs: { network: 'network = {:network}' }, told: ['createdAt', 'name', 'state'] },
			...{ for: 'office', until: 'import' },
			erased: {
				do: 'empty',
				to: ({ state }: AnyRow) => (ENDED.includes(state) ? { columns: [], name: '' } : undefined),
				why: 'import'
			}
		}
	],
	importRows: [
		{
			...{ ...ofRow, way: 'about', by: ['expert', 'contact'], filter: 'record = {:value} || as = {:value}' },
			...{ for: 'office', erased: unread }
		},
		{
			...{ ...ofRow, way: 'says', by: ['name', 'address'], for: 'office', erased: unread },
			filter: 'title ~ {:value} || fields ~ {:value} || changes ~ {:value} || twins ~ {:value}'
		}
	],
	importSources: { not: 'which column of a list says what' },
	handedLists: { not: 'numbers of versions, with a hash of what each held' },
	listRounds: { not: 'when the lists went out, with hashes of entries' },
	listRhythms: { not: 'how often a network wants that' },
	surveys: { not: 'what is asked' },
	surveyAnswers: { not: 'counts and lines of nobody' },
	surveyVoters: {
		not: 'marks that lead to no account without the key of the server; they go with the end of the survey'
	},
	warnings: { not: 'codes, by network' },
	erasures: { not: 'when and how many rows; until it is done, what is left to do' },
	rests: { not: 'stands there within one transaction alone' },
	lineage: { not: 'the name of the feed' },
	changes: { not: 'which record changed, in which order' },
	feed: { not: 'how far the feed is' },
	door: { not: 'the word of the server' }
} as const satisfies Record<string, Word>;
