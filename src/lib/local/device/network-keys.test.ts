import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { deviceDb } from './device-db';
import { pinFirst, readPins, readSeenHead, rememberHead, type SeenHead } from './network-keys';

const headAt = (position: number): SeenHead => ({
	position,
	hash: `${position}`.padEnd(43, 'A'),
	at: `2026-11-29T10:00:0${position}.000Z`
});

beforeEach(() => deviceDb.settings.clear());

describe('how far the log of keys was followed', () => {
	it('is remembered, and goes on from there', async () => {
		await rememberHead(headAt(1), undefined);
		await rememberHead(headAt(3), headAt(1));
		expect(await readSeenHead()).toEqual(headAt(3));
	});

	it('is not put back by a tab that began earlier and ends later', async () => {
		await rememberHead(headAt(1), undefined);
		const late = await readSeenHead();
		await rememberHead(headAt(5), headAt(1));
		await rememberHead(headAt(3), late);
		expect(await readSeenHead()).toEqual(headAt(5));
	});

	it('nor by one that began before anything was known', async () => {
		await rememberHead(headAt(5), undefined);
		await rememberHead(headAt(3), undefined);
		expect(await readSeenHead()).toEqual(headAt(5));
	});
});

it('a pin of another tab stays', async () => {
	const by = (publicKey: string) => ({ publicKey, since: headAt(1).at, by: 'contact' as const });
	await pinFirst({ north: by('one') });
	await pinFirst({ north: by('two'), south: by('three') });
	expect(await readPins()).toEqual({ north: by('one'), south: by('three') });
});
