// What a phone's own storage, and what comes to be stored, can do to it.
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { fillCopy } from '../support/fill-copy';
import { idOf, organisationRow } from '../support/directory-rows';
import { LIMITS } from '../../src/lib/domain/limits';
import { loadDraft, saveDraft } from '../../src/lib/local/drafts/drafts';
import { enqueue } from '../../src/lib/local/outbox/enqueue';
import { outboxState } from '../../src/lib/local/outbox/outbox-state';
import { observe } from '../../src/lib/local/live/observe';
import { directoryCopy } from '../../src/lib/local/copy/directory-copy';
import { currentAccount } from '../../src/lib/local/device/local-session';
import { connectPorts, type Ports } from '../../src/lib/local/ports';
import { keptRequests } from '../../src/lib/local/receipts/kept-requests';
import { syncStatus } from '../../src/lib/local/live/status';
import { storageMode } from '../../src/lib/local/device/storage-mode';
import { deviceDb } from '../../src/lib/local/device/device-db';
import { wipeEverything } from '../../src/lib/local/device/wipe';
import { API } from '../../src/lib/protocol/api';
import type { ModelPhone } from './model-phone';
import { json } from './model-server';
import { ACCOUNTS } from './model-world';
import { ask, copyOf, phoneInStep, seen, submission } from './scene';
import type { AnyRow } from '../../src/lib/domain/tables';

describe('quota exceeded', () => {
	test('queueing fails loudly and keeps nothing by halves', async () => {
		const { phone } = await phoneInStep();
		phone.full = true;
		await expect(ask(phone)).rejects.toMatchObject({ code: 'storage_full' });
		await expect(saveDraft('anfrage', {}, phone.device)).rejects.toMatchObject({ code: 'storage_full' });
		phone.full = false;
		expect(await seen(phone)).toMatchObject({ queue: { pending: 0 }, requests: [] });
	});

	test('a pull that does not fit leaves the copy whole, and is made up for', async () => {
		const { world, phone } = await phoneInStep();
		const before = await copyOf(phone);
		world.server.store.remove('organisations', idOf('kita'));
		world.server.store.write('organisations', {
			...organisationRow('praxis'),
			region: idOf('region'),
			name: 'Neu'
		} as AnyRow);
		phone.full = true;
		await phone.sync();
		expect(await copyOf(phone)).toEqual(before);
		phone.full = false;
		await phone.sync();
		expect((await phone.directory.readAll('organisations')).map(({ name }) => name)).toContain('Neu');
		expect(await phone.directory.count('organisations')).toBe(2);
	});
});

describe('no room for a receipt', () => {
	test('keeps back nothing that the pull brings', async () => {
		const { world, phone } = await phoneInStep();
		const id = await ask(phone);
		await phone.sync();
		phone.device.receipts.hook('updating', () => {
			throw new DOMException('full', 'QuotaExceededError');
		});
		const { store } = world.server;
		store.write('requests', { ...store.row('requests', id)!, status: 'seen' } as AnyRow);
		const fresh = { ...organisationRow('praxis'), region: idOf('region'), name: 'Neu' };
		store.write('organisations', fresh as AnyRow);
		await phone.sync();
		expect((await seen(phone)).requests).toMatchObject([{ state: 'submitted' }]);
		expect((await phone.directory.readAll('organisations')).map(({ name }) => name)).toContain('Neu');
	});
});

describe('storage evicted', () => {
	test('an emptied copy starts from a snapshot', async () => {
		const { phone } = await phoneInStep();
		await phone.directory.clear();
		await phone.sync();
		expect(await phone.directory.count('organisations')).toBe(3);
	});

	test('everything gone, the session not: the phone learns who is signed in', async () => {
		const { phone } = await phoneInStep(ACCOUNTS[0]);
		await wipeEverything(phone.device, phone.directory);
		await phone.sync();
		expect((await currentAccount(phone.device))?.id).toBe(ACCOUNTS[0]);
		expect((await seen(phone)).status.problem).toBeUndefined();
	});

	test('a lost key: what cannot be opened is refused and shown, the rest is sent', async () => {
		const { phone } = await phoneInStep();
		const lost = await ask(phone);
		await phone.device.keys.clear();
		await ask(phone);
		await phone.sync();
		expect((await seen(phone)).queue).toMatchObject({
			pending: 0,
			refused: [{ recordId: lost, code: 'unexpected' }]
		});
	});
});

