/** A network in the built server whose office lets everybody read it, or not: with what nobody may read there. */
import { afterAll, beforeAll, expect } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { type BuiltServer, startBuiltServer } from '../support/built-server';
import { ANNA, CALLERS, HOUSE, REGION } from '../support/small-network';
import { loginScene } from './login-scene';

export const BASE = `/api/public/hsds/${REGION}`;

/** Call in the test file: it begins and ends the server. */
export function publicReadScene() {
	let server: BuiltServer;
	beforeAll(async () => {
		server = await startBuiltServer({ ADDRESS_HEADER: 'x-test-address' });
		const { admin } = server.pocketBase;
		await admin.collection('organisations').update(HOUSE, {
			address: { street: 'Möwenweg 1', postalCode: '21502', place: 'Geesthacht', ags: '01053032' },
			phone: '04541 888 0',
			note: 'Adresse geheim'
		});
		await admin.collection('experts').update(ANNA, { mobile: '0171 39200 55', note: 'geheim' });
	});
	afterAll(() => server.stop());
	const { visitorFrom } = loginScene(() => server);

	const get = (path: string, headers?: Record<string, string>) =>
		visitorFrom().get(`${BASE}${path}`, headers);
	const json = async (path: string): Promise<unknown> => (await get(path)).json();

	/** By the office, as its page does it. */
	async function turn(to: boolean): Promise<void> {
		const karla = visitorFrom();
		await karla.login('karla');
		const changes = { publicRead: { from: !to, to } };
		const body = { id: REGION, table: 'regions', changes };
		const mutations = [{ id: newId(), kind: 'record.save', body }];
		const pushed = { v: PROTOCOL_VERSION, account: CALLERS.karla.userId, mutations };
		const answer = await karla.send('POST', '/api/push', pushed);
		expect(await answer.json()).toMatchObject({ results: [{ outcome: 'done' }] });
	}

	return { server: () => server, visitorFrom, get, json, turn };
}
