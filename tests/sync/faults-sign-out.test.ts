// Signing out, whatever comes in between: nobody sees what belongs to the account, and nothing that was asked for before is
// written after it.
import { Dexie } from 'dexie';
import { describe, expect, test, vi } from 'vitest';
import { EXPERTS, ACCOUNTS } from './model-world';
import { loadDraft, saveDraft } from '../../src/lib/local/drafts/drafts';
import { favourites, toggleFavourite } from '../../src/lib/local/device/favourites';
import { myPlace, setMyPlace } from '../../src/lib/local/device/my-place';
import { FILES_DATABASE } from '../../src/lib/local/files/files-name';
import { unsentCount } from '../../src/lib/local/outbox/outbox-state';
import { currentAccount } from '../../src/lib/local/device/local-session';
import { API } from '../../src/lib/protocol/api';
import { ask, hold, phoneInStep, requestTo, seen } from './scene';

const [MEMBER, EXPERT] = ACCOUNTS as [string, string];

describe('signing out', () => {
	test('counts what is unsent, wipes what is hers, keeps what anybody may see', async () => {
		const { world, phone } = await phoneInStep(EXPERT);
		requestTo(world.server, EXPERTS[0]!);
		await phone.sync();
		expect(await phone.directory.count('requests')).toBe(1);
		await ask(phone);
		await saveDraft('anfrage', { question: 'privat' }, phone.device);
		await toggleFavourite('experts', EXPERTS[0]!, phone.device);
		await setMyPlace({ ags: '01053000', profession: 'midwife' }, phone.device);
		expect(await unsentCount(phone.device)).toBe(1);

		await phone.logout();
		expect(await currentAccount(phone.device)).toBeUndefined();
		expect(await phone.directory.count('requests')).toBe(0);
		expect(await seen(phone)).toMatchObject({ queue: { pending: 0, refused: [] }, requests: [] });
		expect(await loadDraft('anfrage', phone.device)).toBeUndefined();
		expect(await favourites(phone.device)).toEqual([]);
		expect(await myPlace(phone.device)).toBeUndefined();
		expect(await phone.device.keys.toArray()).toEqual([]);
		const expert = await phone.directory.readOne('experts', EXPERTS[0]!);
		expect(expert).toMatchObject({ id: EXPERTS[0] });
		expect(expert).not.toHaveProperty('mobile');
	});

	test('waits for no frozen page that holds the files, whose key is gone', async () => {
		const { world, phone } = await phoneInStep(EXPERT);
		const deleting = vi.spyOn(Dexie, 'delete').mockReturnValue(new Dexie.Promise<void>(() => undefined));
		await phone.logout();
		expect(deleting).toHaveBeenCalledWith(FILES_DATABASE);
		deleting.mockRestore();
		expect(await phone.device.keys.toArray()).toEqual([]);
		expect(world.server.sessions.size).toBe(0);
	});

	test('without network takes effect here at once, on the server when it is reached', async () => {
		const { world, phone } = await phoneInStep(EXPERT);
		requestTo(world.server, EXPERTS[0]!);
		await phone.sync();
		phone.faults = Array.from({ length: 9 }, () => 'lostBefore' as const);
		await phone.logout();
		expect(await phone.directory.count('requests')).toBe(0);
		expect(world.server.sessions.size).toBe(1);

		phone.faults = [];
		await phone.sync();
		expect(world.server.sessions.size).toBe(0);
		expect(await currentAccount(phone.device)).toBeUndefined();
		expect(await phone.directory.count('requests')).toBe(0);
	});

	test("a server that cannot end the session does not keep the guest's requests from being sent", async () => {
		const { phone } = await phoneInStep(MEMBER);
		phone.intercept = (path) => (path === API.logout ? new Response(null, { status: 500 }) : undefined);
		await phone.logout();
		const id = await ask(phone);
		await phone.sync();
		expect((await seen(phone)).requests).toEqual([{ id, state: 'submitted', problem: undefined }]);
	});

	test.each([API.sync, API.session, API.snapshot])(
		'an answer of %s that was asked for before comes too late to be written',
		async (address) => {
			const { world, phone } = await phoneInStep(EXPERT);
			requestTo(world.server, EXPERTS[0]!);
			// A new epoch makes the phone ask for all three.
			await world.server.store.renewEpoch();
			const held = hold(phone, address);
			const pulling = phone.engine.run();
			await held.reached;
			await phone.logout();
			const written: object[] = [];
			phone.directoryDb.state.hook('updating', (changes) => void written.push(changes) as undefined);
			held.release();
			await pulling;
			expect(written, 'even for a moment').not.toContainEqual(expect.objectContaining({ owner: EXPERT }));
			expect(await currentAccount(phone.device)).toBeUndefined();
			expect(await phone.directory.count('requests')).toBe(0);
			expect(await phone.directory.readOne('experts', EXPERTS[0]!)).not.toHaveProperty('mobile');
			expect((await phone.directory.readState())?.owner).toBe('guest');
		}
	);

	test('while a request is on its way: what the run asks after it is not written for the account', async () => {
		const { world, phone } = await phoneInStep(EXPERT);
		requestTo(world.server, EXPERTS[0]!);
		await ask(phone);
		const held = hold(phone, API.push);
		const running = phone.engine.run();
		await held.reached;
		// The server has not heard of it: with the cookie it would still answer as to her.
		phone.faults = ['lostBefore'];
		await phone.logout();
		const written: object[] = [];
		phone.directoryDb.state.hook('updating', (changes) => void written.push(changes) as undefined);
		held.release();
		await running;
		expect(written, 'even for a moment').not.toContainEqual(expect.objectContaining({ owner: EXPERT }));
		expect(await phone.directory.readOne('experts', EXPERTS[0]!)).not.toHaveProperty('mobile');
		expect((await phone.directory.readState())?.owner).toBe('guest');
		await phone.sync();
		expect(world.server.sessions.size).toBe(0);
	});
});
