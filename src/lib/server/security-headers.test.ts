import { describe, expect, it } from 'vitest';
import { answerKind, securityHeaders } from './security-headers';

describe('what an answer is', () => {
	it.each([
		['/api/sync', 'application/json', 'api'],
		['/api/nothing', 'text/html', 'api'],
		['/kontakte', 'text/html; charset=utf-8', 'page'],
		['/shell', 'text/html', 'page'],
		['/service-worker.js', 'text/javascript', 'file'],
		['/apis', null, 'file']
	] as const)('%s as %s is a %s', (path, type, kind) => {
		expect(answerKind(path, type)).toBe(kind);
	});
});

describe('the security headers', () => {
	it.each(['page', 'file', 'api'] as const)(
		'of a %s keep it out of frames and away from other origins',
		(kind) => {
			const headers = securityHeaders({ kind, https: false });
			expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
			expect(headers['content-security-policy']).not.toMatch(/unsafe|https?:|\*/);
			expect(headers).toMatchObject({
				'x-content-type-options': 'nosniff',
				'referrer-policy': 'no-referrer',
				'cross-origin-opener-policy': 'same-origin',
				'cross-origin-resource-policy': 'same-origin'
			});
			expect(headers['permissions-policy']).toContain('geolocation=(self)');
		}
	);

	it('demand https only where it is spoken', () => {
		expect(securityHeaders({ kind: 'page', https: true })['strict-transport-security']).toMatch(
			/^max-age=\d{8}/
		);
		expect(securityHeaders({ kind: 'page', https: false })['strict-transport-security']).toBeUndefined();
	});
});
