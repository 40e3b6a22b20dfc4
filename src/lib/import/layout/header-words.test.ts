import { describe, expect, it } from 'vitest';
import { isHeading, readHeading } from './header-words';

describe('a heading', () => {
	it.each([
		['Einrichtung/\nDienst/Fachstelle:', 'organisation'],
		['Name der Einrichtung', 'organisation'],
		['Name des Trägers', 'organisation'],
		['Netzwerkpartner/in', 'organisation'],
		['Ansprechpartner/in,\nFunktion:', 'person function'],
		['Ansprechpartner*in', 'person'],
		['Ansprech-\npartner', 'person'],
		['Ansprechpartner der Einrichtung', 'person'],
		['Name der insoweit erfahrenen Fachkraft:', 'person'],
		['Name, Vorname', 'person firstName'],
		['Adresse der Einrichtung', 'address'],
		['Straße, PLZ Ort', 'street postalCode place'],
		['Straße / Nr.', 'street'],
		['PLZ/Ort', 'postalCode place'],
		['Telefon: Fax: Email:', 'phone fax email'],
		['Tel.-Nr. (dienstl.)', 'phone'],
		['E-Mail-Adresse', 'email'],
		['Angebot', 'offer'],
		['Beratung gem. § 8b SGB VIII', 'basis'],
		['für Berufsgeheimnisträger (§ 4 KKG)', 'basis'],
		['Lfd. Nr.', 'ignored'],
		['Bemerkungen', 'ignored'],
		['zuständig für', 'ignored']
	])('%j', (text, roles) => {
		expect(readHeading(text).roles.join(' ')).toBe(roles);
		expect(isHeading(text)).toBe(true);
	});

	it.each([
		'Beratungsstelle Blaues Haus',
		'Jugendamt',
		'Anna Müller',
		'Tel. 030 23125 100',
		'kita@example.org',
		'Kita Regenbogen',
		''
	])('is not %j', (text) => {
		expect(isHeading(text)).toBe(false);
	});
});
