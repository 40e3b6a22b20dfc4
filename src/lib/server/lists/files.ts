/** A list as a file of each form. */
import type { ListFormat, Stamp } from '../../domain/directory/handed-list';
import type { ListContent } from '../../export/content';
import { writeCsv } from '../../export/csv';
import { writeWorkbook } from '../../export/workbook';
import { textFiles, textOf } from '../../export/texts';
import { zipOf } from './zip';
import { writePdf } from './pdf/list-pdf';

export interface ListWriter {
	type: string;
	/** `arms`: the network's, for what is printed. */
	write: (content: ListContent, stamp: Stamp, arms: string) => Promise<Uint8Array>;
}

export const WRITERS: Record<ListFormat, ListWriter> = {
	pdf: { type: 'application/pdf', write: writePdf },
	xlsx: {
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		write: writeWorkbook
	},
	txt: {
		type: 'text/plain;charset=utf-8',
		write: async (content) => new TextEncoder().encode(textOf(content))
	},
	zip: { type: 'application/zip', write: async (content, { day }) => zipOf(textFiles(content), day) },
	csv: {
		type: 'text/csv;charset=utf-8',
		write: async (content, stamp) => new TextEncoder().encode(writeCsv(content, stamp))
	}
};
