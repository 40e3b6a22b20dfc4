/** Minutes of meetings: who wrote, who sent something in, to whom they went. What was published stays: it is a record of what was agreed. */
import { DELETE, emptied, stay, type Word } from '../way';

const byName = { belongs: 'row', for: 'office', until: 'other', erased: stay('freeText') } as const;
const toOthers = { by: ['name', 'address'], until: 'other' } as const;

export const MINUTES_WORDS = {
	paragraphs: [
		{
			...{ way: 'author', by: ['account'], filter: 'by = {:value}', belongs: 'row', until: 'other' },
			...{ told: ['section', 'text'], erased: emptied({ by: '' }) }
		},
		{
			...{ ...byName, ...toOthers, way: 'mentioned', filter: 'text ~ {:value} || owner ~ {:value}' },
			told: ['section', 'text', 'owner']
		}
	],
	minutes: [
		{
			...{ ...byName, ...toOthers, way: 'mentioned' },
			filter: 'title ~ {:value} || note ~ {:value} || content ~ {:value}',
			told: ['title', 'publishedAt']
		}
	],
	contributions: [
		{
			...{ way: 'own', by: ['account'], filter: 'account = {:value}', belongs: 'row', until: 'other' },
			...{ told: ['kind', 'text', 'createdAt'], erased: DELETE }
		}
	],
	minuteMails: [
		{
			...{ way: 'mailed', by: ['address'], filter: 'receiver:lower = {:value}', until: 'listMail' },
			...{ belongs: { network: 'round.network = {:network}' }, erased: DELETE },
			told: ['receiver', 'state', 'sentAt']
		}
	],
	minuteRounds: { not: 'when minutes went out' },
	informed: [
		{
			...{ way: 'informed', by: ['name', 'address'], filter: 'email:lower = {:value} || name = {:value}' },
			...{ belongs: { network: 'circle.region = {:network}' }, told: ['name', 'email'], until: 'planner' },
			...{ for: 'office', erased: DELETE }
		}
	]
} as const satisfies Record<string, Word>;
