// Minutes over a real database: written by two, published once, their decisions numbered through the years, corrected with a note; and
// what comes too late, from an old app or from another network, is refused and changes nothing.
import { describe, expect, it } from 'vitest';
import { newId } from '../../src/lib/domain/id';
import type { MinuteParagraph } from '../../src/lib/domain/meeting/minutes';
import { HELD, SEATED_MIA, writtenParagraph } from '../support/minutes-rows';
import { rowOf } from '../support/one-of-each';
import { CALLERS, CIRCLE, REGION } from '../support/small-network';
import { CIRCLE_BESIDE, foreign, karla, minutesScene, SOUTH_CIRCLE } from './minutes-scene';
import { mutationOf } from './mutation-scene';

const { scene, collection, rows, send, write, publish, published, anotherMeeting, at } = minutesScene();
const textsOf = async () => {
	const [newest] = await published();
	return newest!.content.sections.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
};
const change = (id: string, from: string, to: string, edition = 1) =>
	mutationOf('paragraph.change', { id, edition, changes: { text: { from, to } } });

describe('writing', () => {
	it('two who write at the same moment write two paragraphs, and of one nobody overwrites what she has not seen', async () => {
		const [one, other] = await Promise.all([write({ text: 'eins' }), write({ text: 'zwei' })]);
		expect(await send(change(one, 'eins', 'eins, genauer'))).toBe('done');
		expect(await send(change(one, 'eins', 'anders'))).toBe('conflict');
		expect(await send(change(other, 'zwei', 'drei'))).toBe('done');
		const texts = (await rows<MinuteParagraph>('paragraphs')).map(({ text }) => text).sort();
		expect(texts).toEqual(['drei', 'eins, genauer']);
	});

	it('says of itself to which network and circle it belongs, whatever a phone says', async () => {
		const id = await write();
		expect(await collection('paragraphs').getOne(id)).toMatchObject({
			...{ region: REGION, circle: CIRCLE, meeting: HELD, by: karla.userId }
		});
	});

	it('is no matter of another network', async () => {
		const id = await write();
		expect(await send(writtenParagraph(), foreign)).toBe('forbidden');
		expect(await send(change(id, 'Wir haben gesprochen.', 'anders'), foreign)).not.toBe('done');
		expect(await publish(1, '', { caller: foreign }).catch(({ code }) => code as string)).toBe('forbidden');
	});
});

describe('seed 000 § 8: the results of a meeting are written down', () => {
	it('with all sections, who was there by seat, and the points of the agenda', async () => {
		await write({ section: 'round', text: 'Neue Sprechzeiten' });
		await write({ section: 'material', text: 'Folien' });
		await write({ section: 'keywords', point: 'Fortbildung', text: 'Stichwort' });
		await write({ section: 'decisions', text: 'Beschluss' });
		await write({ section: 'coming', text: 'Nächstes Treffen' });
		await write({ section: 'questions', text: 'Frage', owner: 'Frau Beispiel' });
		await write({ section: 'teams', text: 'Aus dem Team' });
		expect(await publish()).toBe('');
		const [minutes] = await published();
		expect(minutes!.content.sections.map(({ section, paragraphs }) => [section, paragraphs.length])).toEqual(
			['round', 'material', 'keywords', 'decisions', 'coming', 'questions', 'teams'].map((one) => [one, 1])
		);
		expect(minutes!.content.points).not.toContain('Pause');
		expect(minutes!.content.attended).toEqual([
			{ seat: 'Hebammen', person: 'Mia Muster', as: 'present' },
			{ seat: 'Kita', person: 'Olga Muster', as: 'absent' }
		]);
		expect(await collection('meetings').getOne(HELD)).toMatchObject({ stage: 'recorded' });
	});

	it('§ 7: names the cases that the meeting may see, as they were planned, by their neutral title or their kind', async () => {
		await write();
		await collection('meetings').update(HELD, { stage: 'held' });
		const place = { region: REGION, meeting: HELD };
		const bring = (changes: object) =>
			collection('cases').create({ ...rowOf('cases', newId()), ...place, ...changes });
		await bring({ title: 'Ohne Platz' });
		await bring({ title: 'Zweiter Fall', place: 2 });
		await bring({ kind: 'short', place: 1 });
		await bring({ title: 'Nicht genommen', state: 'declined' });
		await publish();
		expect((await published())[0]!.content.cases).toEqual(['Kurze Frage', 'Zweiter Fall', 'Ohne Platz']);
	});

	it('§ 9: goes to the circles that share their minutes, and to none of another network that only says so itself', async () => {
		await write();
		await publish();
		const [minutes] = await published();
		expect([...minutes!.circles].sort()).toEqual([CIRCLE, SOUTH_CIRCLE].sort());
		await collection('circles').update(CIRCLE, { sharesMinutes: [CIRCLE_BESIDE] });
		await publish(2, 'mit den Nachbarn');
		expect([...(await published())[0]!.circles].sort()).toEqual([CIRCLE, CIRCLE_BESIDE, SOUTH_CIRCLE].sort());
		await collection('circles').update(CIRCLE, { sharesMinutes: [] });
	});
});

