import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createDeviceDb } from './device-db';
import { knownKeys, rememberKeys } from './known-keys';
import { knownMatter, rememberMatter } from './known-readers';
import { writeSession } from './local-session';
import { wipeOwner } from './wipe';

const OLD = '7K2M-Q9XB-04TZ';
const NEW = 'AAAA-BBBB-CCCC';

describe('the device', () => {
	it('knows nobody at first, then whom it was told, also after a logout', async () => {
		const db = createDeviceDb('known keys');
		expect(await knownKeys(db)).toEqual({});
		await rememberKeys({ anna: [OLD] }, db);
		await rememberKeys({ vera: [OLD] }, db);
		await rememberKeys({ anna: [NEW] }, db);
		await wipeOwner('anna', db);
		expect(await knownKeys(db)).toEqual({ anna: [NEW], vera: [OLD] });
	});

	it('knows a matter for whoever was told of it: its readers grow, its first content stays, until she has left', async () => {
		const db = createDeviceDb('known matters');
		const account = {
			id: 'anna',
			name: '',
			email: 'anna@example.org',
			role: 'expert',
			expertId: ''
		} as const;
		expect(await knownMatter('request/a', db)).toEqual({});
		await rememberMatter('request/a', { readers: ['desk'] }, db);
		await writeSession({ account }, db);
		await rememberMatter('request/a', { readers: ['vera'], content: 'first' }, db);
		await rememberMatter('request/a', { content: 'second' }, db);
		await rememberMatter('request/b', { readers: ['carl'] }, db);
		expect(await knownMatter('request/a', db)).toMatchObject({ readers: ['desk', 'vera'], content: 'first' });
		await wipeOwner('anna', db);
		expect(await knownMatter('request/a', db)).toMatchObject({ readers: ['desk'] });
		expect(await knownMatter('request/b', db)).toEqual({});
	});
});
