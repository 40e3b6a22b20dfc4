/**
 * Every other door of PocketBase, tried with a user's token on loopback: its administration, its own ways into an account, several
 * at once, what filters, sorting and relations might find out, and what is told as it happens.
 */
import { expect, it, describe } from 'vitest';
import { newId } from '../../../src/lib/domain/id';
import { TABLES } from '../../../src/lib/domain/tables';
import { mailServer } from '../../support/mail-server';
import { SUPERUSER } from '../../support/pocketbase';
import { emailOf, PASSWORD } from '../../support/small-network';
import { CHANGING, type Door, LOOKED_AT, OF_OTHERS, QUESTIONS } from './doors';
import { ACCOUNT, NOBODY, PEOPLE, whoMay } from './people';
import { HIDDEN } from './hidden';
import { listen } from './realtime';
import type { World } from './world';

/** One of each scope: what a rule refuses to all rows it refuses alike. */
const ASKING = ['guest', 'mia', 'karla'] as const;

const isDone = (work: Promise<unknown>): Promise<boolean> =>
	work.then(
		() => true,
		() => false
	);

export function describeDoors(world: () => World): void {
	const settled = () => expect(world().ledger.take()).toEqual([]);
	const everybody = async ({ method, path, body }: Door, marks = NOBODY, word = true) => {
		for (const who of PEOPLE) {
			const { done } = await world().ask(who, path, { method, body, word });
			const cell = `${method} ${path}${word ? '' : ', without the word'}`;
			world().ledger.note(cell, who, done, whoMay(marks).has(who));
		}
	};

	describe('the administration', () => {
		it.each(LOOKED_AT)('$method $path is the superuser’s', async (door) => {
			for (const word of [true, false]) await everybody(door, NOBODY, word);
			const { method, path, body } = door;
			const sent = world().admin.send<unknown>(path, { method, ...(body !== undefined && { body }) });
			world().ledger.control(path, await isDone(sent));
			settled();
		});

		it.each(CHANGING)('$method $path is nobody’s who has an account here', async (door) => {
			for (const word of [true, false]) await everybody(door, NOBODY, word);
			settled();
		});
	});

	describe('a way into an account', () => {
		const refresh: Door = { method: 'POST', path: '/api/collections/users/auth-refresh' };
		it.each([
			['an account', 'users', 'kira@example.org', true],
			['one that is suspended', 'users', 'sven@example.org', false],
			['the superuser', '_superusers', SUPERUSER.email, false]
		])('by a password that is right for accounts: %s', async (what, collection, identity, may) => {
			const path = `/api/collections/${collection}/auth-with-password`;
			for (const word of [true, false]) {
				const asking = { method: 'POST', body: { identity, password: PASSWORD }, word };
				const { done } = await world().ask('guest', path, asking);
				world().ledger.note(
					`sign in as ${what}${word ? '' : ', without the word'}`,
					'guest',
					done,
					word && may
				);
			}
			settled();
		});

		it('is not renewed past the server, nor for who is suspended', async () => {
			await everybody(refresh, '- + + + + + + -');
			await everybody(refresh, NOBODY, false);
			settled();
		});

		it('opens by no token of files, which everybody who is signed in gets', async () => {
			const { ask, ledger } = world();
			for (const who of PEOPLE) {
				const { body } = await ask(who, '/api/files/token', { method: 'POST', word: false });
				const path = `/api/backups/all.zip?token=${String(body?.token ?? '')}`;
				ledger.note('download a backup', who, (await ask(who, path)).done, false);
			}
			settled();
		});

		it('is mailed to nobody', async () => {
			const { admin, ask } = world();
			const mails = await mailServer();
			await mails.start();
			const { hostname, port } = new URL(mails.url);
			await admin.settings.update({ smtp: { enabled: true, host: hostname, port: Number(port) } });
			const users = '/api/collections/users';
			for (const [path, body] of [
				[`${users}/request-password-reset`, { email: emailOf('mia') }],
				[`${users}/request-verification`, { email: emailOf('mia') }],
				[`${users}/request-email-change`, { newEmail: 'neu@example.org' }],
				['/api/collections/_superusers/request-password-reset', { email: SUPERUSER.email }]
			] as const)
				for (const who of ['guest', 'mia'] as const)
					await ask(who, path, { method: 'POST', body, word: false });
			// They are sent one after the other: when these are there, those before would be.
			for (let at = 0; at < 3; at++)
				await admin.settings.testEmail('users', `test${at}@example.org`, 'verification');
			const told = mails.received.flatMap(({ recipients }) => recipients);
			await admin.settings.update({ smtp: { enabled: false } });
			await mails.stop();
			for (const mail of told)
				world().ledger.note(`mail to ${mail}`, 'nobody', true, mail.startsWith('test'));
			expect(told).toHaveLength(3);
			settled();
		});
	});

	describe('the word', () => {
		const experts = '/api/collections/experts/records';
		const shown = async (word: string) => {
			const headers = { authorization: world().token('karla'), 'x-schutznetz-word': word };
			const answer = await fetch(world().pocketBase.handle.url + experts, { headers });
			return ((await answer.json()) as { items?: unknown[] }).items?.length ?? 0;
		};

		it('is that of this installation, and no other', async () => {
			for (const word of ['', 'x', '0'.repeat(64)]) expect(await shown(word)).toBe(0);
			expect(await shown(world().word)).toBeGreaterThan(0);
		});

		it('lets nobody in where none is written down: in a database that was started without its server', async () => {
			const doors = world().admin.collection('door');
			const kept = await doors.getFullList();
			for (const { id } of kept) await doors.delete(id);
			expect([await shown(world().word), await shown('')]).toEqual([0, 0]);
			for (const one of kept) await doors.create(one);
			expect(await shown(world().word)).toBeGreaterThan(0);
		});
	});

	describe('a question', () => {
		// All at once: whoever often finds nothing is answered slowly by PocketBase, on purpose.
		it('finds nothing out, neither by filters nor by sorting, relations or fields', async () => {
			const { admin, ask, ledger } = world();
			const put = async ([collection, query]: (typeof QUESTIONS)[number]) => {
				const cell = `ask ${collection}: ${query}`;
				const path = `/api/collections/${collection}/records?perPage=1&${query.replaceAll('"', '%22')}`;
				for (const who of ASKING)
					for (const word of OF_OTHERS.test(query) ? [true, false] : [false]) {
						const { done, body } = await ask(who, path, { word });
						const items = (body?.items as unknown[] | undefined) ?? [];
						const found = done && (Number(body?.totalItems) > 0 || items.length > 0);
						ledger.note(`${cell}${word ? '' : ', without the word'}`, who, found, false);
					}
				ledger.control(cell, (await admin.send<{ totalItems: number }>(path, {})).totalItems > 0);
			};
			await Promise.all(QUESTIONS.map(put));
			settled();
		});
	});

	describe('several at once', () => {
		it('are all refused where one is', async () => {
			const { admin, ask, ledger, row, word } = world();
			const { id } = row('offers', 'public, here');
			for (const who of PEOPLE) {
				const key = newId();
				const record = { key, author: ACCOUNT[who], bodyHash: '0'.repeat(64), result: { outcome: 'done' } };
				const requests = [
					{ method: 'POST', url: '/api/collections/mutations/records', body: record },
					{ method: 'PATCH', url: `/api/collections/offers/records/${id}`, body: { note: 'fremd' } }
				];
				const may = who === 'karla' || who === 'beate';
				const inside = requests.map((one) => ({
					...one,
					headers: { 'x-schutznetz-word': 'A'.repeat(word.length) }
				}));
				for (const [says, body] of [
					[false, { requests }],
					[false, { requests: inside }],
					[true, { requests }]
				] as const) {
					const { done } = await ask(who, '/api/batch', { method: 'POST', body, word: says });
					ledger.note('several at once', who, done, says && may);
				}
				const kept = await admin.collection('mutations').getList(1, 1, { filter: `key = "${key}"` });
				ledger.note('half of several at once', who, kept.totalItems > 0, may);
			}
			await admin.collection('offers').update(id, { note: row('offers', 'public, here').note });
			settled();
		});
	});

	describe('what happens', () => {
		it('is told to nobody who does not say the word', async () => {
			const { admin, pocketBase, token, word, ledger, row } = world();
			const { url } = pocketBase.handle;
			const topics = [...TABLES, ...Object.keys(HIDDEN)].map((name) => `${name}/*`);
			const without = await Promise.all(PEOPLE.map((who) => listen(url, token(who), topics)));
			const server = await listen(url, token('karla'), ['offers/*'], { x_schutznetz_word: word });
			const say = async (note: string) => {
				for (const name of ['public, here', 'public, beside'])
					await admin.collection('offers').update(row('offers', name).id, { note });
				await admin.collection('keyVersions').update(row('keyVersions', "mia's").id, {});
				await server.hears(`"note":"${note}"`);
			};
			await say('eins');
			// Whoever was told of the first is told before the second is done.
			await say('zwei');
			for (const [at, one] of without.entries()) {
				ledger.note('hear of a change', PEOPLE[at]!, /"action":/.test(one.heard()), false);
				one.stop();
			}
			server.stop();
			for (const name of ['public, here', 'public, beside'])
				await admin.collection('offers').update(row('offers', name).id, { note: row('offers', name).note });
			settled();
		});
	});
}
