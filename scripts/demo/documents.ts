// The shelf of the demo's first network: a Leitfaden and a Meldebogen, as small PDFs that are written here, letter by letter.
import { createHash } from 'node:crypto';
import type { Document } from '../../src/lib/domain/directory/document';
import { day } from './days';
import { regionId, REGIONS } from './places';
import { demoId } from './random';

export interface DemoDocument {
	row: Document;
	bytes: Uint8Array;
}

const PLANS = [
	{
		kind: 'guide',
		title: 'Leitfaden Kinderschutz (Demo)',
		since: -200,
		review: 160,
		lines: [
			'Erfunden, zum Ausprobieren.',
			'1. Wahrnehmen und festhalten.',
			'2. Im Team besprechen, die insoweit erfahrene Fachkraft hinzuziehen.',
			'3. Mit den Eltern und dem Kind sprechen, wenn das niemanden gefährdet.'
		]
	},
	{
		kind: 'form',
		title: 'Meldebogen (Demo)',
		since: -90,
		review: -10,
		lines: ['Erfunden, zum Ausprobieren.', 'Wer meldet?', 'Was wurde beobachtet?', 'Was wurde schon getan?']
	}
] as const;

export function makeDocuments(now: Date): DemoDocument[] {
	const [first] = REGIONS;
	return PLANS.map(({ kind, title, since, review, lines }) => {
		const id = demoId('document', kind);
		const bytes = pdfOf([title, '', ...lines]);
		const file = { format: 'pdf', size: bytes.length, sha256: hashOf(bytes) } as const;
		const said = { title, kind, validFrom: day(now, since), reviewAt: day(now, review) };
		const place = {
			region: regionId(first!),
			meeting: '',
			series: id,
			version: 1,
			publication: 'published'
		} as const;
		return { row: { id, updated: now.toISOString(), ...place, ...said, ...file }, bytes };
	});
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** One page with these lines, in the letters that every reader has (ISO 32000-1, 7.5). */
function pdfOf(lines: readonly string[]): Uint8Array {
	const text = lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join('\n');
	const page = `BT /F1 13 Tf 20 TL 60 770 Td\n${text}\nET`;
	const objects = [
		'<< /Type /Catalog /Pages 2 0 R /Lang (de-DE) >>',
		'<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
		'<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>',
		'<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
		`<< /Length ${page.length} >>\nstream\n${page}\nendstream`
	];
	let file = '%PDF-1.4\n';
	const places = objects.map((object, index) => {
		const at = file.length;
		file += `${index + 1} 0 obj\n${object}\nendobj\n`;
		return `${String(at).padStart(10, '0')} 00000 n \n`;
	});
	const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
	const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
	// Of these letters each is one byte in Latin 1, which is what stands in WinAnsi there too.
	return new Uint8Array(Buffer.from(file + table + end, 'latin1'));
}
