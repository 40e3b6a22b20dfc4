import { describe, expect, it } from 'vitest';
import { expertRow, idOf, youthOfficeRow } from '$tests/support/directory-rows';
import { waitingView } from './waiting-view';

const AT = new Date('2026-11-22T10:00:00Z');
const AWAY = [{ from: '2026-11-01', until: '2026-11-30' }];
const NORTH = idOf('north');
const OFFICES = [youthOfficeRow('north', { name: 'Jugendamt Nord' })];
const EXPERTS = [
	expertRow('anna', { youthOffices: [NORTH], deputy: idOf('berta'), phone: '040 66969 301', absences: AWAY }),
	expertRow('berta', { youthOffices: [NORTH], phone: '', mobile: '0171 3920002' }),
	expertRow('clara', { youthOffices: [NORTH], phone: '040 66969 303', publication: 'withdrawn' })
];
const view = (expert: string, accepted = false) =>
	waitingView({ youthOffice: NORTH, expert, accepted }, OFFICES, EXPERTS, AT);

describe('a waiting request for the desk', () => {
	it('names office, expert and deputy with their numbers', () => {
		expect(view(idOf('anna'), true)).toEqual({
			office: 'Jugendamt Nord',
			whom: 'anna (angenommen)',
			calls: [
				{ name: 'anna', phone: '040 66969 301', note: 'zurzeit abwesend' },
				{ name: 'berta', phone: '0171 3920002', note: 'Vertretung' }
			]
		});
	});

	it('of the pool names who is there', () => {
		expect(view('')).toMatchObject({ whom: 'Nächste freie Fachkraft', calls: [{ name: 'berta' }] });
	});

	it('says what is not in the directory any more', () => {
		expect(waitingView({ youthOffice: 'x', expert: 'y', accepted: false }, OFFICES, EXPERTS, AT)).toEqual({
			office: 'Jugendamt nicht mehr im Verzeichnis',
			whom: 'Fachkraft nicht mehr im Verzeichnis',
			calls: []
		});
	});
});
