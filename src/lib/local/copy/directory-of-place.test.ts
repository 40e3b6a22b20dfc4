import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import {
	expertRow,
	idOf,
	municipalityRow,
	organisationRow,
	regionRow,
	responsibilityRow,
	youthOfficeRow
} from '$tests/support/directory-rows';
import { fillCopy } from '$tests/support/fill-copy';
import { answerFor } from './directory-of-place';
import { createDirectoryCopy, type DirectoryCopy } from './directory-copy';
import { findPlaces, placeOf } from './places';

const AGS = '03241010';
const AWAY = [{ from: '2026-11-16', until: '2026-11-20' }];
const region = regionRow('Region', { coordinationOffice: idOf('Fachstelle') });
const office = youthOfficeRow('Jugendamt', { region: region.id });
const away = { youthOffices: [office.id], absences: AWAY };
const question = {
	ags: AGS,
	profession: 'doctor',
	legalBasis: '',
	at: new Date('2026-11-18T09:00+01:00')
} as const;

let count = 0;
let copy: DirectoryCopy;
beforeEach(async () => {
	copy = createDirectoryCopy(`place-${count++}`);
	await fillCopy(copy, {
		municipalities: [
			municipalityRow(AGS, 'Langenhagen', { region: region.id, postalCodes: ['30669'] }),
			municipalityRow('03241001', 'Hannover', { region: region.id, postalCodes: ['30669'], population: 5 }),
			municipalityRow('03241002', 'Entwurf', { publication: 'draft', postalCodes: ['30669'] })
		],
		regions: [region],
		youthOffices: [office],
		responsibilities: [responsibilityRow(AGS, office.id)]
	});
});

describe('the answer for a place from the phone’s copy', () => {
	it('reads the whole chain of deputies, also from elsewhere, and ends in a circle', async () => {
		await fillCopy(copy, {
			experts: [
				expertRow('A', { ...away, deputy: idOf('B') }),
				expertRow('B', { absences: AWAY, deputy: idOf('C') }),
				expertRow('C'),
				expertRow('D', { ...away, deputy: idOf('E') }),
				expertRow('E', { ...away, deputy: idOf('D') }),
				expertRow('Elsewhere')
			]
		});
		const { experts, youthOffice } = await answerFor(question, copy);
		expect(youthOffice).toEqual(office);
		expect(experts.map(({ expert, deputyOf }) => [expert.name, deputyOf?.name])).toEqual([
			['C', 'A'],
			['D', undefined],
			['E', undefined]
		]);
	});

	it('finds the coordination office by name, else another of the region', async () => {
		const other = organisationRow('Andere', { region: region.id, group: 'coordination' });
		await fillCopy(copy, { organisations: [other] });
		expect((await answerFor(question, copy)).coordination).toEqual(other);
		const named = organisationRow('Fachstelle', { region: region.id, group: 'coordination' });
		await fillCopy(copy, { organisations: [named] });
		expect((await answerFor(question, copy)).coordination).toEqual(named);
	});

	it('comes anew to an open screen when somebody of its area says that she is away', async () => {
		const expert = expertRow('A', { youthOffices: [office.id] });
		await fillCopy(copy, { experts: [expert] });
		const shown: boolean[] = [];
		const open = liveQuery(() => answerFor(question, copy)).subscribe(({ experts }) =>
			shown.push(experts[0]?.absent !== undefined)
		);
		await expect.poll(() => shown).toEqual([false]);
		// As every pull writes: rows, and the state with them.
		await copy.write(['experts'], (writer) =>
			Promise.all([
				writer.putRows('experts', [{ ...expert, absences: AWAY }]),
				writer.writeState({ cursor: '2', epoch: 'e', scope: 'guest', owner: 'guest', complete: true })
			])
		);
		await expect.poll(() => shown.at(-1)).toBe(true);
		open.unsubscribe();
	});

	it('answers from an empty copy', async () => {
		const answer = await answerFor(question, createDirectoryCopy('nothing'));
		expect(answer).toMatchObject({ youthOffice: undefined, number: { phone: '110' }, experts: [] });
	});
});

describe('places', () => {
	it('are found by postal code, the published ones', async () => {
		expect((await findPlaces('30669', copy)).map(({ name }) => name)).toEqual(['Langenhagen', 'Hannover']);
		expect(await findPlaces(' ', copy)).toEqual([]);
		expect((await placeOf(AGS, copy))?.name).toBe('Langenhagen');
	});
});
