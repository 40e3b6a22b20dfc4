/**
 * The directory. Her own entry goes; where she is named in somebody else's, by whom it was checked is emptied, and a free text is shown to
 * the office, since a name in it may be another one's, and what remains must still make sense.
 */
import type { Why } from '../../../domain/access/kept-of-a-person';
import { DELETE, emptied, stay, type Way, type Word } from '../way';

const ENTRY = [
	...['name', 'function', 'organisation', 'address', 'phone', 'mobile', 'fax', 'email', 'hours'],
	...['legalBases', 'youthOffices', 'areas', 'professions', 'topics', 'ageGroups', 'languages', 'absences'],
	...['deputy', 'capacity', 'accessibility', 'publication', 'audience', 'verifiedAt', 'verifiedBy', 'note']
];
const office = { belongs: 'row', for: 'office', until: 'other' } as const;

const checked = (title: string): Way => ({
	...{ ...office, way: 'checked', by: ['name'], filter: 'verifiedBy = {:value}' },
	...{ told: [title, 'verifiedAt', 'verifiedBy'], erased: emptied({ verifiedBy: '' }) }
});
/** Her name or address in one of `fields`. */
const mentioned = (title: string, fields: readonly string[], why: Why = 'freeText'): Way => ({
	...{ ...office, way: 'mentioned', by: ['name', 'address'] },
	filter: fields.map((field) => `${field} ~ {:value}`).join(' || '),
	...{ told: [...new Set([title, ...fields])], erased: stay(why) }
});
const named = (title: string, ...fields: string[]): readonly Way[] => [
	checked(title),
	mentioned(title, ['note', ...fields])
];
const own = (kind: 'expert' | 'contact'): Way => ({
	...{ way: 'own', by: [kind], filter: 'id = {:value}', belongs: 'person', told: ENTRY },
	...{ notHerself: ['note'], until: 'entry', erased: { do: 'entry' } }
});
const standsIn = (kind: 'expert' | 'contact'): Way => ({
	...{ way: 'standsIn', by: [kind], filter: 'deputy = {:value}', belongs: 'row', told: ['name', 'function'] },
	...{ until: 'other', erased: emptied({ deputy: '' }) }
});

export const DIRECTORY_WORDS = {
	experts: [
		own('expert'),
		standsIn('expert'),
		checked('name'),
		mentioned('name', ['name', 'email', 'note'], 'named')
	],
	contacts: [
		own('contact'),
		standsIn('contact'),
		checked('name'),
		mentioned('name', ['name', 'email', 'note'], 'named')
	],
	organisations: named('name', 'name', 'email', 'description'),
	offers: named('title', 'title', 'email', 'description'),
	youthOffices: named('name', 'email', 'description', 'onCallNote'),
	circles: named('name', 'description'),
	meetings: named('title', 'title', 'venue', 'access', 'agenda'),
	regions: named('name'),
	municipalities: named('name'),
	responsibilities: named('ags'),
	helplines: named('name', 'source'),
	legalBases: named('title', 'source'),
	operators: [
		mentioned(
			'name',
			[
				...['name', 'email', 'representedBy', 'responsibleForContent', 'dataProtectionOfficer', 'note'],
				...['accessibilityContact']
			],
			'imprint'
		)
	],
	documents: [mentioned('title', ['title'])],
	procedures: { not: 'how a circle meets' },
	lessons: [mentioned('title', ['title', 'happened', 'learnt'])],
	announcements: [mentioned('title', ['title', 'text'])],
	seats: [
		{
			...{ way: 'own', by: ['address'], filter: 'email:lower = {:value}', belongs: 'row', until: 'other' },
			...{ told: ['name', 'circle', 'member', 'email', 'since', 'until'] },
			erased: emptied({ member: '', email: '' })
		},
		{
			...{
				way: 'standsIn',
				by: ['address'],
				filter: 'deputyEmail:lower = {:value}',
				belongs: 'row',
				until: 'other'
			},
			...{ told: ['name', 'circle', 'deputy', 'deputyEmail', 'since', 'until'] },
			erased: emptied({ deputy: '', deputyEmail: '' })
		},
		mentioned('name', ['name', 'member', 'deputy', 'consentPaper', 'note'])
	],
	// With the address the seat loses the account; what remains is the seat's.
	attendances: [
		{
			...{ way: 'own', by: ['account'], filter: 'account = {:value}', belongs: 'row', until: 'other' },
			...{ told: ['meeting', 'answer', 'way', 'answeredAt', 'checkedInAt', 'attended'] },
			erased: emptied({ account: '' })
		},
		{
			...{
				way: 'standsIn',
				by: ['account'],
				filter: 'deputyAccount = {:value}',
				belongs: 'row',
				until: 'other'
			},
			...{ told: ['meeting', 'deputyAnswer', 'way', 'answeredAt', 'checkedInAt', 'attended'] },
			erased: emptied({ deputyAccount: '' })
		}
	],
	guests: [
		{
			...{ way: 'author', by: ['account'], filter: 'announcedBy = {:value}', belongs: 'row' },
			...{ told: ['meeting', 'name', 'from', 'why', 'announcedAt'], until: 'other' },
			erased: emptied({ announcedBy: '' })
		},
		mentioned('name', ['name', 'from', 'why', 'answer'])
	],
	topics: [mentioned('title', ['title', 'words'])],
	ballots: [mentioned('kind', ['options'])],
	votes: [
		{
			...{ way: 'own', by: ['account'], filter: 'voter = {:value}', belongs: 'person', until: 'other' },
			...{ told: ['ballot', 'seat', 'choices'], for: 'herself', erased: DELETE }
		}
	],
	// Who brought it goes; that something was spoken of stays, and its text is sealed and ends by itself.
	cases: [
		{
			...{ way: 'own', by: ['account'], filter: 'author = {:value}', belongs: 'row', until: 'other' },
			...{ told: ['meeting', 'kind', 'minutes', 'title', 'state'], erased: emptied({ author: '' }) }
		}
	],
	caseTexts: [
		{
			...{ way: 'own', by: ['account'], filter: 'author = {:value}', belongs: 'row', until: 'other' },
			...{ told: ['meeting', 'registeredAt', 'answer', 'decidedAt', 'returnedAt'], sealed: true },
			erased: emptied({ author: '' })
		}
	],
	memberships: [mentioned('name', ['name', 'carrier', 'joinedPaper', 'noticePaper'], 'register')]
} as const satisfies Record<string, Word>;
