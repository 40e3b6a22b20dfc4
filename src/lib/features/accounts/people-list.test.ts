import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invitation, NOTHING_SAID } from '$lib/protocol/desk-accounts';
import { readPeople } from './people-list';

const KARIN = { name: 'Karin Koch', email: 'k.koch@example.org', ...NOTHING_SAID };

describe('a line of a list', () => {
	it.each([
		['Karin Koch; k.koch@example.org'],
		['Karin Koch\tk.koch@example.org'],
		['k.koch@example.org,Karin Koch'],
		['Karin;Koch;k.koch@example.org'],
		['Karin Koch <k.koch@example.org>'],
		['"Karin Koch" <mailto:k.koch@example.org>'],
		['  Karin Koch ;  k.koch@example.org ;; ']
	])('%j is one person', (line) =>
		expect(readPeople(line)).toEqual({ people: [KARIN], problems: [], unknown: [] })
	);

	it.each([
		['Karin Koch', 'Hier fehlt die E-Mail-Adresse.'],
		['k.koch@example.org', 'Hier fehlt der Name.'],
		['Karin Koch; k.koch@example', 'Das ist keine vollständige E-Mail-Adresse.'],
		['Karin; a@example.org; b@example.org', 'Hier stehen mehrere Adressen. Bitte eine Person je Zeile.']
	])('%j says what is missing', (line, says) =>
		expect(readPeople(`\n${line}`).problems).toEqual([{ line: 2, text: line, says }])
	);
});

describe('a list', () => {
	it('may have a head and empty lines, and names nobody twice', () => {
		const text = 'Name;E-Mail\r\n\r\nKarin Koch;k.koch@example.org\r\nKoch, K.;K.Koch@example.org\r\n';
		expect(readPeople(text)).toEqual({ people: [KARIN], problems: [], unknown: [] });
	});

	it.each([
		['Name;E-Mail;Beruf;Einrichtung', 'Karin Koch;k.koch@example.org;Familienhebamme;"Praxis am See"'],
		['Beruf\tVorname\tNachname\tInstitution\tMail', 'Hebamme\tKarin\tKoch\tPraxis am See\tk.koch@example.org']
	])('says under a head %j what somebody does and where', (head, line) => {
		expect(readPeople(`${head}\n${line}`).people).toEqual([
			{ ...KARIN, profession: 'midwife', institution: 'Praxis am See' }
		]);
	});

	it('names the words for a profession that are none, and takes the person', () => {
		const { people, problems, unknown } = readPeople(
			'Name;E-Mail;Beruf\nKarin Koch;k.koch@example.org;Richterin\nKai;kai@example.org;\n'
		);
		expect(people.map(({ profession }) => profession)).toEqual(['', '']);
		expect({ problems, unknown }).toEqual({ problems: [], unknown: ['Richterin'] });
	});

	it('that is too long says so', () => {
		const lines = Array.from({ length: 201 }, (_, at) => `Person;p${at}@example.org`).join('\n');
		expect(readPeople(lines).problems).toEqual([
			{ line: 0, text: '', says: 'Das sind 201 Personen, auf einmal gehen 200.' }
		]);
	});

	it('whatever it is: each line is a person that the server takes, a sentence, or nothing', () => {
		fc.assert(
			fc.property(
				fc.array(
					fc.oneof(
						fc.string({ unit: 'binary' }),
						fc.string({ unit: 'binary' }).map((text) => `${text};a@example.org`)
					),
					{ maxLength: 6 }
				),
				(lines) => {
					const { people, problems } = readPeople(`Name;E-Mail;Einrichtung;Beruf\n${lines.join('\n')}`);
					for (const person of people)
						expect(invitation.safeParse({ ...person, role: 'member', expert: '' }).success).toBe(true);
					for (const { says } of problems) expect(says).not.toBe('');
				}
			)
		);
	});
});
