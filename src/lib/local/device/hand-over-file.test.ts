import { afterEach, describe, expect, it, vi } from 'vitest';
import { handOverFile, runsInstalled, shareFile, takeOverLink } from './hand-over-file';

const file = new File(['BEGIN:VCARD'], 'anna-mueller.vcf', { type: 'text/vcard' });
const refusing = (name: string) => Promise.reject(new DOMException('', name));

interface Device {
	installed?: boolean;
	standalone?: boolean;
	share?: boolean;
	onLine?: boolean;
}

/** A browser of which only this is there; answers what was shared, saved and kept from the browser. */
function device({ installed = false, standalone, share = true, onLine = true }: Device) {
	const done = { shared: [] as string[], saved: [] as string[], prevented: false };
	vi.stubGlobal('matchMedia', () => ({ matches: installed }));
	vi.stubGlobal('navigator', {
		onLine,
		...(standalone !== undefined && { standalone }),
		...(share && {
			canShare: () => true,
			share: async ({ files }: ShareData) => void done.shared.push(files?.[0]?.name ?? '')
		})
	});
	const link = { download: '', href: '', click: () => void done.saved.push(link.download) };
	vi.stubGlobal('document', { createElement: () => link });
	const event = { preventDefault: () => void (done.prevented = true) } as MouseEvent;
	return { done, event };
}

afterEach(() => vi.unstubAllGlobals());

describe('whether this is the installed app', () => {
	it.each<[string, Device, boolean]>([
		['a tab of a browser', {}, false],
		['a tab of Safari', { standalone: false }, false],
		['installed, by its display', { installed: true }, true],
		['on the home screen of an older iPhone', { standalone: true }, true]
	])('%s', (_name, given, expected) => {
		device(given);
		expect(runsInstalled()).toBe(expected);
	});
});

describe('a file that was made here', () => {
	it.each<[string, Device, 'shared' | 'saved']>([
		['in a browser it is saved', {}, 'saved'],
		['installed it is shared', { installed: true }, 'shared'],
		['installed, without a share sheet, it is saved', { installed: true, share: false }, 'saved']
	])('%s', async (_name, given, way) => {
		const { done } = device(given);
		expect(await handOverFile(file)).toBe('done');
		expect(done[way]).toEqual([file.name]);
		expect([...done.shared, ...done.saved]).toHaveLength(1);
	});
});

describe('a link to a file', () => {
	it.each<[string, Device, 'shared' | 'saved' | 'left to the browser']>([
		['in a browser it is followed', {}, 'left to the browser'],
		['installed it is shared', { installed: true }, 'shared'],
		['installed, without a share sheet, it is saved', { installed: true, share: false }, 'saved'],
		['without network it is saved', { onLine: false }, 'saved']
	])('%s', async (_name, given, way) => {
		const { done, event } = device(given);
		const outcome = await takeOverLink(event, () => file);
		if (way === 'left to the browser') {
			expect(outcome).toBeUndefined();
			expect(done).toEqual({ shared: [], saved: [], prevented: false });
		} else {
			expect(outcome).toBe('done');
			expect(done.prevented).toBe(true);
			expect(done[way]).toEqual([file.name]);
		}
	});

	it('that cannot be had leads nowhere, and says so', async () => {
		const { done, event } = device({ installed: true });
		expect(await takeOverLink(event, () => Promise.reject(new TypeError()))).toBe('failed');
		expect(done.prevented).toBe(true);
	});
});

describe('what comes of the share sheet', () => {
	it.each([
		['handed over', () => Promise.resolve(), 'done'],
		['put away by the person', () => refusing('AbortError'), 'cancelled'],
		['too long after the tap', () => refusing('NotAllowedError'), 'again'],
		['failed in the system', () => refusing('DataError'), 'failed'],
		['failed otherwise', () => Promise.reject(new TypeError()), 'failed']
	])('%s', async (_name, share, expected) => {
		const shared = vi.fn<(data: ShareData) => Promise<void>>(share);
		vi.stubGlobal('navigator', { share: shared });
		expect(await shareFile(file)).toBe(expected);
		expect(shared.mock.calls[0]?.[0].files).toEqual([file]);
	});
});
