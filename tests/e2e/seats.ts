/** A seat in a circle, as its office enters it. */
import { request as newRequest } from '@playwright/test';
import { demoId } from '../../scripts/demo/random';
import { newId } from '../../src/lib/domain/id';
import { API } from '../../src/lib/protocol/api';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { ACCOUNTS, expect } from './fixtures';

/** For whoever has this address, by the office of the demo's first network. */
export async function newSeat(circle: string, email: string, password: string): Promise<void> {
	const baseURL = process.env.E2E_URL!;
	const extraHTTPHeaders = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), origin: baseURL };
	const office = await newRequest.newContext({ baseURL, extraHTTPHeaders });
	const data = { email: ACCOUNTS.coordination, password, device: '' };
	const signed = await office.post(API.login, { data });
	const { account } = (await signed.json()) as { account: { id: string } };
	const fields = {
		...{ publication: 'published', circle: demoId('circle', circle), organisation: '', name: 'Hebammen' },
		...{ kind: 'regular', consentOn: '', consentPaper: '', member: 'Mia Muster', email, deputy: '' },
		...{ deputyEmail: '', since: '2026-01-01', until: '', note: '' }
	};
	const body = { id: newId(), table: 'seats', fields };
	const mutations = [{ id: newId(), kind: 'record.create', body }];
	const pushed = await office.post(API.push, {
		data: { v: PROTOCOL_VERSION, account: account.id, mutations }
	});
	expect(await pushed.json()).toMatchObject({ results: [{ outcome: 'done' }] });
	await office.dispose();
}
