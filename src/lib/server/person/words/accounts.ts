/** What belongs to an account. It goes with it, and is told to whoever it belongs to; secrets are never told, that there are some is. */
import type { Until } from '../../../domain/access/kept-of-a-person';
import { DELETE, stay, type Way, type Word } from '../way';

const hers = (told: readonly string[], until: Until, more: Partial<Way> = {}): readonly Way[] => [
	{
		...{ way: 'own', by: ['account'], filter: 'user = {:value}', belongs: 'person', told, until },
		erased: DELETE,
		...more
	}
];

export const ACCOUNT_WORDS = {
	users: hers(
		['name', 'email', 'role', 'profession', 'institution', 'active', 'invitedAt', 'created'],
		'account',
		{ filter: 'id = {:value}', erased: { do: 'account' } }
	),
	sessions: hers(['device', 'createdAt', 'lastSeenAt', 'expiresAt'], 'session'),
	oneTimeLinks: hers(['purpose', 'expiresAt', 'spentAt'], 'link'),
	// Before the factor, with which they go.
	spareCodes: hers([], 'account', { filter: 'factor.user = {:value}' }),
	secondFactors: hers(['confirmedAt'], 'account'),
	factorTickets: hers(['expiresAt'], 'ticket'),
	passkeys: hers(['device', 'createdAt'], 'account'),
	providerAccounts: hers(['issuer', 'subject', 'boundAt'], 'account'),
	noticeSettings: hers(['mail', 'youthOffices'], 'account'),
	calendarFeeds: hers(['device', 'createdAt', 'readOn'], 'account'),
	// How often and when she has asked is told by these three: nobody's business but her own.
	pushSubscriptions: hers(['device', 'createdAt', 'endpoint'], 'account', { for: 'herself' }),
	notices: hers(['kind', 'channel', 'state', 'createdAt', 'sentAt'], 'notice', { for: 'herself' }),
	mutations: hers(['created'], 'mutation', { for: 'herself', filter: 'author = {:value}' }),
	offerGaps: [
		{
			...{ way: 'proposed', by: ['account'], filter: 'proposer = {:value}', until: 'gap' },
			...{ belongs: { network: 'network = {:network}' }, told: ['createdAt', 'text', 'state', 'outcome'] },
			erased: stay('accountable')
		},
		{
			...{
				way: 'planner',
				by: ['name', 'address'],
				filter: 'planner ~ {:value}',
				for: 'office',
				until: 'gap'
			},
			...{ belongs: { network: 'network = {:network}' }, told: ['planner', 'forwardedAt', 'outcome'] },
			// Her link is over: it ended when it was sent. Empty it would end never.
			erased: {
				do: 'empty',
				to: ({ state, forwardedAt }) => ({
					planner: '',
					...(state === 'forwarded' && { expiresAt: forwardedAt })
				})
			}
		}
	],
	planners: [
		{
			...{ way: 'planner', by: ['name', 'address'], until: 'planner', for: 'office', erased: DELETE },
			filter: 'email:lower = {:value} || name = {:value}',
			...{ belongs: { network: 'network = {:network}' }, told: ['name', 'function', 'email'] }
		}
	],
	departures: { not: 'stands there within one transaction alone' }
} as const satisfies Record<string, Word>;
