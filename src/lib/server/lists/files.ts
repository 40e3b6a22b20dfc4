/** A list as a file of each form. */
import type { ListFormat, Stamp } from '../../domain/directory/handed-list';
import type { ListContent } from '../../export/content';
import { writeCsv } from '../../export/csv';
import { writeWorkbook } from '../../export/workbook';
import { writePdf } from './pdf/list-pdf';

export interface ListWriter {
	type: string;
	write: (content: ListContent, stamp: Stamp) => Promise<Uint8Array>;
}

export const WRITERS: Record<ListFormat, ListWriter> = {
	pdf: { type: 'application/pdf', write: writePdf },
	xlsx: {
		type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
		write: writeWorkbook
	},
	csv: {
		type: 'text/csv;charset=utf-8',
		write: async (content, stamp) => new TextEncoder().encode(writeCsv(content, stamp))
	}
};
