// Two who write the minutes of one meeting, without a network, with faults, killed, with a full storage, while the minutes are published:
// no word that was shown as kept is lost. MINUTES_CASES sets how many histories.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { TEMPLATE } from '../../src/lib/domain/meeting/procedure';
import { outboxState } from '../../src/lib/local/outbox/outbox-state';
import { circleRow, idOf, meetingRow } from '../support/directory-rows';
import { rowOf } from '../support/one-of-each';
import { MEETING, type MinutesStep, minutesStep, Writer } from './model-minutes';
import { ModelPhone } from './model-phone';
import { createWorld, type World } from './model-world';
import { casesOf, limitOf, tryAll } from './seeds';

const CASES = casesOf('MINUTES_CASES', 60);
/** Every round answers what the last one asked. */
const ROUNDS = 8;
const CIRCLE = idOf('nordkreis');

async function play(steps: MinutesStep[]): Promise<void> {
	const world = createWorld();
	const { store } = world.server;
	store.write('circles', circleRow('nordkreis', { region: idOf('region') }) as never);
	const meeting = { circle: CIRCLE, points: TEMPLATE.points, stage: 'held' } as const;
	store.write('meetings', { ...meetingRow('writtenmeet', meeting) } as never);
	const writers: Writer[] = [];
	for (const account of ['desk', 'secondDesk'].map(idOf)) {
		store.accounts.set(account, { role: 'coordination', expertId: '' });
		const phone = new ModelPhone(world.server);
		await phone.login(account);
		await phone.sync();
		writers.push(new Writer(phone));
	}
	for (const step of steps) await perform(world, writers, step);
	await settle(writers);
	await check(world, writers);
	for (const { phone } of writers) phone.close();
}

async function perform(world: World, writers: Writer[], step: MinutesStep): Promise<void> {
	if (step.type === 'publish') return publish(world);
	const writer = writers[step.who]!;
	const { phone } = writer;
	if (step.type === 'full') return void (phone.full = step.full);
	if ('killAfter' in step) phone.killAfter(step.killAfter);
	if (step.type === 'sync') phone.faults = [...step.faults];
	// What fails was not shown as kept, or stays on the phone.
	await act(writer, step).catch(() => undefined);
	if (phone.dead || step.type === 'sync') writer.restart();
	else phone.killAfter(Infinity);
}

function act(writer: Writer, step: Exclude<MinutesStep, { type: 'publish' | 'full' }>): Promise<void> {
	switch (step.type) {
		case 'type':
			return writer.type(step.which);
		case 'send':
			return writer.send();
		case 'sync':
			return writer.phone.sync();
		case 'decide':
			return writer.decide(step.choice);
		case 'remove':
			return writer.remove(step.which);
	}
}

function publish({ server: { store } }: World): void {
	const version =
		1 + [1, 2, 3, 4, 5, 6, 7, 8, 9].filter((n) => store.row('minutes', idOf(`version${n}`))).length;
	if (version > 9) return;
	const row = { ...rowOf('minutes', idOf(`version${version}`)), meeting: MEETING, version };
	store.write('minutes', { ...row, region: idOf('region'), circles: [CIRCLE] });
}

/** The network is back, there is room, and each answers what her page asks. */
async function settle(writers: Writer[]): Promise<void> {
	for (const { phone } of writers) phone.full = false;
	for (let round = 0; round < ROUNDS; round += 1)
		for (const writer of writers) {
			await writer.phone.sync();
			await writer.send();
			await writer.decide('both');
			await writer.phone.sync();
		}
	for (const { phone } of writers) await phone.sync();
}

async function check({ server: { store } }: World, writers: Writer[]): Promise<void> {
	const rows = (await store.allRows('paragraphs')).map(({ text }) => String(text));
	const there = new Set(rows.flatMap((text) => text.split(/\s+/)));
	const excused = new Set(writers.flatMap((one) => [...one.excused]));
	for (const { phone, kept } of writers) {
		expect(await outboxState(phone.device)).toMatchObject({ pending: 0, refused: [] });
		const lost = [...kept].filter((word) => !there.has(word) && !excused.has(word));
		expect(lost, 'words that were shown as kept').toEqual([]);
	}
}

test(
	`${CASES} histories of two who write lose no word that was shown as kept`,
	{ timeout: limitOf(CASES) },
	() =>
		tryAll(
			{
				file: 'tests/sync/minutes.test.ts',
				cases: CASES,
				arbitrary: fc.array(minutesStep, { minLength: 4, maxLength: 40 }),
				play
			},
			(tried, seed, failed) =>
				console.log(`histories of minutes tried ${tried}, with lost words ${failed ? 1 : 0} (seed ${seed})`)
		)
);
