import { describe, expect, it } from 'vitest';
import { answerKind, securityHeaders } from './security-headers';

describe('what an answer is', () => {
	it.each([
		['/api/sync', 'application/json', 'api'],
		['/api/nothing', 'text/html', 'api'],
		['/kontakte', 'text/html; charset=utf-8', 'page'],
		['/shell', 'text/html', 'page'],
		['/service-worker.js', 'text/javascript', 'file'],
		['/apis', null, 'file'],
		['/einbetten/abcdefghij12345', 'text/html; charset=utf-8', 'embedded'],
		['/einbetten/abcdefghij12345', null, 'embedded'],
		// Nothing beside it may be framed.
		['/einbetten', 'text/html', 'page'],
		['/einbetten/abcdefghij12345/', 'text/html', 'page'],
		['/einbetten/abcdefghij12345/mehr', 'text/html', 'page'],
		['/einbetten/ABCDEFGHIJ12345', 'text/html', 'page'],
		['/einbetten/abcdefghij1234', 'text/html', 'page'],
		['/x/einbetten/abcdefghij12345', 'text/html', 'page']
	] as const)('%s as %s is a %s', (path, type, kind) => {
		expect(answerKind(path, type)).toBe(kind);
	});
});

describe('the page for others’ websites', () => {
	it('may be framed by any of them, and keeps everything else', () => {
		const { 'x-frame-options': unframed, ...headers } = securityHeaders({ kind: 'embedded', https: true });
		expect(unframed).toBeUndefined();
		expect(headers['content-security-policy']).toBe("base-uri 'none'; frame-ancestors *");
		expect(headers).toMatchObject({
			'x-content-type-options': 'nosniff',
			'referrer-policy': 'no-referrer',
			'cross-origin-resource-policy': 'cross-origin',
			'strict-transport-security': expect.any(String)
		});
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
				'x-frame-options': 'DENY',
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
