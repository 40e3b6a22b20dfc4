import { describe, expect, it } from 'vitest';
import { codeProblem } from './code-problem';

describe('a code that was typed', () => {
	it.each(['123 456', '123456', '7k2mq 9xb4d'])('%j may be one', (typed) =>
		expect(codeProblem(typed)).toBe('')
	);
	it.each(['', '  '])('%j is missing', (typed) => expect(codeProblem(typed)).toContain('Bitte geben Sie'));
	it.each(['12345', '7K2MQ'])('%j is not whole', (typed) =>
		expect(codeProblem(typed)).toContain('kein ganzer Code')
	);
});
