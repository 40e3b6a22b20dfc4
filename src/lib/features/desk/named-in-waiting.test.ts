import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { liveQuery } from 'dexie';
import { describe, expect, it } from 'vitest';
import { createDirectoryCopy } from '$lib/local/copy/directory-copy';
import { expertRow, idOf, youthOfficeRow } from '$tests/support/directory-rows';
import { fillCopy } from '$tests/support/fill-copy';
import { readNamed } from './named-in-waiting';
import { waitingView } from './waiting-view';

const AT = new Date('2026-11-22T10:00:00Z');
const NAMES = ['anna', 'berta', 'clara', 'dora', 'emma', 'frida'];
const OFFICES = ['north', 'south', 'west'];

const expertOf = (name: string) =>
	fc
		.record({
			youthOffices: fc.subarray(OFFICES.map(idOf)),
			deputy: fc.constantFrom('', ...NAMES.map(idOf)),
			publication: fc.constantFrom('published' as const, 'withdrawn' as const),
			phone: fc.constantFrom('', '040 66969 301')
		})
		.map((changes) => expertRow(name, changes));
const network = fc.record({
	experts: fc.tuple(...NAMES.map(expertOf)),
	requests: fc.array(
		fc.record({
			youthOffice: fc.constantFrom(...OFFICES.map(idOf), idOf('gone')),
			expert: fc.constantFrom('', ...NAMES.map(idOf), idOf('gone')),
			accepted: fc.boolean()
		})
	)
});

describe('what the waiting requests name', () => {
	it('says of each the same as the whole directory', async () => {
		const offices = OFFICES.map((name) => youthOfficeRow(name));
		await fc.assert(
			fc.asyncProperty(network, async ({ experts, requests }) => {
				const copy = createDirectoryCopy(`named-${crypto.randomUUID()}`);
				await fillCopy(copy, { youthOffices: offices, experts });
				const [allOffices, allExperts] = [await copy.readAll('youthOffices'), await copy.readAll('experts')];
				const named = await readNamed(requests, copy);
				for (const request of requests) {
					expect(waitingView(request, named.offices, named.experts, AT)).toEqual(
						waitingView(request, allOffices, allExperts, AT)
					);
				}
			}),
			{ numRuns: 40 }
		);
	});

	it('leaves the rest where it lies', async () => {
		const copy = createDirectoryCopy('rest');
		await fillCopy(copy, { experts: NAMES.map((name) => expertRow(name)) });
		const { experts } = await readNamed([{ youthOffice: idOf('north'), expert: idOf('anna') }], copy);
		expect(experts.map(({ name }) => name)).toEqual(['anna']);
	});

	it('is read again when a deputy changes her number', async () => {
		const copy = createDirectoryCopy('deputy');
		const anna = expertRow('anna', { deputy: idOf('berta') });
		await fillCopy(copy, { experts: [anna, expertRow('berta')] });
		const seen = new Set<string>();
		const asked = [{ youthOffice: idOf('north'), expert: anna.id }];
		const subscription = liveQuery(() => readNamed(asked, copy)).subscribe(({ experts }) =>
			seen.add(experts.map(({ phone }) => phone).join())
		);
		await expect.poll(() => seen.size).toBe(1);
		await fillCopy(copy, { experts: [expertRow('berta', { phone: '040 66969 999' })] });
		await expect.poll(() => [...seen].at(-1)).toContain('999');
		subscription.unsubscribe();
	});
});
