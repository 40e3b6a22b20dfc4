// Files for the shelf, one of each format, made of nothing but what makes them one.
import { zipOf } from '../../src/lib/server/lists/zip';
import { pngOf } from './png';

/** A zip of these parts, as Word, Excel and LibreOffice write their files. */
export function officeFile(parts: Readonly<Record<string, string>>): Buffer {
	const files = Object.entries(parts).map(([name, text]) => ({ name, text }));
	return Buffer.from(zipOf(files, '2026-11-30'));
}

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';

/** A PDF that says `text` and that no reader has to draw. */
export const pdfSaying = (text: string): Buffer => Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`, 'latin1');

export const DOCUMENT_FILES = {
	pdf: pdfSaying('Leitfaden'),
	docx: officeFile({ '[Content_Types].xml': TYPES, 'word/document.xml': '<w:document/>' }),
	odt: officeFile({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': '<office/>' }),
	xlsx: officeFile({ '[Content_Types].xml': TYPES, 'xl/workbook.xml': '<workbook/>' }),
	png: Buffer.from(pngOf(3, 2), 'base64'),
	jpeg: Buffer.from('ffd8ffe000104a46494600010100000100010000ffd9', 'hex')
} as const;
