// What is handed out of a person is about her alone, and a deletion says beforehand what it does.
import { describe, expect, it } from 'vitest';
import type { Dossier, ToldGroup } from '$lib/protocol/person';
import {
	dossierFile,
	erasureLines,
	handedOut,
	linesOf,
	placeOf,
	previewOf,
	untilOf,
	whyOf
} from './person-view';

const group = (changes: Partial<ToldGroup>): ToldGroup => ({
	...{ collection: 'users', way: 'own', until: 'account', fate: 'deleted', why: '', sealed: false },
	rows: [{ name: 'Paula Probe', active: true, invitedAt: '' }],
	...changes
});
const dossier: Dossier = {
	name: 'Paula Probe',
	at: '2026-11-30T12:00:00.000Z',
	groups: [
		group({}),
		group({
			collection: 'contacts',
			way: 'mentioned',
			fate: 'stays',
			why: 'named',
			rows: [{ name: 'Otto' }]
		}),
		group({ collection: 'keyLog', until: 'log', fate: 'stays', why: 'keyLog', rows: [{ position: 7 }] })
	]
};

describe('what is told of a person', () => {
	it('is read in words, and what is empty is left out', () => {
		expect(linesOf(dossier.groups[0]!.rows[0]!)).toEqual([
			{ label: 'Name', text: 'Paula Probe' },
			{ label: 'Kann sich anmelden', text: 'ja' }
		]);
		expect(placeOf(dossier.groups[0]!)).toBe('Konto, von der Koordinierungsstelle angelegt');
	});

	it('is handed out without what may be somebody else’s, as a file too', async () => {
		expect(handedOut(dossier).groups.map(({ collection }) => collection)).toEqual(['users', 'keyLog']);
		const file = dossierFile(dossier);
		expect(file.name).toBe('auskunft-2026-11-30.json');
		const said = JSON.parse(await file.text()) as { person: string; angaben: { zeilen: unknown }[] };
		expect(said.person).toBe('Paula Probe');
		expect(said.angaben.map(({ zeilen }) => zeilen)).toEqual([dossier.groups[0]!.rows, [{ position: 7 }]]);
	});

	it('of a newer server is told without a sentence rather than not at all', () => {
		const newer = { collection: 'later', way: 'own', until: 'some', why: 'other' };
		expect([placeOf(newer), untilOf(newer), whyOf(newer)]).toEqual(['later', '', '']);
	});
});

describe('a deletion', () => {
	it('says what goes before what stays, and nothing of a fate that nothing has', () => {
		expect(previewOf(dossier).map(({ fate, groups }) => [fate, groups.length])).toEqual([
			['deleted', 1],
			['stays', 2]
		]);
	});

	it('is kept with its numbers', () => {
		const { meta, places } = erasureLines({
			...{ id: 'erasure00000001', state: 'done', told: 'sent', startedAt: dossier.at, doneAt: dossier.at },
			counts: { users: { deleted: 1 }, history: { emptied: 4 }, passkeys: { deleted: 2 } }
		});
		expect(meta).toBe('erledigt · 3 Zeilen gelöscht · 4 Zeilen geleert · Bescheid ging per E-Mail');
		expect(places).toEqual(['Konto: 1 gelöscht', 'Verlauf: 4 geleert', 'Passkeys: 2 gelöscht']);
	});
});
