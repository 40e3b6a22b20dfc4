import { describe, expect, it } from 'vitest';
import { draftOf, type MailDraft, readMail } from './mail-form';

const FILLED: MailDraft = {
	host: ' mail.example.org ',
	port: '587',
	security: 'starttls',
	user: 'stelle',
	password: 'geheim',
	from: 'stelle@example.org',
	ownPassword: 'Leise Otter ordnen Kiesel',
	code: ''
};

describe('the form of the mail server', () => {
	it.each<[keyof MailDraft, string]>([
		['host', ''],
		['host', 'https://mail.example.org'],
		['host', 'mail.example.org/x'],
		['port', ''],
		['port', '70000'],
		['port', '5e3'],
		['from', 'stelle'],
		['ownPassword', '']
	])('%s: „%s“ will not do', (field, text) => {
		const read = readMail({ ...FILLED, [field]: text });
		expect(Object.keys('problems' in read ? read.problems : {})).toEqual([field]);
	});

	it('gives numbers as numbers, and passwords as they are', () => {
		expect(readMail({ ...FILLED, password: ' mit Rand ' })).toEqual({
			settings: {
				...{ host: 'mail.example.org', port: 587, security: 'starttls', user: 'stelle' },
				...{ password: ' mit Rand ', from: 'stelle@example.org' }
			}
		});
	});

	it('begins with what is kept, without passwords', () => {
		const { host, security, user, from } = FILLED;
		expect(draftOf({ host, security, user, from, port: 587 })).toEqual({
			...FILLED,
			password: '',
			ownPassword: ''
		});
		expect(draftOf(null)).toMatchObject({ host: '', port: '587', security: 'starttls' });
	});
});
