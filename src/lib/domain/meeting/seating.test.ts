// § 3 of the rules of procedure, cell by cell: who may sit where, each answer written down by hand.
import { expect, it } from 'vitest';
import { idOf, seatRow } from '$tests/support/directory-rows';
import type { Seat } from './seat';
import { seatProblems } from './seating';

const CIRCLE = idOf('circle');
const [HOUSE, HORT] = [idOf('house'), idOf('hort')];
const seat = (name: string, changes: Partial<Seat> = {}) => seatRow(name, { circle: CIRCLE, ...changes });
const asd = seat('ASD Nord', {
	organisation: HOUSE,
	member: 'Anna Muster',
	email: 'anna@example.org',
	deputy: 'Berta Muster',
	deputyEmail: 'berta@example.org'
});
const consent = { consentOn: '2026-03-04', consentPaper: 'Protokoll vom 4. März, Beschluss 12' };
const trainee = seat('ASD, in Ausbildung', { kind: 'trainee', organisation: HOUSE, member: 'Tim Muster' });

it.each<[string, Partial<Seat>, Seat[], object]>([
	['an institution names one person', { organisation: HORT }, [asd], {}],
	['a profession does', { name: 'Hebammen' }, [asd], {}],
	[
		'nobody: a seat without institution or profession',
		{ name: ' ', organisation: HORT },
		[asd],
		{ name: 'ownerless' }
	],
	[
		'a second regular seat of the same institution',
		{ organisation: HOUSE },
		[asd],
		{ kind: 'second_regular' }
	],
	[
		'a second regular seat of the same profession',
		{ name: 'Hebammen ' },
		[seat('hebammen')],
		{ kind: 'second_regular' }
	],
	[
		'one of the institution in another circle',
		{ organisation: HOUSE },
		[{ ...asd, circle: idOf('south') }],
		{}
	],
	['one after the first was given up', { organisation: HOUSE }, [{ ...asd, publication: 'withdrawn' }], {}],
	['a draft of one', { organisation: HOUSE, publication: 'draft' }, [asd], {}],
	['a second one with the members’ consent', { organisation: HOUSE, kind: 'second', ...consent }, [asd], {}],
	[
		'a second one without',
		{ organisation: HOUSE, kind: 'second' },
		[asd],
		{ consentOn: 'consent_day', consentPaper: 'consent_paper' }
	],
	[
		'a second one, nobody knows where it is written',
		{ kind: 'second', ...consent, consentPaper: ' ' },
		[asd],
		{ consentPaper: 'consent_paper' }
	],
	['somebody in training beside it', { organisation: HOUSE, kind: 'trainee' }, [asd], {}],
	[
		'her own deputy, by her address',
		{ member: 'Mia', email: 'mia@example.org', deputy: 'Max', deputyEmail: 'MIA@example.org' },
		[],
		{ deputy: 'own_deputy' }
	],
	[
		'her own deputy, by her name',
		{ member: 'Mia Muster', deputy: 'mia muster' },
		[],
		{ deputy: 'own_deputy' }
	],
	[
		'a deputy of the same name with another address',
		{ member: 'Mia', email: 'mia@example.org', deputy: 'Mia', deputyEmail: 'mia2@example.org' },
		[],
		{}
	],
	[
		'a person who sits there already',
		{ member: 'A. Muster', email: 'Anna@example.org' },
		[asd],
		{ member: 'two_seats' }
	],
	[
		'the same while she is in training',
		{ kind: 'trainee', email: 'anna@example.org' },
		[asd],
		{ member: 'two_seats' }
	],
	[
		'somebody of the same name, with no address to tell them apart',
		{ member: 'Anna Muster' },
		[asd],
		{ member: 'two_seats' }
	],
	[
		'somebody of the same name with an address of her own',
		{ member: 'Anna Muster', email: 'a.muster@example.org' },
		[asd],
		{}
	],
	['two free seats', {}, [seat('Hebammen')], {}],
	['an end before its beginning', { until: '2025-12-31' }, [], { until: 'ends_before' }]
])('%s', (_who, changes, others, problems) => {
	expect(seatProblems(seat('Neue Stelle', changes), { sizeLimit: 0 }, others)).toEqual(problems);
});

it.each<[string, number, Partial<Seat>, Seat[], object]>([
	['within the limit', 2, {}, [asd], {}],
	['no limit', 0, {}, [asd, seat('Hebammen')], {}],
	['one more than the circle can work with', 1, {}, [asd], { note: 'over_limit' }],
	['the same with a word', 1, { note: 'Beschluss vom 4. März' }, [asd], {}],
	['one in training, who does not count', 1, { kind: 'trainee' }, [asd], {}],
	['beside one in training, who does not count', 1, {}, [trainee], {}],
	['a second one counts', 1, { kind: 'second', ...consent }, [asd], { note: 'over_limit' }]
])('the size limit: %s', (_what, sizeLimit, changes, others, problems) => {
	expect(seatProblems(seat('Neue Stelle', changes), { sizeLimit }, others)).toEqual(problems);
});

it('a seat is no trouble to itself', () => {
	expect(seatProblems({ ...asd, since: '2026-02-02' }, { sizeLimit: 1 }, [asd])).toEqual({});
});
