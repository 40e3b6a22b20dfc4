// Where an account sits, as the database writes it beside the account: the same as the law says (src/lib/domain/meeting/sittings.ts),
// whoever wrote which row, in whichever order, through PocketBase's own interface.
import * as fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { Attendance } from '../../src/lib/domain/meeting/attendance';
import type { Meeting } from '../../src/lib/domain/meeting/meeting';
import type { Seat } from '../../src/lib/domain/meeting/seat';
import { sittingsOf } from '../../src/lib/domain/meeting/sittings';
import type { AnyRow } from '../../src/lib/domain/tables';
import { circleRow, idOf } from '../support/directory-rows';
import { rowOf } from '../support/one-of-each';
import { startTestPocketBase, type TestPocketBase } from '../support/pocketbase';
import { CALLERS, CIRCLE, emailOf, REGION, seedSmallNetwork } from '../support/small-network';

const OTHER = idOf('othercircle');
const CIRCLES = [CIRCLE, OTHER];
const PEOPLE = [CALLERS.mia.userId, CALLERS.max.userId];
const SEATS = ['one', 'two', 'three'].map((name) => idOf(`seat${name}`));
const MEETINGS = ['spring', 'autumn'].map(idOf);
const ATTENDANCES = ['a', 'b', 'c'].map((name) => idOf(`answer${name}`));

let pocketBase: TestPocketBase;
beforeAll(async () => {
	pocketBase = await startTestPocketBase();
	await seedSmallNetwork(pocketBase.admin);
	await pocketBase.admin
		.collection('circles')
		.create({ ...circleRow('other', { region: REGION }), id: OTHER });
});
afterAll(() => pocketBase.stop());

const rows = async <T>(table: string) =>
	(await pocketBase.admin.collection(table).getFullList({ sort: 'id' })) as unknown as T[];

/** Written as it comes: made where it is not there, else changed. */
async function put(table: string, row: AnyRow): Promise<void> {
	const there = await pocketBase.admin
		.collection(table)
		.getOne(row.id)
		.catch(() => undefined);
	if (there) await pocketBase.admin.collection(table).update(row.id, row);
	else await pocketBase.admin.collection(table).create(row);
}
const remove = (table: string, id: string) =>
	pocketBase.admin
		.collection(table)
		.delete(id)
		.catch(() => undefined);

const address = fc.constantFrom('', emailOf('mia'), emailOf('max').toUpperCase(), 'niemand@example.org');
const publication = fc.constantFrom('published', 'published', 'withdrawn');
const step = fc.oneof(
	fc
		.record({
			id: fc.constantFrom(...SEATS),
			circle: fc.constantFrom(...CIRCLES),
			email: address,
			deputyEmail: address,
			publication
		})
		.map((fields) => () => put('seats', { ...rowOf('seats', fields.id), ...fields })),
	fc
		.record({
			id: fc.constantFrom(...MEETINGS),
			circle: fc.constantFrom(...CIRCLES),
			otherCircles: fc.subarray(CIRCLES),
			publication,
			startsAt: fc.constantFrom('2020-05-05T08:00:00.000Z', '2099-05-05T08:00:00.000Z')
		})
		.map((fields) => () => put('meetings', { ...rowOf('meetings', fields.id), ...fields })),
	fc
		.record({
			at: fc.nat(2),
			meeting: fc.constantFrom(...MEETINGS),
			answer: fc.constantFrom('', 'yes', 'deputy', 'deputy'),
			deputyAnswer: fc.constantFrom('', 'yes', 'no')
		})
		.map(({ at, ...fields }) => async () => {
			const row = { ...rowOf('attendances', ATTENDANCES[at]!), seat: SEATS[at], ...fields };
			await put('attendances', row);
		}),
	fc.constantFrom(...SEATS).map((id) => () => remove('seats', id)),
	fc.constantFrom(...MEETINGS).map((id) => () => remove('meetings', id)),
	fc.constantFrom(...ATTENDANCES).map((id) => () => remove('attendances', id)),
	// As PocketBase writes an account: with all that it has read of it.
	fc
		.constantFrom(...PEOPLE)
		.map(
			(id) => () =>
				pocketBase.admin.collection('users').update(id, { name: newId(), circles: [], meetings: [] })
		),
	fc
		.constantFrom('mia', 'mia2')
		.map(
			(name) => () =>
				pocketBase.admin.collection('users').update(CALLERS.mia.userId, { email: `${name}@example.org` })
		)
);

