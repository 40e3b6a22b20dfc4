// Two editors of one entry, without a network, with faults and undo, beside lists that are brought in and taken back and reports of
// others: no field that somebody saved is lost, and none is overwritten by somebody who has not seen what stood there.
// EDITOR_CASES sets how many histories.
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isSame } from '../../src/lib/domain/record-changes';
import { outboxState } from '../../src/lib/local/outbox/outbox-state';
import { idOf } from '../support/directory-rows';
import { offer } from '../support/entry-rows';
import { Editor, editorStep, type EditorStep, ENTRY, FIELDS } from './model-editors';
import { ModelPhone } from './model-phone';
import { createWorld, type World } from './model-world';
import { IMPORTER, Lists, listStep, type ListStep, report } from './model-lists';
import { casesOf, limitOf, tryAll } from './seeds';

const CASES = casesOf('EDITOR_CASES', 60);
/** Every round answers what the last one asked; two editors ask each other a few times at most. */
const ROUNDS = 8;

type Step = EditorStep | ListStep;

async function play(steps: Step[]): Promise<void> {
	const world = createWorld();
	const { store } = world.server;
	const first = offer({ id: ENTRY, title: 'Elterncafé', cost: '', phone: '', region: idOf('region') });
	store.write('offers', first as never);
	const editors: Editor[] = [];
	for (const account of ['desk', 'secondDesk'].map(idOf)) {
		store.accounts.set(account, { role: 'coordination', expertId: '' });
		const phone = new ModelPhone(world.server);
		await phone.login(account);
		await phone.sync();
		editors.push(new Editor(phone, account));
	}
	store.accounts.set(IMPORTER, { role: 'coordination', expertId: '' });
	const lists = new Lists(store);
	for (const step of steps) await perform(world, editors, lists, step);
	await lists.write();
	await settle(editors);
	await check(world, editors, lists);
	for (const { phone } of editors) phone.close();
}

async function perform(world: World, editors: Editor[], lists: Lists, step: Step): Promise<void> {
	switch (step.type) {
		case 'plan':
			return lists.plan(step.says);
		case 'bringIn':
			return lists.bringIn(step.says);
		case 'decideList':
			return lists.decide(step.direction, step.which);
		case 'writeList':
			return lists.write();
		case 'report':
			return report(world.server.store, step.field, step.value);
		default:
			return edit(world, editors[step.who]!, step);
	}
}

async function edit(world: World, editor: Editor, step: EditorStep): Promise<void> {
	switch (step.type) {
		case 'type':
			return editor.type(step.field, step.value);
		case 'change':
			await editor.type(step.field, step.value);
			await editor.save();
			return editor.phone.sync();
		case 'save':
			return editor.save();
		case 'decide':
			return editor.decide(step.whose);
		case 'discard':
			return editor.discard();
		case 'accept':
			return editor.accept(step.which);
		case 'takeBack': {
			const { history } = world.server.store;
			const line = history[step.which % Math.max(1, history.length)];
			return line && editor.takeBack(line);
		}
		case 'sync': {
			const { phone } = editor;
			phone.faults = [...step.trouble.faults];
			phone.killAfter(step.trouble.killAfter ?? Infinity);
			await phone.sync().catch(() => {});
			return phone.restart();
		}
	}
}

/** The network is back, and each answers what her form asks. */
async function settle(editors: Editor[]): Promise<void> {
	for (let round = 0; round < ROUNDS; round += 1)
		for (const editor of editors) {
			await editor.phone.sync();
			await editor.decide(round % 2 === 0 ? 'mine' : 'theirs');
			await editor.save();
			await editor.phone.sync();
			await editor.takeNote();
		}
	for (const { phone } of editors) await phone.sync();
}

async function check({ server }: World, editors: Editor[], lists: Lists): Promise<void> {
	const { store } = server;
	const row = store.row('offers', ENTRY)!;
	for (const { phone } of editors) {
		expect(await outboxState(phone.device)).toMatchObject({ pending: 0, refused: [] });
		expect(await phone.directory.readOne('offers', ENTRY)).toEqual(row);
	}
	for (const field of FIELDS) {
		const lines = store.history.filter((line) => line.field === field);
		const chain = lines.reduce<unknown>(
			(before, line) => {
				expect(isSame(line.before.value, before), `${field} changed between two lines`).toBe(true);
				return line.after.value;
			},
			field === 'title' ? 'Elterncafé' : ''
		);
		expect(isSame(row[field], chain)).toBe(true);
	}
	for (const line of store.history) {
		const { who, field, before, after } = line;
		if (who === IMPORTER) {
			expect(lists.said(line), `a list changed ${field} otherwise than it was shown`).toBe(true);
			continue;
		}
		const { words } = editors.find(({ account }) => account === who)!;
		const hers = words.some(({ changes }) => {
			const change = changes[field];
			return change && isSame(change.from, before.value) && isSame(change.to, after.value);
		});
		expect(hers, `${field} was overwritten by somebody who had not seen it`).toBe(true);
	}
	for (const { words, excused } of editors)
		for (const { mutation } of words) {
			const recorded = await store.recorded(mutation);
			expect(recorded?.result.outcome === 'done' || excused.has(mutation), 'a change is lost').toBe(true);
		}
}

test(
	`${CASES} histories of two editors lose nothing and overwrite nothing unseen`,
	{ timeout: limitOf(CASES) },
	() =>
		tryAll(
			{
				file: 'tests/sync/editors.test.ts',
				cases: CASES,
				arbitrary: fc.array(
					fc.oneof({ weight: 2, arbitrary: editorStep }, { weight: 1, arbitrary: listStep }),
					{
						minLength: 4,
						maxLength: 40
					}
				),
				play
			},
			(tried, seed, failed) =>
				console.log(`editors' histories tried ${tried}, lost or overwritten ${failed ? 1 : 0} (seed ${seed})`)
		)
);
