import { describe, expect, it } from 'vitest';
import { fileName } from './save-pdf';

describe('the name of the file', () => {
	// In Berlin it is the next day already.
	const now = new Date('2026-11-22T23:30:00Z');
	it.each([
		['the day of the consultation', '2026-11-20', 'dokumentation-2026-11-20.pdf'],
		['today in Berlin without one', '', 'dokumentation-2026-11-23.pdf'],
		['never what somebody typed', '../Familie', 'dokumentation-2026-11-23.pdf']
	])('is %s', (_name, date, expected) => expect(fileName({ date }, now)).toBe(expected));
});
