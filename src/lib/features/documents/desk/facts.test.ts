// What an office types of a document, and what is missing in it.
import { describe, expect, it } from 'vitest';
import { DOCUMENT_LIMITS } from '../../../domain/directory/document-file';
import { CodedError } from '../../../local/coded-error';
import { type Facts, factProblems, fileProblem, uploadFailure } from './facts';

const FULL: Facts = { title: 'Leitfaden', kind: 'guide', validFrom: '2026-01-01', reviewAt: '2027-01-01' };

describe('what is said of a document', () => {
	it.each<[what: string, Partial<Facts>, (keyof Facts)[]]>([
		['all of it', {}, []],
		['no day of review', { reviewAt: '' }, []],
		['a review on the first day', { reviewAt: '2026-01-01' }, []],
		['no title', { title: '  ' }, ['title']],
		['a title that is too long', { title: 'x'.repeat(201) }, ['title']],
		['no kind', { kind: '' }, ['kind']],
		['no beginning', { validFrom: '' }, ['validFrom']],
		['a review before it holds', { reviewAt: '2025-12-31' }, ['reviewAt']]
	])('%s', (_what, change, wrong) => {
		expect(Object.keys(factProblems({ ...FULL, ...change }))).toEqual(wrong);
	});
});

it.each([
	['none', undefined, /wählen Sie die Datei/],
	['an empty one', { size: 0 }, /ist leer/],
	['one too large', { size: DOCUMENT_LIMITS.bytes + 1 }, /größer als 20 MB/]
])('a file is %s', (_what, file, says) => {
	expect(fileProblem(file)).toMatch(says);
	expect(fileProblem({ size: DOCUMENT_LIMITS.bytes })).toBeUndefined();
});

it.each([
	['unavailable', /Festplatte voll/],
	['too_large', /größer als 20 MB/],
	['mutation_reused', /liegt schon/],
	['forbidden', /keine Berechtigung/]
] as const)('an upload that fails by %s is said', (code, says) => {
	expect(uploadFailure(new CodedError(code))).toMatch(says);
});
