// The answers to an invitation over a real PocketBase: rows come by themselves, who may say what by both locks, the deputy is asked in
// turn, a room that is full takes nobody more, and what was said is nobody's word once somebody else sits there.
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { Attendance } from '../../src/lib/domain/meeting/attendance';
import { project } from '../../src/lib/domain/access/visibility';
import { pull } from '../../src/lib/server/sync/pull';
import { PersonalRows } from '../../src/lib/server/sync/personal-rows';
import { ScopeRows } from '../../src/lib/server/sync/scope-rows';
import { PROTOCOL_VERSION } from '../../src/lib/protocol/version';
import { TABLES_VERSION } from '../../src/lib/domain/tables';
import { idOf } from '../support/directory-rows';
import { CALLERS, CIRCLE, emailOf, REGION } from '../support/small-network';
import { HOUR, invitationScene, MEETING, MIAS, ODA, OTHERS } from './invitation-scene';

const { mia, max, anna, karla } = CALLERS;
const { scene, at, inDays, rows, put, change, run, rowOfSeat, answering, settle, say, told } =
	invitationScene();
const shape = ({ answer, deputyAnswer, way }: Attendance) => `${answer}/${deputyAnswer} ${way}`;
const stands = async (seat: string) => shape(await rowOfSeat(seat));

describe('each seat of an invited meeting', () => {
	const seats = async () => (await rows<Attendance>('attendances')).map(({ seat }) => seat).sort();

	it('gets its row by itself, with the network of the circle, and once, whoever runs it twice', async () => {
		await Promise.all([run(), run()]);
		await run();
		expect(await seats()).toEqual([MIAS, OTHERS].sort());
		const { region, account, deputyAccount } = await rowOfSeat(MIAS);
		expect({ region, account, deputyAccount }).toEqual({
			...{ region: REGION, account: mia.userId, deputyAccount: max.userId }
		});
	});

	it.each([
		['is only planned', { stage: 'planned' }],
		['is a draft', { publication: 'draft' }],
		['was held', { stage: 'held' }]
	] as const)('gets none while it %s', async (_what, fields) => {
		await change('meetings', MEETING, fields);
		await run();
		expect(await seats()).toEqual([]);
	});

	it('gets its row when it comes later, and loses it when it ends before', async () => {
		await run();
		const late = idOf('lateseat');
		await put('seats', late, {});
		await change('seats', OTHERS, { publication: 'withdrawn' });
		await run();
		expect(await seats()).toEqual([MIAS, late].sort());
	});

	it('keeps it once the meeting has begun', async () => {
		await run();
		scene.clock += 7 * 24 * HOUR;
		await change('seats', OTHERS, { publication: 'withdrawn' });
		await run();
		expect(await seats()).toEqual([MIAS, OTHERS].sort());
	});
});

describe('an answer', () => {
	it('is the member’s alone, stands there once, and in the history by whom', async () => {
		await run();
		const mutation = await answering(MIAS, { answer: 'yes' });
		for (const other of [max, anna])
			expect(await settle({ ...mutation, id: newId() }, other)).toBe('not_found');
		expect(await stands(MIAS)).toBe('/ room');
		expect(await settle(mutation, mia)).toBe('done');
		expect(await settle(mutation, mia)).toBe('done');
		expect(await stands(MIAS)).toBe('yes/ room');
		const history = await rows('history');
		expect(history).toMatchObject([
			{
				who: mia.userId,
				field: 'answer',
				way: 'attendance.answer',
				before: { value: '' },
				after: { value: 'yes' }
			}
		]);
		expect((await rows('acts')).filter(({ table }) => table === 'attendances')).toEqual([]);
	});

	it('by telephone is entered by the office of the network, and the history says so', async () => {
		await run();
		const elsewhere = { ...karla, networks: [idOf('elsewhere')] };
		expect(await say(elsewhere, OTHERS, { answer: 'no' })).not.toBe('done');
		expect(await say(karla, OTHERS, { answer: 'no' })).toBe('done');
		expect(await stands(OTHERS)).toBe('no/ room');
		expect(await rows('history')).toMatchObject([{ who: karla.userId, way: 'attendance.answer' }]);
	});

	it('counts until the meeting begins', async () => {
		await run();
		scene.clock += 7 * 24 * HOUR;
		expect(await say(mia, MIAS, { answer: 'yes' })).toBe('wrong_status');
		expect(await stands(MIAS)).toBe('/ room');
	});

	it('of one phone does not overwrite what another has said since', async () => {
		await run();
		await say(mia, MIAS, { answer: 'yes' });
		expect(await say(mia, MIAS, { answer: 'no', seen: '' })).toBe('conflict');
		expect(await say(mia, MIAS, { answer: 'no', seen: 'yes' })).toBe('done');
	});
});

