// What goes on the shelf is known by its content, whatever it is called; each refusal has a German sentence.
import { describe, expect, it } from 'vitest';
import { pngOf } from '$tests/support/png';
import { DOCUMENT_FILES as FILES, officeFile } from '$tests/support/document-files';
import { DOCUMENT_LIMITS, DOCUMENT_PROBLEMS } from '../../domain/directory/document-file';
import { problemSentence } from '../../text/document-words';
import { judge } from './content';

const bytesOf = (content: string | Uint8Array): Uint8Array<ArrayBuffer> =>
	new Uint8Array(typeof content === 'string' ? Buffer.from(content, 'latin1') : content);

const relation = (type: string, mode = '', target = 'x') =>
	`<Relationships><Relationship Type="http://schemas.example.org/relationships/${type}" Target="${target}" ${mode}/></Relationships>`;

describe('a file that is taken', () => {
	it.each(Object.entries(FILES))('%s', (format, content) => {
		expect(judge(bytesOf(content))).toEqual({ format });
	});

	it.each([
		['a PDF with blank lines behind its end', `${FILES.pdf.toString('latin1')}\r\n\r\n`, 'pdf'],
		[
			'a Word file of another program, its parts in another order',
			officeFile({ 'word/document.xml': '<w/>', '[Content_Types].xml': '<Types/>' }),
			'docx'
		],
		[
			'a Word file with a link to a page, and a template of its own',
			officeFile({
				'[Content_Types].xml': '<?xml version="1.0" encoding="UTF-8"?><Types/>',
				'word/document.xml': '<w/>',
				'word/_rels/document.xml.rels': relation('hyperlink', 'TargetMode="External"'),
				'word/_rels/settings.xml.rels': relation('attachedTemplate')
			}),
			'docx'
		],
		[
			'a Word file that was made from a template on its author’s drive',
			officeFile({
				'[Content_Types].xml': '<?xml version="1.0" encoding="UTF-8"?><Types/>',
				'word/document.xml': '<w/>',
				'word/_rels/settings.xml.rels': relation(
					'attachedTemplate',
					'TargetMode="External"',
					'file:///C:\\Vorlagen\\Brief.dotx'
				)
			}),
			'docx'
		]
	])('%s', (_what, content, format) => {
		expect(judge(bytesOf(content))).toEqual({ format });
	});
});

describe('a file that is not taken', () => {
	const docx = { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<w/>' };
	const odt = { mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>' };
	it.each([
		['nothing', '', 'empty'],
		['more than twenty megabytes', new Uint8Array(DOCUMENT_LIMITS.bytes + 1), 'too_large'],
		['a text', 'Sehr geehrte Damen und Herren', 'unknown'],
		['a web page', '<!doctype html><script>alert(1)</script>', 'unknown'],
		['a drawing', '<svg xmlns="http://www.w3.org/2000/svg"/>', 'unknown'],
		['a program', 'MZ\x90\x00', 'unknown'],
		['a web page that says it is a PDF further down', '<html>%PDF-1.7 %%EOF', 'unknown'],
		['a PDF cut off', '%PDF-1.7\n1 0 obj', 'broken'],
		['a picture cut off', Buffer.from(pngOf(3, 3), 'base64').subarray(0, 40), 'broken'],
		['a photo cut off', Buffer.from('ffd8ffe000104a464946', 'hex'), 'broken'],
		['Word of 1997', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1_024, '0'), 'hex'), 'old_office'],
		['a zip of letters', officeFile({ 'brief.txt': 'x' }), 'unknown'],
		[
			'a presentation',
			officeFile({ '[Content_Types].xml': '<Types/>', 'ppt/presentation.xml': '<p/>' }),
			'unknown'
		],
		['a zip cut off', officeFile(docx).subarray(0, 60), 'broken'],
		['Word without what it consists of', officeFile({ 'word/document.xml': '<w/>' }), 'broken'],
		['macros of Word', officeFile({ ...docx, 'word/vbaProject.bin': 'x' }), 'macros'],
		['macros in a folder of their own', officeFile({ ...docx, 'other/VBAPROJECT.BIN': 'x' }), 'macros'],
		['controls', officeFile({ ...docx, 'word/activeX/activeX1.xml': 'x' }), 'macros'],
		['macros of Excel before 1997', officeFile({ ...docx, 'xl/macrosheets/sheet1.xml': 'x' }), 'macros'],
		[
			'.docm under another name',
			officeFile({
				...docx,
				'[Content_Types].xml':
					'<Override ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
			}),
			'macros'
		],
		[
			'macros of Excel before 1997 under a name of their own',
			officeFile({
				...docx,
				'[Content_Types].xml': '<Override ContentType="application/vnd.ms-excel.macrosheet+xml"/>'
			}),
			'macros'
		],
		[
			'types that spell a word by numbers',
			officeFile({ ...docx, '[Content_Types].xml': '<O C="m&#97;croEnabled"/>' }),
			'broken'
		],
		[
			'types with names of their own',
			officeFile({ ...docx, '[Content_Types].xml': '<!DOCTYPE x><Types/>' }),
			'broken'
		],
		[
			'types in another encoding',
			officeFile({ ...docx, '[Content_Types].xml': '<\0T\0y\0p\0e\0s\0/\0>\0' }),
			'broken'
		],
		[
			'types that say they are in another encoding',
			officeFile({ ...docx, '[Content_Types].xml': '<?xml version="1.0" encoding="UTF-7"?><Types/>' }),
			'broken'
		],
		[
			'types that are no UTF-8',
			officeFile({ ...docx, '[Content_Types].xml': Buffer.from('fffe3c00', 'hex') as unknown as string }),
			'broken'
		],
		['a part twice', officeFile({ ...docx, 'Word/Document.xml': '<w/>' }), 'broken'],
		[
			'a template from elsewhere',
			officeFile({
				...docx,
				'word/_rels/settings.xml.rels': relation('attachedTemplate', 'TargetMode="External"')
			}),
			'macros'
		],
		...['https://example.org/x.dotm', '\\\\server\\x.dotm', 'file://server/x.dotm'].map(
			(target): [string, ReturnType<typeof officeFile>, string] => [
				`a template from ${target}`,
				officeFile({
					...docx,
					'word/_rels/settings.xml.rels': relation('attachedTemplate', 'TargetMode="External"', target)
				}),
				'macros'
			]
		),
		[
			'a template from elsewhere, spelt by numbers',
			officeFile({
				...docx,
				'word/_rels/settings.xml.rels': relation('att&#x61;chedTemplate', "TargetMode='Ext&#101;rnal'")
			}),
			'macros'
		],
		['macros of LibreOffice', officeFile({ ...odt, 'Basic/script-lc.xml': 'x' }), 'macros'],
		['scripts of LibreOffice', officeFile({ ...odt, 'Scripts/python/x.py': 'x' }), 'macros'],
		[
			'a table of LibreOffice',
			officeFile({ ...odt, mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
			'unknown'
		]
	])('%s', (_what, content, problem) => {
		expect(judge(bytesOf(content))).toEqual({ problem });
	});

	it('one that says to unpack to more than anything is', () => {
		const bomb = Buffer.from(officeFile(docx));
		bomb.writeUInt32LE(DOCUMENT_LIMITS.inflatedBytes, bomb.indexOf('PK\x01\x02') + 24);
		expect(judge(bytesOf(bomb))).toEqual({ problem: 'broken' });
	});

	it.each(DOCUMENT_PROBLEMS)('%s has a sentence of its own that says what to do', (problem) => {
		expect(problemSentence(problem)).toMatch(/^[A-ZÄÖÜ].{20,}\.$/);
	});
});