describe('where an account sits', () => {
	it('is what its seats, their meetings and its substitutions say, after whatever was written', async () => {
		let sat = 0;
		await fc.assert(
			fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
				for (const act of steps) await act();
				const seats = await rows<Seat>('seats');
				const accounts = await rows<{ id: string; email: string; circles: string[]; meetings: string[] }>(
					'users'
				);
				const byEmail = (email = '') =>
					accounts.find((one) => email !== '' && one.email === email.toLowerCase())?.id ?? '';
				for (const { email, deputyEmail, account, deputyAccount } of seats)
					expect([account, deputyAccount]).toEqual([byEmail(email), byEmail(deputyEmail)]);
				const [meetings, attendances] = [
					await rows<Meeting>('meetings'),
					await rows<Attendance>('attendances')
				];
				for (const id of PEOPLE) {
					const { circles, meetings: sees } = accounts.find((one) => one.id === id)!;
					expect({ circles, meetings: sees }).toEqual(sittingsOf(id, seats, meetings, attendances));
					sat += sees.length;
				}
			}),
			{ numRuns: 150, endOnFailure: true }
		);
		expect(sat).toBeGreaterThan(20);
	});
});

describe('a deputy', () => {
	const [seat, past, next] = [SEATS[0]!, ...MEETINGS] as [string, string, string];
	const max = async () =>
		(await pocketBase.admin.collection('users').getOne(PEOPLE[1]!)).meetings as string[];
	const sent = async (id: string) => {
		const [answer, deputyAnswer] = ['deputy', ''];
		await put('attendances', {
			...rowOf('attendances', id),
			seat,
			meeting: id,
			answer,
			deputyAnswer
		} as never);
	};
	const dated = (id: string, startsAt: string) =>
		put('meetings', { ...rowOf('meetings', id), startsAt, circle: CIRCLE } as never);
	beforeEach(async () => {
		for (const id of SEATS) await remove('seats', id);
		for (const id of MEETINGS) await remove('meetings', id);
		await dated(past, '2020-05-05T08:00:00.000Z');
		await dated(next, '2099-05-05T08:00:00.000Z');
		await put('seats', {
			...rowOf('seats', seat),
			circle: CIRCLE,
			deputyEmail: 'vorher@example.org'
		} as never);
		await sent(past);
		await sent(next);
	});

	it('who is newly named gets no meeting that has begun, and whoever was sent there keeps it', async () => {
		await put('seats', { id: seat, deputyEmail: emailOf('max') } as never);
		expect(await max()).toEqual([next]);
		// Neither when the row is written again, by whoever was there.
		await put('attendances', { id: past, attended: 'present' } as never);
		expect(await max()).toEqual([next]);
		await sent(next);
		await dated(next, '2020-06-05T08:00:00.000Z');
		await put('seats', { id: seat, deputyEmail: 'danach@example.org' } as never);
		expect(await max()).toEqual([next]);
	});

	it('who says that she cannot come sees no more of the meeting, and keeps her own row', async () => {
		await put('seats', { id: seat, deputyEmail: emailOf('max') } as never);
		await sent(next);
		await put('attendances', { id: next, deputyAnswer: 'no' } as never);
		expect(await max()).toEqual([]);
		const client = await pocketBase.clients.as(CALLERS.max);
		expect((await client.collection('attendances').getOne(next)).deputyAnswer).toBe('no');
		await put('attendances', { id: next, deputyAnswer: 'yes' } as never);
		expect(await max()).toEqual([next]);
	});
});
