// What an office does by the server's own addresses, for stories that begin where it has done its part.
import { type APIRequestContext, request as newRequest } from '@playwright/test';
import { demoId } from '../../scripts/demo/random';
import { newId } from '../../src/lib/domain/id';
import { API } from '../../src/lib/protocol/api';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { ACCOUNTS, expect } from './fixtures';

export interface OfficeByApi {
	/** Makes a record; answers its id. */
	make(table: string, fields: object): Promise<string>;
	/** Changes fields of a record, each from one value to another. */
	save(table: string, id: string, changes: Record<string, { from: unknown; to: unknown }>): Promise<void>;
	post(path: string, data: object): Promise<void>;
	end(): Promise<void>;
}

export async function officeByApi(baseURL: string, password: string): Promise<OfficeByApi> {
	const extraHTTPHeaders = { [PROTOCOL_HEADER]: String(PROTOCOL_VERSION), origin: baseURL };
	const office: APIRequestContext = await newRequest.newContext({ baseURL, extraHTTPHeaders });
	const post = async (path: string, data: object) => {
		const answer = await office.post(path, { data });
		expect(answer.ok(), `${path}: ${answer.status()}`).toBe(true);
		return answer;
	};
	await post(API.login, { email: ACCOUNTS.coordination, password, device: '' });
	const push = async (kind: string, body: object) => {
		const mutations = [{ id: newId(), kind, body }];
		const account = demoId('user', 'koordination');
		const answer = await post(API.push, { v: PROTOCOL_VERSION, account, mutations });
		expect(await answer.json()).toMatchObject({ results: [{ outcome: 'done' }] });
	};
	return {
		make: async (table, fields) => {
			const id = newId();
			await push('record.create', { id, table, fields });
			return id;
		},
		save: (table, id, changes) => push('record.save', { id, table, changes }),
		post: async (path, data) => void (await post(path, data)),
		end: () => office.dispose()
	};
}
