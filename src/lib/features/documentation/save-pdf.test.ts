import { afterEach, describe, expect, it, vi } from 'vitest';
import { fileName, sharePdf } from './save-pdf';

const file = new File(['%PDF-1.7'], 'dokumentation-2026-11-22.pdf', { type: 'application/pdf' });
const refusing = (name: string) => Promise.reject(new DOMException('', name));

afterEach(() => vi.unstubAllGlobals());

describe('the name of the file', () => {
	// In Berlin it is the next day already.
	const now = new Date('2026-11-22T23:30:00Z');
	it.each([
		['the day of the consultation', '2026-11-20', 'dokumentation-2026-11-20.pdf'],
		['today in Berlin without one', '', 'dokumentation-2026-11-23.pdf'],
		['never what somebody typed', '../Familie', 'dokumentation-2026-11-23.pdf']
	])('is %s', (_name, date, expected) => expect(fileName({ date }, now)).toBe(expected));
});

describe('sharing', () => {
	it.each([
		['handed over', () => Promise.resolve(), 'done'],
		['put away by the person', () => refusing('AbortError'), 'cancelled'],
		['too long after the tap', () => refusing('NotAllowedError'), 'again'],
		['failed in the system', () => refusing('DataError'), 'failed'],
		['failed otherwise', () => Promise.reject(new TypeError()), 'failed']
	])('%s', async (_name, share, expected) => {
		const shared = vi.fn<(data: ShareData) => Promise<void>>(share);
		vi.stubGlobal('navigator', { share: shared });
		expect(await sharePdf(file)).toBe(expected);
		expect(shared.mock.calls[0]?.[0].files).toEqual([file]);
	});
});