describe('a deputy', () => {
	const asked = async () => {
		await run();
		expect(await say(mia, MIAS, { answer: 'deputy' })).toBe('done');
	};

	it('is asked in turn, answers for herself, and cannot send another', async () => {
		await asked();
		expect(await say(max, MIAS, { as: 'deputy', answer: 'deputy' })).toBe('forbidden');
		expect(await say(mia, MIAS, { as: 'deputy', answer: 'yes' })).toBe('forbidden');
		expect(await say(max, MIAS, { as: 'member', seen: 'deputy', answer: 'no' })).toBe('forbidden');
		expect(await say(max, MIAS, { as: 'deputy', answer: 'yes' })).toBe('done');
		expect(await stands(MIAS)).toBe('deputy/yes room');
		expect((await rows('history')).map(({ who, field }) => [who, field])).toContainEqual([
			...[max.userId, 'deputyAnswer']
		]);
	});

	it('who answers after the member took it back is told that she is not asked', async () => {
		await asked();
		const late = await answering(MIAS, { as: 'deputy', answer: 'yes' });
		expect(await say(mia, MIAS, { answer: 'yes', seen: 'deputy' })).toBe('done');
		expect(await settle(late, max)).toBe('not_found');
		expect(await stands(MIAS)).toBe('yes/ room');
	});

	it('is never the member herself', async () => {
		await change('seats', MIAS, { deputyEmail: emailOf('mia').toUpperCase() });
		await run();
		expect(await say(mia, MIAS, { answer: 'deputy' })).toBe('bad_request');
	});

	it('is told once, by her account or by a mail with a link, and told again when she is free', async () => {
		await asked();
		await say(karla, OTHERS, { answer: 'deputy' });
		await run();
		await run();
		expect(await told()).toEqual([`${max.userId} askDeputy`]);
		expect(scene.sent.map(({ to, kind }) => [to, kind])).toEqual([[ODA, 'linkToDeputy']]);
		await say(mia, MIAS, { answer: 'yes', seen: 'deputy' });
		await say(karla, OTHERS, { answer: 'yes', seen: 'deputy' });
		await run();
		await run();
		expect(await told()).toEqual([`${max.userId} askDeputy`, `${max.userId} deputyFree`]);
		expect(scene.sent.map(({ to, kind }) => [to, kind])).toEqual([
			...[
				[ODA, 'linkToDeputy'],
				[ODA, 'deputyFreed']
			]
		]);
		expect(await rows('askings')).toEqual([]);
	});

	it('who has said no hears nothing more, nor who was there once it has begun', async () => {
		await asked();
		await run();
		await say(max, MIAS, { as: 'deputy', answer: 'no' });
		await run();
		scene.clock += 7 * 24 * HOUR;
		await run();
		expect(await told()).toEqual([`${max.userId} askDeputy`]);
		expect(await rows('askings')).toEqual([]);
	});

	it('of a mail server that is down is told when it is back, with the same Message-ID', async () => {
		await run();
		await say(karla, OTHERS, { answer: 'deputy' });
		scene.refusal = { code: 'ECONNECTION' };
		await run();
		scene.clock += HOUR;
		scene.refusal = undefined;
		await run();
		await run();
		expect(scene.sent.map(({ to }) => to)).toEqual([ODA]);
	});
});

describe('what a deputy sees', () => {
	const pulled = async (caller: typeof max) => {
		const user = await scene.pocketBase.admin.collection('users').getOne(caller.userId);
		const now = { ...caller, circles: user.circles as string[], meetings: user.meetings as string[] };
		const rowsOf = () => new ScopeRows(scene.store, 'member');
		const options = {
			store: scene.store,
			rowsOf,
			personal: new PersonalRows(scene.store),
			cursorKey: 'key',
			now: at
		};
		const answer = await pull(options, now, undefined, TABLES_VERSION);
		expect(answer.v).toBe(PROTOCOL_VERSION);
		return { now, answer };
	};

	it('is this meeting and her row of it, and nothing else of the circle, by both locks', async () => {
		const other = idOf('autumn');
		await put('meetings', other, { stage: 'invited', ...inDays(90) });
		await run();
		expect((await pulled(max)).now).toMatchObject({ circles: [], meetings: [] });
		await say(mia, MIAS, { answer: 'deputy' });
		const { now } = await pulled(max);
		expect(now).toMatchObject({ circles: [], meetings: [MEETING] });
		const seen = async (table: 'attendances' | 'seats' | 'procedures') =>
			(await scene.store.allRows(table, now)).filter((row) => project(table, row, now));
		expect((await seen('attendances')).map(({ seat, meeting }) => [seat, meeting])).toEqual([
			[MIAS, MEETING]
		]);
		expect(await seen('seats')).toEqual([]);
		expect(await seen('procedures')).toEqual([]);
		await say(mia, MIAS, { answer: 'yes', seen: 'deputy' });
		expect((await pulled(max)).now.meetings).toEqual([]);
		expect(await seen('attendances')).toEqual([]);
	});
});

it('a circle that two meetings share gives each its own row', async () => {
	await put('meetings', idOf('autumn'), {
		stage: 'invited',
		circle: idOf('nocircle'),
		otherCircles: [CIRCLE],
		...inDays(90)
	});
	await run();
	// Who invites is not there: it belongs to no network, and nobody is asked.
	expect((await rows('attendances')).filter(({ meeting }) => meeting !== MEETING)).toEqual([]);
});