describe('publishing', () => {
	it('happens once, however often it is tapped', async () => {
		await write();
		const acts = async () =>
			(await rows('acts')).filter(({ kind, record }) => kind === 'minutesPublished' && record === HELD)
				.length;
		const before = await acts();
		const answers = await Promise.all([1, 2, 3, 4].map(() => publish()));
		expect(answers.filter((one) => one === '')).toHaveLength(1);
		expect(await published()).toHaveLength(1);
		expect(await rows('minuteRounds')).toHaveLength(1);
		expect(await acts()).toBe(before + 1);
		expect(await publish()).toBe('published');
	});

	it('says why it does not: too early, called off, nothing written, a correction without a note', async () => {
		expect(await publish()).toBe('empty');
		await write();
		await collection('meetings').update(HELD, { cancelled: true });
		expect(await publish()).toBe('cancelled');
		await collection('meetings').update(HELD, { cancelled: false, startsAt: new Date(at().getTime() + 1) });
		expect(await publish()).toBe('early');
		await collection('meetings').update(HELD, { startsAt: at() });
		expect(await publish()).toBe('');
		expect(await publish(2, ' ')).toBe('note');
	});

	it('fixes the version: a correction is a new one with a note, and the one before stays', async () => {
		const id = await write({ text: 'falsch' });
		await publish();
		expect(await send(change(id, 'falsch', 'richtig', 2))).toBe('done');
		expect(await textsOf()).toEqual(['falsch']);
		expect(await publish(2, 'Ein Wort war falsch.')).toBe('');
		expect(await textsOf()).toEqual(['richtig']);
		const [second, first] = await published();
		expect([second!.note, second!.version, first!.version]).toEqual(['Ein Wort war falsch.', 2, 1]);
		expect(first!.content.sections.find(({ section }) => section === 'keywords')!.paragraphs[0]!.text).toBe(
			'falsch'
		);
	});

	it('stops where somebody has written since it was read', async () => {
		const id = await write({ text: 'eins' });
		const batch = scene.pocketBase.admin.createBatch();
		batch.collection('minutes').create({
			...{ id: newId(), region: REGION, meeting: HELD, circles: [CIRCLE], version: 1, title: 'T' },
			...{ publishedAt: at(), startsAt: at(), endsAt: at(), content: {}, counted: 1 },
			latest: '2026-11-30 08:00:00.000Z'
		});
		await expect(batch.send()).rejects.toMatchObject({ status: 400 });
		expect(await published()).toEqual([]);
		expect(await send(change(id, 'eins', 'zwei'))).toBe('done');
	});

	it('published minutes edited by an old app: it is refused, at the last by the database, and nothing is changed', async () => {
		const id = await write({ text: 'steht' });
		await publish();
		expect(await send(change(id, 'steht', 'anders'))).toBe('wrong_status');
		expect(await send(writtenParagraph({ text: 'neu' }))).toBe('wrong_status');
		await expect(collection('paragraphs').update(id, { text: 'anders' })).rejects.toMatchObject({
			status: 400
		});
		expect((await rows<MinuteParagraph>('paragraphs')).map(({ text }) => text)).toEqual(['steht']);
	});
});

