// What somebody may tap in the list under a card: only what the card shows, each about one record and field.
import { describe, expect, it } from 'vitest';
import type { EntryView } from '$lib/entry/entry-view';
import { cardOf } from '$lib/domain/directory/directory-card';
import { contact, expert, idOf, organisation, youthOffice } from '$tests/support/entry-rows';
import { fitsField, isAbout, NO_MORE, type ReportChoice, reportChoices, reportOf } from './report-choices';

const OLD = '04541 888 100';
const ANNA = expert({ id: idOf('anna'), name: 'Anna Muster' });
const NOTHING: EntryView = {
	kind: 'experts',
	id: ANNA.id,
	title: ANNA.name,
	subtitle: '',
	description: '',
	phone: '',
	mobile: '',
	email: '',
	website: '',
	address: undefined,
	hours: undefined,
	office: undefined,
	land: undefined,
	absences: [],
	deputies: new Map(),
	expert: ANNA,
	capacity: undefined,
	contacts: [],
	facts: [],
	verifiedAt: '',
	verifiedBy: '',
	reviewMonths: 12,
	card: cardOf('experts', ANNA)
};
const labelsOf = (change: Partial<EntryView>) =>
	reportChoices({ ...NOTHING, ...change }).map(({ label }) => label);
const choiceOf = (change: Partial<EntryView>, label: string): ReportChoice => {
	const found = reportChoices({ ...NOTHING, ...change }).find((one) => one.label === label);
	if (!found) throw new Error(`no ${label}`);
	return found;
};

describe('what may be wrong', () => {
	it('is what the card shows', () => {
		expect(labelsOf({})).toEqual(['Person ist nicht mehr da', 'Etwas anderes stimmt nicht']);
		expect(labelsOf({ phone: OLD, email: 'a@example.org', website: 'https://example.org' })).toEqual([
			'Telefonnummer stimmt nicht',
			'E-Mail-Adresse stimmt nicht',
			'Internet-Adresse stimmt nicht',
			'Person ist nicht mehr da',
			'Etwas anderes stimmt nicht'
		]);
	});

	it('of a youth office are both numbers, and its hours by their own name', () => {
		const office = youthOffice({ id: idOf('office'), onCallPhone: '112' });
		const hours = { always: true, slots: [], closedOnHolidays: false };
		const shown = { kind: 'youthOffices', id: office.id, office, phone: OLD, hours } as const;
		expect(labelsOf(shown)).toEqual([
			'Telefonnummer stimmt nicht',
			'Nummer der Rufbereitschaft stimmt nicht',
			'Zeiten stimmen nicht',
			'Etwas anderes stimmt nicht'
		]);
		expect(choiceOf(shown, 'Zeiten stimmen nicht').field).toBe('officeHours');
	});

	it('of an institution are its people, each a record of its own', () => {
		const dora = contact({ id: idOf('dora'), name: 'Dora Beispiel', phone: OLD });
		const shown = {
			kind: 'organisations',
			id: organisation({ id: idOf('haus') }).id,
			contacts: [dora]
		} as const;
		expect(choiceOf(shown, 'Dora Beispiel ist nicht mehr da')).toMatchObject({
			table: 'contacts',
			record: dora.id,
			about: 'gone'
		});
		expect(choiceOf(shown, 'Telefonnummer von Dora Beispiel stimmt nicht')).toMatchObject({
			table: 'contacts',
			field: 'phone'
		});
		const keys = reportChoices({ ...NOTHING, ...shown }).map(({ key }) => key);
		expect(new Set(keys).size).toBe(keys.length);
	});
});

describe('a report', () => {
	const wrong = choiceOf({ phone: OLD }, 'Telefonnummer stimmt nicht');

	it('by two taps says what stood there, and no more', () => {
		const { id, ...body } = reportOf(wrong, NO_MORE);
		expect(id).toMatch(/^[a-z0-9]{15}$/);
		expect(body).toEqual({
			table: 'experts',
			record: ANNA.id,
			about: 'fields',
			changes: { phone: { from: OLD } },
			word: '',
			replyTo: ''
		});
		expect(isAbout({ id, ...body }, wrong)).toBe(true);
		expect(isAbout({ id, ...body }, choiceOf({}, 'Person ist nicht mehr da'))).toBe(false);
	});

	it('with the right value proposes it', () => {
		const more = { value: ' 04541 888 117 ', word: ' ', replyTo: ' wer@example.org' };
		expect(reportOf(wrong, more)).toMatchObject({
			changes: { phone: { from: OLD, to: '04541 888 117' } },
			word: '',
			replyTo: 'wer@example.org'
		});
	});

	const full = {
		kind: 'offers',
		phone: OLD,
		email: 'a@example.org',
		website: 'https://example.org'
	} as const;
	it.each([
		['Telefonnummer stimmt nicht', '04541 888 117', true],
		['Telefonnummer stimmt nicht', '', true],
		['Telefonnummer stimmt nicht', 'ruft zurück', false],
		['Internet-Adresse stimmt nicht', 'www.example.org', true],
		['E-Mail-Adresse stimmt nicht', 'b@example', false],
		['Angebot gibt es nicht mehr', 'was auch immer', true]
	])('"%s" with "%s" fits its field: %s', (label, value, fits) => {
		expect(fitsField(choiceOf(full, label), value)).toBe(fits);
	});
});
