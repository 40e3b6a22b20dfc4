import { describe, expect, it } from 'vitest';
import { frameFor, hsdsAddress } from './addresses';

describe('what a website takes over', () => {
	it('is one element that names what is in it', () => {
		expect(frameFor('https://netz.example.org', { id: 'abcdefghij12345', name: 'Kreis Möwenfelde' })).toBe(
			'<iframe src="https://netz.example.org/einbetten/abcdefghij12345" title="Einrichtungen im Netzwerk Kreis Möwenfelde" width="100%" height="800" loading="lazy" referrerpolicy="no-referrer"></iframe>'
		);
	});

	it('stays one, whatever the network is called', () => {
		const frame = frameFor('https://netz.example.org', { id: 'abcdefghij12345', name: '"><b>A & B' });
		expect(frame).toContain('title="Einrichtungen im Netzwerk &quot;>&lt;b>A &amp; B"');
	});
});

it('the address for programs is the network’s own', () => {
	expect(hsdsAddress('https://netz.example.org', 'abcdefghij12345')).toBe(
		'https://netz.example.org/api/public/hsds/abcdefghij12345'
	);
});