describe('decisions are numbered', () => {
	const decisions = async () =>
		(await rows<MinuteParagraph>('paragraphs'))
			.filter(({ number }) => number > 0)
			.map(({ text, number }) => [number, text])
			.sort();

	it('through the years of their circle, without gaps, each once, in their order', async () => {
		await write({ section: 'decisions', text: 'zweiter', rank: 'b' });
		await write({ section: 'decisions', text: 'erster', rank: 'a' });
		await write({ text: 'keiner' });
		await publish();
		const next = await anotherMeeting('2027-02-03T08:00:00.000Z');
		scene.clock = Date.parse('2027-02-04T08:00:00Z');
		await write({ meeting: next, section: 'decisions', text: 'dritter' });
		expect(await publish(1, '', { meeting: next })).toBe('');
		expect(await decisions()).toEqual([
			[1, 'erster'],
			[2, 'zweiter'],
			[3, 'dritter']
		]);
	});

	it('also where two meetings are published at the same moment', async () => {
		const meetings = [
			HELD,
			await anotherMeeting('2026-11-19T08:00:00.000Z'),
			await anotherMeeting('2026-11-20T08:00:00.000Z')
		];
		for (const meeting of meetings) await write({ meeting, section: 'decisions', text: meeting });
		await Promise.all(meetings.map((meeting) => publish(1, '', { meeting })));
		expect((await decisions()).map(([number]) => number)).toEqual([1, 2, 3]);
	});

	it('a number stays through corrections, and what has one is not taken out', async () => {
		const id = await write({ section: 'decisions', text: 'bleibt' });
		await publish();
		await write({ section: 'decisions', text: 'kommt dazu', rank: 'A', edition: 2 });
		expect(
			await send(
				mutationOf('paragraph.change', { id, edition: 2, changes: { removed: { from: false, to: true } } })
			)
		).toBe('bad_request');
		await publish(2, 'ein Beschluss fehlte');
		expect(await decisions()).toEqual([
			[1, 'bleibt'],
			[2, 'kommt dazu']
		]);
	});
});

describe('open questions', () => {
	it('§ 8: travel to the yearly meeting of those who decide, with who takes care, when the minutes are out', async () => {
		const id = await write({ section: 'questions', text: 'Wer zahlt?', owner: 'Frau Beispiel' });
		await publish();
		const changes = { state: { from: 'open', to: 'brought' }, broughtOn: { from: '', to: '2027-01-20' } };
		expect(await send(mutationOf('question.follow', { id, changes }))).toBe('done');
		expect(await collection('paragraphs').getOne(id)).toMatchObject({
			...{ state: 'brought', broughtOn: '2027-01-20', owner: 'Frau Beispiel' }
		});
		expect(await send(mutationOf('question.follow', { id, changes }), foreign)).not.toBe('done');
	});
});

describe('what members send in (§ 5, § 8: transfer in both directions)', () => {
	const sentIn = (kind: 'notice' | 'team' = 'notice') =>
		mutationOf('contribution.make', { id: newId(), meeting: HELD, kind, text: ' Neue Sprechzeiten ' });

	it('arrives once, by who sits there, and is taken into the minutes', async () => {
		const notice = sentIn();
		expect(await send(notice, SEATED_MIA)).toBe('done');
		expect(await send(notice, SEATED_MIA)).toBe('done');
		const [row, ...others] = await rows('contributions');
		expect([row, others]).toMatchObject([
			{ account: SEATED_MIA.userId, region: REGION, text: 'Neue Sprechzeiten' },
			[]
		]);
		await write({ section: 'round', text: String(row!.text), source: row!.id });
		await publish();
		expect(await textsOf()).toEqual(['Neue Sprechzeiten']);
	});

	it('is refused to who has no seat there, whatever her phone believes, and when the minutes are out', async () => {
		expect(await send(sentIn(), CALLERS.max)).toBe('forbidden');
		const believes = { ...CALLERS.max, circles: [CIRCLE], meetings: [HELD] };
		expect(await send(sentIn('team'), believes)).toBe('forbidden');
		await write();
		await publish();
		expect(await send(sentIn(), SEATED_MIA)).toBe('wrong_status');
		expect(await rows('contributions')).toEqual([]);
	});
});
