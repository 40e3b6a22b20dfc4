import { describe, expect, it } from 'vitest';
import { circleNames, reachedWords, readDraft, reasonWords, receiversWords } from './words';

const TYPED = {
	network: 'networkhere0000',
	kind: 'training',
	circles: ['circlenorth0000'],
	title: ' Fachtag ',
	text: 'Am Montag.\n'
} as const;

describe('a notice', () => {
	it('is read without blanks around it, and says what is missing', () => {
		expect(readDraft(TYPED).draft).toMatchObject({ title: 'Fachtag', text: 'Am Montag.' });
		expect(Object.keys(readDraft({ ...TYPED, circles: [], title: ' ', text: '\n' }).missing)).toEqual([
			...['circles', 'title', 'text']
		]);
		expect(readDraft({ ...TYPED, title: 'x'.repeat(201) }).missing.title).toBeDefined();
	});

	it('says how many get it, and who does not want it', () => {
		expect(receiversWords({ receivers: 1, off: 0 })).toBe('1 Adresse bekommt eine E-Mail.');
		expect(receiversWords({ receivers: 12, off: 1 })).toBe(
			'12 Adressen bekommen eine E-Mail, 1 hat Hinweise abbestellt.'
		);
	});

	it('says whom it reached and why not', () => {
		const sent = { reached: 2, waiting: 1, failed: [{ names: ['ASD'], why: 'left' }] };
		expect(reachedWords(sent as never)).toBe('2 erreicht, 1 noch unterwegs, 1 nicht erreicht');
		expect(reachedWords({ reached: 0, waiting: 0, failed: [] } as never)).toBe('ohne E-Mails');
		expect(reasonWords('left')).toContain('inzwischen');
		expect(reasonWords('EENVELOPE')).not.toBe('EENVELOPE');
		const circles = [{ id: 'a', name: 'Nord' }];
		expect(circleNames({ circles: ['a', 'b'] }, { circles })).toBe('Nord');
		expect(circleNames({ circles: ['b'] }, { circles })).toContain('nicht mehr');
	});
});