describe('IndexedDB blocked', () => {
	// Without network too: then it is known that nothing has arrived.
	beforeAll(() => void vi.stubGlobal('navigator', { onLine: false }));
	afterAll(() => void vi.unstubAllGlobals());

	test('both databases lie in memory for this visit, and what reads them live is woken', async () => {
		// This process has no indexedDB: the app's own databases find that out as a browser's would.
		const seen: number[] = [];
		const end = observe(() => directoryCopy.count('organisations'), {
			next: (count) => seen.push(count),
			error: (reason) => expect.unreachable(String(reason))
		});
		await expect.poll(() => seen).toEqual([0]);
		await fillCopy(directoryCopy, { organisations: [organisationRow('kita'), organisationRow('praxis')] });
		await expect.poll(() => seen).toEqual([0, 2]);
		await saveDraft('anfrage', { question: 'Hallo' });
		expect(await loadDraft('anfrage')).toEqual({ question: 'Hallo' });
		end();
	});

	test('says so, and never pretends that a request is kept', async () => {
		expect(await storageMode()).toBe('blocked');
		expect((await syncStatus()).problem).toBe('storage_blocked');
		connectPorts({ syncNow: async () => {} } as Ports);
		const { code, ...mutation } = await submission();
		const kept = { id: mutation.body.id, code, title: '', phoneOfExpert: '', nameOfExpert: '' };
		await expect(enqueue(mutation, { receipt: kept })).rejects.toMatchObject({ code: 'offline' });
		expect(await outboxState()).toEqual({ pending: 0, refused: [] });
		expect(await keptRequests()).toEqual([]);
		expect(await deviceDb.outbox.count()).toBe(0);
	});
});

describe('values that no honest server sends', () => {
	test.each([
		['10 MB in a line', { name: 'x'.repeat(10_000_000) }],
		['a null byte', { name: 'a\u0000b' }],
		['a script for a link', { website: 'javascript:alert(1)' }],
		['a list without end', { topics: Array.from({ length: LIMITS.list + 1 }, () => 'health') }],
		['no id', { id: '' }],
		['a number for a text', { name: 7 }]
	])('%s refuses the whole answer', async (_, changes) => {
		const { world, phone } = await phoneInStep();
		const before = await copyOf(phone);
		world.server.store.write('organisations', {
			...organisationRow('neu'),
			region: idOf('region')
		} as AnyRow);
		const answer = await world.server.handle(`${API.sync}?cursor=${await cursorOf(phone)}`, {}, phone.jar);
		const delta = (await answer.json()) as { puts: { organisations: AnyRow[] } };
		Object.assign(delta.puts.organisations[0]!, changes);
		phone.intercept = (path) => (path.startsWith(API.sync) ? json(delta) : undefined);
		await phone.sync();
		expect(await copyOf(phone)).toEqual(before);
		expect((await seen(phone)).status.problem).toBe('unexpected');
	});

	test('HTML and emoji are text like any other; fields nobody knows are left out', async () => {
		const { world, phone } = await phoneInStep();
		const name = '<img src=x onerror=alert(1)> 👩‍⚕️';
		const row = { ...organisationRow('neu'), region: idOf('region'), name };
		world.server.store.write('organisations', row as AnyRow);
		await phone.sync();
		expect((await phone.directory.readOne('organisations', idOf('neu')))?.name).toBe(name);
	});
});

async function cursorOf(phone: ModelPhone): Promise<string> {
	return encodeURIComponent((await phone.directory.readState())?.cursor ?? '');
}
