import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { beforeEach, describe, expect, it } from 'vitest';
import * as rows from '$tests/support/entry-rows';
import { fillCopy } from '$tests/support/fill-copy';
import { createDirectoryCopy, type DirectoryCopy } from '../local/copy/directory-copy';
import { entryNow } from './entry-now';
import type { EntryView } from './entry-view';
import { loadEntry } from './load-entry';

const { idOf } = rows;
/** A Wednesday, 10:00 in Berlin. */
const NOW = new Date('2026-05-06T08:00:00.000Z');
const away = [{ from: '2026-05-01', until: '2026-05-31' }];
let copy: DirectoryCopy;

beforeEach(async () => {
	copy = createDirectoryCopy(`directory-${crypto.randomUUID()}`);
	const anna = {
		youthOffices: [idOf('office')],
		legalBases: ['kkg4'],
		organisation: idOf('haus'),
		phone: '11'
	};
	const office = { name: 'Jugendamt Beispiel', region: idOf('sh'), phone: '1', onCallPhone: '2' };
	const basis = { code: 'kkg4', citation: '§ 4 KKG', title: 'Beratung' };
	await fillCopy(copy, {
		regions: [rows.region({ id: idOf('sh'), name: 'Kreis Beispiel', land: 'SH' })],
		municipalities: [rows.municipality({ id: idOf('m'), ags: '01053090', name: 'Mölln' })],
		youthOffices: [rows.youthOffice({ id: idOf('office'), ...office })],
		responsibilities: [rows.responsibility({ id: idOf('r'), ags: '01053090', youthOffice: idOf('office') })],
		legalBases: [rows.legalBasis({ id: idOf('kkg4'), ...basis })],
		organisations: [rows.organisation({ id: idOf('haus'), name: 'Haus der Familie', region: idOf('sh') })],
		contacts: [rows.contact({ id: idOf('dora'), organisation: idOf('haus'), name: 'Dora Beispiel' })],
		experts: [
			rows.expert({ id: idOf('anna'), name: 'Anna Muster', ...anna, absences: away, deputy: idOf('berta') }),
			rows.expert({ id: idOf('berta'), name: 'Berta Muster', absences: away, deputy: idOf('clara') }),
			rows.expert({ id: idOf('clara'), name: 'Clara Muster', phone: '33', deputy: idOf('anna') }),
			rows.expert({ id: idOf('draft'), name: 'Entwurf', publication: 'draft' })
		]
	});
});

const load = async (kind: Parameters<typeof loadEntry>[0], name: string) => {
	const entry = await loadEntry(kind, idOf(name), copy);
	if (!entry) throw new Error(`no ${kind}/${name}`);
	return entry;
};
const factOf = (entry: EntryView, label: string) => entry.facts.find((fact) => fact.label === label)?.lines;

describe('an entry', () => {
	it.each([
		['experts', 'nobody'],
		['experts', 'draft'],
		['organisations', 'anna']
	] as const)('of %s that is not there or not published: %s', async (kind, name) => {
		expect(await loadEntry(kind, idOf(name), copy)).toBeUndefined();
	});

	it('names bases, area and organisation of an expert', async () => {
		const anna = await load('experts', 'anna');
		expect(factOf(anna, 'Berät nach')).toEqual(['§ 4 KKG: Beratung']);
		expect(factOf(anna, 'Zuständig für')).toEqual(['Bereich Jugendamt Beispiel']);
		expect(factOf(anna, 'Einrichtung')).toEqual(['Haus der Familie']);
		expect(anna.land).toBe('SH');
	});

	it('lists the contacts and the region of an organisation, the municipalities of a youth office', async () => {
		const haus = await load('organisations', 'haus');
		expect(haus.contacts.map(({ name }) => name)).toEqual(['Dora Beispiel']);
		expect(factOf(haus, 'Zuständig für')).toEqual(['Kreis Beispiel']);
		expect(factOf(await load('youthOffices', 'office'), 'Zuständig für')).toEqual(['Mölln']);
	});

	it('names of a youth office the municipalities of today and those to come, not those that were', async () => {
		const far = (years: number) => `${new Date().getUTCFullYear() + years}-01-01`;
		const place = (name: string, ags: string) =>
			rows.municipality({ id: idOf(name.toLowerCase()), ags, name });
		const of = (id: string, ags: string, change: object) =>
			rows.responsibility({ id: idOf(id), ags, youthOffice: idOf('office'), ...change });
		await fillCopy(copy, {
			municipalities: [
				place('Berkenthin', '01053009'),
				place('Geesthacht', '01053032'),
				place('Lauenburg', '01053083'),
				place('Schwarzenbek', '01053116')
			],
			responsibilities: [
				of('past', '01053009', { until: far(-1) }),
				of('left', '01053032', {}),
				of('taken', '01053032', { from: far(-1), youthOffice: idOf('other') }),
				of('coming', '01053083', { from: far(2) }),
				of('draft', '01053116', { publication: 'draft' })
			]
		});
		expect(factOf(await load('youthOffices', 'office'), 'Zuständig für')).toEqual([
			`Lauenburg (ab 1. Januar ${new Date().getUTCFullYear() + 2}), Mölln`
		]);
	});

	it('is read anew when only a contact of it changes', async () => {
		const seen: (number | undefined)[] = [];
		const reading = liveQuery(() => loadEntry('organisations', idOf('haus'), copy));
		const subscription = reading.subscribe((entry) => seen.push(entry?.contacts.length));
		await expect.poll(() => seen).toEqual([1]);
		await fillCopy(copy, {
			contacts: [rows.contact({ id: idOf('emil'), organisation: idOf('haus'), name: 'Emil Beispiel' })]
		});
		await expect.poll(() => seen).toEqual([1, 2]);
		subscription.unsubscribe();
	});
});

describe('who picks up now', () => {
	it('is the first deputy in the chain who is there', async () => {
		const state = entryNow(await load('experts', 'anna'), NOW);
		expect(state.call).toEqual({ phone: '33', label: 'Clara Muster', note: 'Vertretung für Anna Muster' });
		expect(state).toMatchObject({ deputy: idOf('clara'), open: false });
		expect(state.absence).toContain('31. Mai 2026');
	});

	it('is the expert herself on the day after', async () => {
		const state = entryNow(await load('experts', 'anna'), new Date('2026-06-01T08:00:00.000Z'));
		expect(state.call).toMatchObject({ phone: '11', label: 'Anna Muster' });
	});

	it.each([
		['2026-05-06T08:00:00.000Z', '1'],
		['2026-05-06T21:00:00.000Z', '2']
	])('is at %s the number %s of a youth office', async (at, phone) => {
		expect(entryNow(await load('youthOffices', 'office'), new Date(at)).call?.phone).toBe(phone);
	});

	it('is nobody where no number is known', async () => {
		expect(entryNow(await load('organisations', 'haus'), NOW).call).toBeUndefined();
	});

	it('marks an entry nobody has confirmed for more than a year', async () => {
		const haus = await load('organisations', 'haus');
		expect(entryNow({ ...haus, verifiedAt: '2025-05-05' }, NOW).fresh.overdue).toBe(true);
		expect(entryNow({ ...haus, verifiedAt: '2025-05-07' }, NOW).fresh.overdue).toBe(false);
	});
});
