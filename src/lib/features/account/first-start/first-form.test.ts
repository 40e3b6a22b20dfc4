import { describe, expect, it } from 'vitest';
import { ARCHIVE_BYTES, beginSetupBody, takeOverBody } from '../../../protocol/setup';
import { base64Of } from './archive-text';
import { EMPTY_FORM, type FirstForm, readFirstForm, readTakeOver } from './first-form';

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

describe('the form for a network that comes from elsewhere', () => {
	const problemsOf = (form: FirstForm, file?: { size: number }) => {
		const read = readTakeOver(form, file);
		return Object.keys('problems' in read ? read.problems : {});
	};

	it('asks for the archive and the account alone', () => {
		expect(problemsOf({ ...EMPTY_FORM })).toEqual(['archive', 'name', 'email', 'password']);
		expect(problemsOf({ ...FILLED, network: '', land: '', office: '' }, { size: 3 })).toEqual([]);
	});

	it.each([0, ARCHIVE_BYTES + 1])('takes no file of %i bytes', (size) => {
		expect(problemsOf(FILLED, { size })).toEqual(['archive']);
	});

	it('sends the largest one as the server takes it', async () => {
		const bytes = Uint8Array.from({ length: ARCHIVE_BYTES }, (_, at) => at % 251);
		const archive = await base64Of(new Blob([bytes]));
		expect(Buffer.from(archive, 'base64').equals(bytes)).toBe(true);
		const read = readTakeOver(FILLED, { size: bytes.length });
		const account = 'account' in read ? read.account : undefined;
		expect(takeOverBody.safeParse({ token: 'x'.repeat(43), archive, account }).success).toBe(true);
	});
});
