// What a phone may show can change while it is offline: with the next pull it holds no more than it may.
import { describe, expect, test } from 'vitest';
import { idOf } from '../support/directory-rows';
import type { AnyRow } from '../../src/lib/domain/tables';
import { currentAccount } from '../../src/lib/local/device/local-session';
import { ACCOUNTS, EXPERTS } from './model-world';
import { phoneInStep, requestTo, seen } from './scene';

const [MEMBER, EXPERT, , DESK] = ACCOUNTS as [string, string, string, string];

describe('rights that changed while the phone was offline', () => {
	test('a role withdrawn: the rows of the role are gone', async () => {
		const { world, phone } = await phoneInStep(EXPERT);
		requestTo(world.server, EXPERTS[0]!);
		await phone.sync();
		world.server.store.accounts.set(EXPERT, { role: 'member', expertId: '' });
		await phone.sync();
		expect(await phone.directory.count('requests')).toBe(0);
		expect((await currentAccount(phone.device))?.role).toBe('member');
	});

	test('an account withdrawn: back to what a guest sees', async () => {
		const { world, phone } = await phoneInStep(DESK);
		const note = { ...world.server.store.row('organisations', idOf('kita')), note: 'intern' } as AnyRow;
		world.server.store.write('organisations', note);
		await phone.sync();
		expect(await phone.directory.readOne('organisations', idOf('kita'))).toHaveProperty('note');
		world.server.store.accounts.delete(DESK);
		await phone.sync();
		expect(await phone.directory.readOne('organisations', idOf('kita'))).not.toHaveProperty('note');
		expect((await seen(phone)).status.scope).toBe('guest');
	});

	test.each(['withdrawn', 'draft'])('a record that became %s vanishes', async (publication) => {
		const { world, phone } = await phoneInStep(MEMBER);
		world.server.store.write('organisations', {
			...world.server.store.row('organisations', idOf('kita')),
			id: idOf('kita'),
			publication
		});
		await phone.sync();
		expect(await phone.directory.readOne('organisations', idOf('kita'))).toBeUndefined();
		expect(await phone.directory.count('organisations')).toBe(2);
	});

	test('a deputy who is no longer: the requests of whom she stood in for are gone', async () => {
		const { world, phone } = await phoneInStep(EXPERT);
		const { store } = world.server;
		const of = (id: string): AnyRow => store.row('experts', id)!;
		store.write('experts', { ...of(EXPERTS[1]!), deputy: EXPERTS[0] });
		const id = requestTo(world.server, EXPERTS[1]!);
		await phone.sync();
		expect(await phone.directory.readOne('requests', id)).toBeDefined();
		store.write('experts', { ...of(EXPERTS[1]!), deputy: '' });
		await phone.sync();
		expect(await phone.directory.readOne('requests', id)).toBeUndefined();
	});

	test('a request that another expert took keeps no content here', async () => {
		const { world, phone } = await phoneInStep(EXPERT);
		const id = requestTo(world.server, '');
		await phone.sync();
		expect(await phone.directory.readOne('requests', id)).toHaveProperty('payload');
		const row = world.server.store.row('requests', id)!;
		world.server.store.write('requests', { ...row, status: 'accepted', acceptedBy: EXPERTS[1] });
		await phone.sync();
		expect(await phone.directory.readOne('requests', id)).toMatchObject({ acceptedBy: EXPERTS[1] });
		expect(await phone.directory.readOne('requests', id)).not.toHaveProperty('payload');
	});
});
