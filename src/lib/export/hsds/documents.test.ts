// Entries → HSDS: what becomes of what.
import { describe, expect, it } from 'vitest';
import { idOf } from '$tests/support/directory-rows';
import { made, read } from '$tests/support/hsds-documents';
import { HOUSE, hsdsId } from '$tests/support/public-network';

const serviceOf = (part: string, changes?: Parameters<typeof made>[0]) =>
	read(made(changes).services.find(({ name }) => name.includes(part))!);

describe('an institution', () => {
	it('is an organization with its place and the people to speak to', () => {
		const found = read(made().organizations.find(({ name }) => name.includes('Älster')));
		expect(found).toEqual({
			id: hsdsId('organization', HOUSE),
			name: 'Beratungsstelle Älster',
			description: 'Für Eltern.',
			email: 'info@beratung.example.org',
			website: 'https://beratung.example.org/',
			phones: [{ id: hsdsId('phone', HOUSE, 'phone'), number: '+4945418880', type: 'voice' }],
			contacts: [
				{
					id: hsdsId('contact', idOf('nora')),
					name: 'Nora Winter',
					title: 'Leitung',
					email: 'nora@beratung.example.org',
					phones: [
						{ id: hsdsId('phone', idOf('nora'), 'phone'), number: '+494541888100', type: 'voice' },
						{ id: hsdsId('phone', idOf('nora'), 'fax'), number: '+494541888101', type: 'fax' }
					]
				}
			],
			locations: [
				{
					id: hsdsId('location', HOUSE),
					location_type: 'physical',
					name: 'Beratungsstelle Älster',
					addresses: [
						{
							id: hsdsId('address', HOUSE),
							address_1: 'Möwenweg 1',
							city: 'Geesthacht',
							state_province: 'Schleswig-Holstein',
							postal_code: '21502',
							country: 'DE',
							address_type: 'physical'
						}
					],
					accessibility: [{ id: hsdsId('accessibility', HOUSE), description: 'Aufzug' }]
				}
			],
			services: [
				'Beratung durch eine insoweit erfahrene Fachkraft: Anna Muster',
				'Beratungsstelle Älster',
				'Elternkurs'
			].map((name, index) => ({
				id: hsdsId('service', [idOf('anna'), HOUSE, idOf('course')][index]!),
				...{ name, status: 'active' }
			}))
		});
	});

	it('is a service too, with hours, languages and what it is about', () => {
		const found = serviceOf('Älster');
		expect(found).toMatchObject({
			id: hsdsId('service', HOUSE),
			organization_id: hsdsId('organization', HOUSE),
			description: 'Erziehungsberatungsstelle\n\nFür Eltern.',
			eligibility_description: 'Alter: Unter 1 Jahr',
			assured_date: '2026-03-01',
			schedules: [
				{
					byday: 'MO,TU,WE,TH,FR',
					opens_at: '08:00',
					closes_at: '16:00',
					description: 'Mo–Fr 8:00–16:00 Uhr, an Feiertagen geschlossen'
				}
			],
			service_areas: [{ name: 'Kreis Möwenfelde' }]
		});
		expect(found.languages?.map(({ code }) => code)).toEqual(['de', 'gsg']);
		expect(found.attributes?.map(({ taxonomy_term: { code } }) => code)).toEqual([
			...['youthWelfare', 'neglect', 'under1']
		]);
		// One phone, one place: whoever puts both together knows it.
		expect(found.phones?.[0]?.id).toBe(hsdsId('phone', HOUSE, 'phone'));
		expect(found.service_at_locations?.[0]?.location_id).toBe(hsdsId('location', HOUSE));
	});

	it('without a name or a word about itself has the one of its kind', () => {
		const nameless = { name: '', description: ' ', kind: '' };
		const [found] = made({ organisations: nameless }).organizations;
		expect(found).toMatchObject({ name: 'Jugendhilfe', description: 'Jugendhilfe' });
	});

	it('with half an address has no place, with one in another Land its own', () => {
		const address = { street: 'Elbweg 1', postalCode: '20095', place: 'Hamburg', ags: '02000000' };
		const whole = serviceOf('Älster', { organisations: { address } });
		expect(whole.service_at_locations?.[0]?.location.addresses[0]?.state_province).toBe('Hamburg');
		for (const part of ['street', 'postalCode', 'place'])
			expect(
				serviceOf('Älster', { organisations: { address: { ...address, [part]: '' } } }).service_at_locations
			).toBeUndefined();
	});
});

describe('others', () => {
	it('a youth office is a social service for the municipalities that it answers for, with its number at night', () => {
		const found = serviceOf('(ASD)');
		expect(found.service_areas).toMatchObject([
			{ name: 'Geesthacht', description: 'Amtlicher Gemeindeschlüssel 01053032' }
		]);
		expect(found.phones).toMatchObject([
			{ number: '+494541888400', description: 'Während der Sprechzeiten' },
			{
				number: '+494541888401',
				description: 'Rufbereitschaft außerhalb der Sprechzeiten: über die Leitstelle'
			}
		]);
		expect(serviceOf('(ASD)', { responsibilities: { until: '2026-11-29' } }).service_areas).toBeUndefined();
	});

	it('an expert is a consultation, by the laws that are known, for her professions, where her office answers', () => {
		const found = serviceOf('Anna Muster');
		expect(found).toMatchObject({
			eligibility_description: 'Hebamme / Familienhebamme',
			contacts: [{ name: 'Anna Muster', title: 'Dipl.-Sozialpädagogin' }],
			service_areas: [{ name: 'Geesthacht' }]
		});
		expect(found.description).toContain('§ 4 Abs. 2 KKG');
		expect(found.attributes?.map(({ taxonomy_term: { code } }) => code)).toEqual([
			...['experts', 'kkg4', 'midwife', 'addiction']
		]);
		expect(serviceOf('Anna Muster', { experts: { professions: [] } }).eligibility_description).toBe(
			'Alle Berufsgruppen'
		);
	});

	it('an offer says what it costs; one of nobody stands by itself', () => {
		expect(serviceOf('Elternkurs')).toMatchObject({ fees_description: 'kostenlos', name: 'Elternkurs' });
		expect(serviceOf('Elternkurs', { offers: { organisation: '' } }).organization_id).toBeUndefined();
	});

	it('who is there around the clock, or past midnight, is so', () => {
		const hours = { always: true, slots: [], closedOnHolidays: false };
		expect(serviceOf('Älster', { organisations: { hours } }).schedules).toMatchObject([
			{ byday: 'MO,TU,WE,TH,FR,SA,SU', opens_at: '00:00', closes_at: '23:59' }
		]);
		const night = {
			always: false,
			slots: [{ days: [5, 1], from: '20:00', to: '06:00' }],
			closedOnHolidays: false
		};
		expect(serviceOf('Älster', { organisations: { hours: night } }).schedules).toMatchObject([
			{ byday: 'MO,FR', opens_at: '20:00', closes_at: '06:00' }
		]);
	});
});

it('is the same when it is made again', () => {
	expect(made()).toEqual(made());
});
