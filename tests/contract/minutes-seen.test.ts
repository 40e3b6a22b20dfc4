// Who sees what of minutes, by both locks: drafts are the offices' of the network alone, what is published goes to who sits in a circle
// that receives it and to who was sent to that meeting, what somebody has sent in to herself and her office.
import { beforeEach, describe, expect, it } from 'vitest';
import type { Caller } from '../../src/lib/domain/access/caller';
import { newId } from '../../src/lib/domain/id';
import type { Minutes } from '../../src/lib/domain/meeting/minutes';
import { project } from '../../src/lib/domain/access/visibility';
import type { AnyRow, Table } from '../../src/lib/domain/tables';
import { deskMinutesOf } from '../../src/lib/server/minutes/desk';
import { callerOf } from '../../src/lib/server/pocketbase/caller-of';
import { HELD } from '../support/minutes-rows';
import { rowOf } from '../support/one-of-each';
import { CALLERS, CIRCLE, emailOf, REGION } from '../support/small-network';
import { mutationOf } from './mutation-scene';
import { foreign, karla, minutesScene, SOUTH_CIRCLE } from './minutes-scene';

const { scene, collection, rows, send, write, publish, published, seat, seen, at } = minutesScene();

/** As her session is found now. */
async function callerNow(name: 'mia' | 'max' | 'anna'): Promise<Caller> {
	const account = await collection('users').getOne(CALLERS[name].userId);
	return callerOf(scene.pocketBase.clients, account as never);
}
/** What leaves the server of a row for her, by the first lock alone. */
const firstLock = (table: Table, row: AnyRow, caller: Caller) => project(table, row, caller) !== undefined;

async function sees(table: Table, row: AnyRow, caller: Caller): Promise<[boolean, boolean]> {
	return [firstLock(table, row, caller), (await seen(table, caller)).includes(row.id)];
}
const BOTH = [true, true];
const NEITHER = [false, false];

let draft: AnyRow;
beforeEach(async () => {
	await write();
	[draft] = (await rows('paragraphs')) as [AnyRow];
});

describe('a draft', () => {
	it('is seen by the offices of its network, and by nobody else, whoever sits in the circle', async () => {
		expect(await sees('paragraphs', draft, karla)).toEqual(BOTH);
		for (const caller of [await callerNow('mia'), await callerNow('anna'), CALLERS.guest])
			expect(await sees('paragraphs', draft, caller)).toEqual(NEITHER);
		expect(firstLock('paragraphs', draft, foreign)).toBe(false);
	});
});

describe('published minutes', () => {
	const outNow = async () => {
		await publish();
		return (await published())[0]! as Minutes & AnyRow;
	};

	it('are seen by the members of the circle, and of one that shares its minutes; by nobody else', async () => {
		const minutes = await outNow();
		expect(await sees('minutes', minutes, karla)).toEqual(BOTH);
		expect(await sees('minutes', minutes, await callerNow('mia'))).toEqual(BOTH);
		expect(await sees('minutes', minutes, await callerNow('max'))).toEqual(NEITHER);
		expect(await sees('minutes', minutes, CALLERS.guest)).toEqual(NEITHER);
		expect(firstLock('minutes', minutes, foreign)).toBe(false);
		await seat('max', { circle: SOUTH_CIRCLE, email: emailOf('max') });
		expect(await sees('minutes', minutes, await callerNow('max'))).toEqual(BOTH);
	});

	it('are seen by a deputy who was sent to that meeting, and not by one who was not', async () => {
		const minutes = await outNow();
		const place = await seat('vertreten', { email: '', deputyEmail: emailOf('anna') });
		const answer = { ...rowOf('attendances', newId()), region: REGION, meeting: HELD, seat: place.id };
		const { id } = await collection('attendances').create(answer);
		expect(await sees('minutes', minutes, await callerNow('anna'))).toEqual(NEITHER);
		await collection('attendances').update(id, { answer: 'deputy' });
		expect(await sees('minutes', minutes, await callerNow('anna'))).toEqual(BOTH);
		await collection('attendances').delete(id);
		await collection('seats').delete(place.id);
	});

	it('who gives up her seat sees none any more: her phone is told of it by the keys of the row', async () => {
		const minutes = await outNow();
		const place = await seat('max', { email: emailOf('max') });
		expect(await sees('minutes', minutes, await callerNow('max'))).toEqual(BOTH);
		await collection('seats').update(place.id, { publication: 'withdrawn' });
		expect(await sees('minutes', minutes, await callerNow('max'))).toEqual(NEITHER);
		const [change] = (await scene.store.changesAfter(0, 10_000)).filter(({ id }) => id === minutes.id);
		expect([...change!.concerned].sort()).toEqual(
			[`n:${REGION}`, `t:${HELD}`, ...minutes.circles.map((one) => `c:${one}`)].sort()
		);
		await collection('seats').delete(place.id);
	});
});

describe('what somebody has sent in', () => {
	it('is seen by herself and her office, and by no other member', async () => {
		const mia = await callerNow('mia');
		expect(mia).toMatchObject({ circles: [CIRCLE], meetings: [HELD] });
		const id = newId();
		await send(
			mutationOf('contribution.make', { id, meeting: HELD, kind: 'team', text: 'Aus dem Team' }),
			mia
		);
		const [row] = (await rows('contributions')) as [AnyRow];
		const place = await seat('max', { email: emailOf('max') });
		expect(await sees('contributions', row, mia)).toEqual(BOTH);
		expect(await sees('contributions', row, karla)).toEqual(BOTH);
		expect(await sees('contributions', row, await callerNow('max'))).toEqual(NEITHER);
		await collection('seats').delete(place.id);
	});
});

describe('to whom they go', () => {
	it('is told to the office of the meeting alone', async () => {
		const parts = { clients: scene.pocketBase.clients, mailServer: true };
		const told = await deskMinutesOf(parts, karla, HELD, at());
		expect(told.receivers.map(({ address }) => address)).toContain(emailOf('mia'));
		await expect(deskMinutesOf(parts, foreign, HELD, at())).rejects.toMatchObject({ code: 'forbidden' });
	});
});
