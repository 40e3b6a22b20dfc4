import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LIMITS } from '$lib/domain/limits';
import { writeSession } from '$lib/local/device/local-session';
import type { Account } from '$lib/protocol/session';
import { KeyHolder } from './key-holder.svelte';

const ANNA: Account = { id: 'a'.repeat(15), name: 'A', email: 'a@example.org', role: 'expert', expertId: '' };
const IDENTITY = 'AGE-SECRET-KEY-1ANNA';
const IDLE = LIMITS.keyIdleMinutes * 60_000;

let page: EventTarget & { visibilityState?: string };
let holder: KeyHolder;

beforeEach(async () => {
	await writeSession({ account: ANNA });
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
	page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
	vi.stubGlobal('document', page);
	vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
	vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
	holder = new KeyHolder();
	holder.open(ANNA.id, IDENTITY);
});
afterEach(() => {
	holder.lock('button');
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

describe('an opened key', () => {
	it('opens until it is locked', () => {
		expect(holder.identities()).toEqual([IDENTITY]);
		holder.lock('button');
		expect(holder.identities()).toEqual([]);
		expect(holder.lockedBy).toBe('button');
	});

	it('is forgotten after the idle time, not before', () => {
		vi.advanceTimersByTime(IDLE - 1);
		expect(holder.isOpen).toBe(true);
		vi.advanceTimersByTime(1);
		expect(holder.isOpen).toBe(false);
		expect(holder.lockedBy).toBe('idle');
	});

	it.each(['pointerdown', 'keydown', 'wheel'])('stays with a %s', (touch) => {
		vi.advanceTimersByTime(IDLE - 1);
		page.dispatchEvent(new Event(touch));
		vi.advanceTimersByTime(IDLE - 1);
		expect(holder.isOpen).toBe(true);
		vi.advanceTimersByTime(1);
		expect(holder.isOpen).toBe(false);
	});

	it('is forgotten when the phone wakes up after the idle time, though no timer ran', () => {
		vi.setSystemTime(Date.now() + IDLE);
		expect(holder.isOpen).toBe(true);
		page.dispatchEvent(new Event('visibilitychange'));
		expect(holder.isOpen).toBe(false);
	});

	it('is forgotten when the clock is put back by more than that', () => {
		vi.setSystemTime(Date.now() - IDLE);
		page.dispatchEvent(new Event('visibilitychange'));
		expect(holder.isOpen).toBe(false);
	});

	it.each<[string, Account | null]>([
		['signs out', null],
		['is not the one who signs in', { ...ANNA, id: 'b'.repeat(15) }]
	])('is forgotten when its owner %s', async (_, account) => {
		await writeSession({ account });
		await expect.poll(() => holder.isOpen).toBe(false);
		expect(holder.lockedBy).toBe('owner');
	});

	it('stands behind a new one of the same account, so that old texts still open', () => {
		holder.open(ANNA.id, 'NEW');
		expect(holder.identities()).toEqual(['NEW', IDENTITY]);
	});

	it('is not handed to another account', () => {
		holder.open('b'.repeat(15), 'OTHER');
		expect(holder.identities()).toEqual(['OTHER']);
	});
});
