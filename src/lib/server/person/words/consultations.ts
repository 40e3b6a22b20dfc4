/**
 * Consultations and keys. What a request says is sealed: neither told nor deleted, as nobody but its readers can read it, and those who
 * advise answer for it. That she has asked is told to herself alone (decision 029): not even how often to an office.
 */
import type { AnyRow } from '../../../domain/tables';
import { DELETE, emptied, stay, type Way, type Word } from '../way';

const REQUEST = ['submittedAt', 'status', 'urgency', 'acceptedAt', 'answeredAt', 'closedAt', 'deleteAt'];
const asked = { way: 'asked', by: ['account'], belongs: 'person', sealed: true, for: 'herself' } as const;
const IN_THE_BIN = (row: AnyRow) => row.row as Record<string, unknown>;

const keys = (
	told: readonly string[],
	more: Pick<Way, 'filter' | 'until'> & Partial<Way>
): readonly Way[] => [
	{ way: 'own', by: ['account'], belongs: 'person', told, sealed: true, erased: DELETE, ...more }
];

export const CONSULTATION_WORDS = {
	requests: [
		{
			...{ ...asked, filter: 'author = {:value}', told: REQUEST, until: 'request' },
			erased: emptied({ author: '' })
		},
		{
			...{ way: 'answered', by: ['expert'], filter: 'acceptedBy = {:value} || expert = {:value}' },
			...{ belongs: { network: 'youthOffice.region = {:network}' }, told: REQUEST, sealed: true },
			...{ until: 'request', erased: stay('sealed') }
		}
	],
	bin: [
		{
			...{ ...asked, filter: 'row.author = {:value}', told: ['binnedAt'], until: 'bin' },
			erased: { do: 'empty', to: (row) => ({ row: { ...IN_THE_BIN(row), author: '' } }) }
		},
		{
			...{ way: 'answered', by: ['expert'], filter: 'row.acceptedBy = {:value} || row.expert = {:value}' },
			...{ belongs: { network: 'line.region = {:network}' }, told: ['binnedAt'], sealed: true },
			...{ until: 'bin', erased: stay('sealed') }
		}
	],
	publicKeys: [
		{
			...{ way: 'own', by: ['holder'], filter: 'expert = {:value} || id = {:value}', belongs: 'person' },
			...{ told: ['recipient', 'madeAt', 'publication', 'verifiedAt'], until: 'account', erased: DELETE }
		}
	],
	ownKeys: keys(['recipient', 'madeAt'], { filter: 'owner = {:value}', until: 'account' }),
	keyVersions: keys(['recipient', 'state', 'startsAt', 'endsAt'], {
		filter: 'owner = {:value}',
		until: 'version'
	}),
	keyLog: [
		{
			...{ way: 'own', by: ['holder'], filter: 'holder = {:value}', belongs: 'person' },
			...{ told: ['kind', 'at', 'key', 'position'], until: 'log', erased: stay('keyLog') }
		}
	],
	signingKeys: { not: 'a network’s own key, held by its office' },
	retentionLog: { not: 'how many requests were deleted, and when' },
	counters: { not: 'sums' }
} as const satisfies Record<string, Word>;
