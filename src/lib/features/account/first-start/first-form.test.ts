import { describe, expect, it } from 'vitest';
import { beginSetupBody } from '../../../protocol/setup';
import { EMPTY_FORM, type FirstForm, readFirstForm } from './first-form';

const FILLED: FirstForm = {
	network: ' Kreis Beispiel ',
	land: 'BY',
	office: 'Fachstelle Kinderschutz',
	officePhone: '089 99998 100',
	officeEmail: 'stelle@example.org',
	name: 'Anke Muster',
	email: 'anke@example.org ',
	password: 'Leise Otter ordnen Kiesel'
};

describe('the first form', () => {
	it('asks for all of it at once', () => {
		const read = readFirstForm({ ...EMPTY_FORM });
		expect(Object.keys('problems' in read ? read.problems : {})).toEqual(Object.keys(EMPTY_FORM));
	});

	it.each<[keyof FirstForm, string]>([
		['network', '  '],
		['officePhone', 'bitte mailen'],
		['officeEmail', 'stelle@example'],
		['email', 'anke'],
		['password', 'elf Zeichen']
	])('%s: „%s“ will not do', (field, text) => {
		const read = readFirstForm({ ...FILLED, [field]: text });
		expect(Object.keys('problems' in read ? read.problems : {})).toEqual([field]);
	});

	it('gives what the server takes, without blanks at the ends', () => {
		const read = readFirstForm(FILLED);
		const setup = 'setup' in read ? read.setup : undefined;
		expect(setup).toMatchObject({
			network: { name: 'Kreis Beispiel' },
			account: { email: 'anke@example.org' }
		});
		expect(beginSetupBody.safeParse({ token: 'x'.repeat(43), ...setup }).success).toBe(true);
	});
});
