import { describe, expect, it } from 'vitest';
import { systemOf } from './system';

describe('systemOf', () => {
	it.each([
		[
			'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 Chrome/126.0 Mobile Safari/537.36',
			5,
			'android'
		],
		['Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) Version/17.5 Mobile Safari/604.1', 5, 'ios'],
		['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.5 Safari/605.1.15', 5, 'ios'],
		['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Version/17.5 Safari/605.1.15', 0, 'desktop'],
		['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/126.0 Safari/537.36', 10, 'desktop'],
		['', 0, 'desktop']
	])('%s with %d touch points: %s', (userAgent, touchPoints, system) => {
		expect(systemOf(userAgent, touchPoints)).toBe(system);
	});
});
