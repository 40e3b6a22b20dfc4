// An expert who answers without a screen: what the asker's stories need of her, by the same addresses and the same seals.
import type { MessageContent } from '../../src/lib/domain/consultation/request-content';
import type { Request } from '../../src/lib/domain/consultation/request';
import { newId } from '../../src/lib/domain/id';
import { LIMITS } from '../../src/lib/domain/limits';
import { API } from '../../src/lib/protocol/api';
import { PROTOCOL_HEADER, PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { open, seal } from '../../src/lib/sealing/envelope';
import { unwrapWithPassphrase } from '../../src/lib/sealing/own-key';
import { ACCOUNTS, expect, type AccountName } from './fixtures';

export interface ExpertByApi {
	accept(request: string): Promise<void>;
	write(request: string, content: MessageContent): Promise<void>;
	/** The same text so many times. */
	repeat(request: string, times: number, text: string): Promise<void>;
	close(request: string): Promise<void>;
	/** What the asker wrote last, opened with the expert's key. */
	lastMessage(request: string): Promise<MessageContent>;
}

interface Rows {
	requests?: Request[];
	ownKeys?: { wrapped: string }[];
}

export async function expertByApi(
	url: string,
	account: AccountName,
	password: string,
	passphrase: string
): Promise<ExpertByApi> {
	let cookie = '';
	const send = async (method: string, path: string, body?: unknown): Promise<unknown> => {
		const headers: Record<string, string> = {
			origin: url,
			[PROTOCOL_HEADER]: `${PROTOCOL_VERSION}`,
			cookie,
			// A kept connection could be closed by the server at the very moment it is used again.
			connection: 'close'
		};
		if (body !== undefined) headers['content-type'] = 'application/json';
		const response = await fetch(url + path, { method, headers, body: JSON.stringify(body) ?? null });
		expect(response.ok, `${method} ${path}: ${response.status}`).toBe(true);
		const set = response.headers.getSetCookie()[0];
		if (set) cookie = set.split(';')[0] ?? '';
		return response.json();
	};
	const { account: me } = (await send('POST', API.login, {
		email: ACCOUNTS[account],
		password,
		device: 'Test'
	})) as { account: { id: string } };
	const rows = async (): Promise<Rows> => {
		const { cursor } = (await send('GET', API.snapshot)) as { cursor: string };
		const delta = await send('GET', `${API.sync}?cursor=${encodeURIComponent(cursor)}`);
		return (delta as { puts: Rows }).puts;
	};
	const identity = await unwrapWithPassphrase((await rows()).ownKeys?.[0]?.wrapped ?? '', passphrase);

	async function opened(id: string) {
		const request = (await rows()).requests?.find((one) => one.id === id);
		if (!request?.payload) throw new Error(`the expert does not see ${id}`);
		const letter = await open(request.payload, { request: id, part: 'request', from: 'asker' }, [identity]);
		return { request, secret: letter.secret, replyTo: (letter.body as { replyTo: string[] }).replyTo };
	}
	async function mutate(kind: string, ...bodies: object[]): Promise<void> {
		const mutations = bodies.map((body) => ({ id: newId(), kind, body }));
		const answer = await send('POST', API.push, { v: PROTOCOL_VERSION, account: me.id, mutations });
		expect((answer as { results: object[] }).results).toMatchObject(bodies.map(() => ({ outcome: 'done' })));
	}
	async function writing(id: string, contents: MessageContent[]): Promise<void> {
		const { secret, replyTo } = await opened(id);
		const sealed = contents.map(async (content) => {
			const message = newId();
			const binding = { request: id, part: message, from: 'expert' } as const;
			const payload = await seal(content, binding, secret, replyTo);
			return { id, message: { id: message, payload }, proof: '' };
		});
		await mutate('request.write', ...(await Promise.all(sealed)));
	}
	return {
		accept: (id) => mutate('request.accept', { id }),
		close: (id) => mutate('request.close', { id }),
		write: (id, content) => writing(id, [content]),
		async repeat(id, times, text) {
			for (let left = times; left > 0; left -= LIMITS.mutationsPerPush) {
				const length = Math.min(left, LIMITS.mutationsPerPush);
				await writing(
					id,
					Array.from({ length }, () => ({ kind: 'text' as const, text }))
				);
			}
		},
		async lastMessage(id) {
			const { request, secret } = await opened(id);
			const last = request.thread?.findLast(({ from }) => from === 'asker');
			if (!last) throw new Error('the asker wrote nothing');
			const binding = { request: id, part: last.id, from: 'asker' } as const;
			return (await open(last.payload, binding, [identity], secret)).body as MessageContent;
		}
	};
}
