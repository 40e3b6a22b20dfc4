import { describe, expect, it } from 'vitest';
import { expertRow, idOf, legalBasisRow, municipalityRow, regionRow } from '$tests/support/directory-rows';
import type { Gaps } from '$lib/domain/directory/gaps';
import { gapSections } from './gap-rows';

const NOTHING: Gaps = {
	unadvised: [],
	unserved: [],
	withoutDeputy: [],
	withoutKey: [],
	unrepresented: [],
	withoutContact: []
};
const shown = (gaps: Partial<Gaps>, overdue: Parameters<typeof gapSections>[0]['overdue'] = []) =>
	gapSections({ gaps: { ...NOTHING, ...gaps }, overdue }).flatMap(({ title, rows }) =>
		rows.map((row) => [title, row.title, row.says, row.href])
	);
const places = (...names: string[]) => names.map((name, at) => municipalityRow(`0324100${at}`, name));

describe('gaps as a list', () => {
	it('of which there are none is empty', () => {
		expect(gapSections({ gaps: NOTHING, overdue: [] })).toEqual([]);
	});

	it('name places by name, and of many how many', () => {
		const basis = legalBasisRow('kkg4', { citation: '§ 4 Abs. 2 KKG' });
		const section = 'Gemeinden ohne Fachkraft';
		const href = '/stelle/eintraege/fachkraefte/neu';
		expect(shown({ unadvised: [{ basis, places: places('Berg', 'Alt') }] })).toEqual([
			[section, '§ 4 Abs. 2 KKG', '2 Gemeinden: Alt, Berg', href]
		]);
		const many = places('H', 'G', 'F', 'E', 'D', 'C', 'B', 'A');
		expect(shown({ unadvised: [{ basis, places: many }] })[0]?.[2]).toBe(
			'8 Gemeinden: A, B, C, D, E, F und 2 weitere'
		);
	});

	it('lead each to where it is filled', () => {
		const anna = expertRow('anna', { function: 'Soziale Arbeit' });
		const region = regionRow('Nordkreis');
		expect(
			shown(
				{
					unserved: places('Alt'),
					withoutDeputy: [anna],
					withoutKey: [anna],
					unrepresented: [{ region, groups: ['justice'] }]
				},
				[{ table: 'offers', entries: 3 }]
			)
		).toEqual([
			['Gemeinden ohne zuständiges Jugendamt', 'Alt', '', '/stelle/eintraege/zustaendigkeiten/neu'],
			[
				'Fachkräfte ohne Vertretung',
				'anna',
				'Soziale Arbeit',
				`/stelle/eintraege/fachkraefte/${idOf('anna')}`
			],
			['Fachkräfte ohne Schlüssel', 'anna', 'Soziale Arbeit', '/stelle/konten'],
			['Wer im Netzwerk noch fehlt', expect.any(String), 'Nordkreis', '/stelle/eintraege/einrichtungen/neu'],
			[
				'Prüfung überfällig',
				'Angebote der Frühen Hilfen',
				'3 Einträge',
				'/stelle/eintraege?art=angebote&stand=ueberfaellig'
			]
		]);
	});
});
