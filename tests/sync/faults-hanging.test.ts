// An answer that begins and never ends: it is given up, and holds back nothing else.
import { expect, test } from 'vitest';
import type { AnyRow } from '../../src/lib/domain/tables';
import { API } from '../../src/lib/protocol/api';
import { idOf, organisationRow } from '../support/directory-rows';
import { ask, phoneInStep, seen } from './scene';

function changedOrganisation(): AnyRow {
	return { ...organisationRow('kita'), region: idOf('region'), name: 'Neuer Name' } as AnyRow;
}

test('a hanging request is given up after 15 seconds, body included', async () => {
	const { phone } = await phoneInStep();
	const started = phone.timer.now();
	phone.intercept = () => {
		setImmediate(() => phone.timer.expire(15_000));
		return new Response(new ReadableStream({}), { headers: { 'content-type': 'application/json' } });
	};
	await phone.engine.run();
	expect(phone.timer.now() - started).toBe(15_000);
	expect((await seen(phone)).status.problem).toBe('offline');
});

test('a page that never comes holds back neither what came before it nor the answers to what was asked', async () => {
	const { world, phone } = await phoneInStep();
	const id = await ask(phone);
	await phone.sync();
	const { store } = world.server;
	store.write('organisations', changedOrganisation());
	for (let n = 0; n < 60; n += 1) {
		const more = { region: idOf('region'), description: 'x'.repeat(4_000) };
		store.write('organisations', { ...organisationRow(`verein ${n}`, more) } as AnyRow);
	}
	store.write('requests', {
		...store.row('requests', id)!,
		status: 'seen',
		seenAt: new Date().toISOString()
	} as AnyRow);
	let pages = 0;
	phone.intercept = (path) => {
		if (!path.startsWith(`${API.sync}?`) || (pages += 1) === 1) return undefined;
		setImmediate(() => phone.timer.expire(15_000));
		return new Response(new ReadableStream({}), { headers: { 'content-type': 'application/json' } });
	};
	await phone.sync();
	expect(pages).toBe(2);
	const { status, requests } = await seen(phone);
	expect(status.problem).toBe('offline');
	expect(requests).toEqual([{ id, state: 'seen', problem: undefined }]);
	expect((await phone.directory.readOne('organisations', idOf('kita')))?.name).toBe('Neuer Name');
});

test('an answer about receipts that never comes holds back nothing of the directory', async () => {
	const { world, phone } = await phoneInStep();
	await ask(phone);
	await phone.sync();
	world.server.store.write('organisations', changedOrganisation());
	phone.intercept = (path) => {
		if (path !== API.receipts) return undefined;
		setImmediate(() => phone.timer.expire(15_000));
		return new Response(new ReadableStream({}), { headers: { 'content-type': 'application/json' } });
	};
	await phone.sync();
	expect((await seen(phone)).status.problem).toBeUndefined();
	expect((await phone.directory.readOne('organisations', idOf('kita')))?.name).toBe('Neuer Name');
});
