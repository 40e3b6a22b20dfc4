/** A file that is not read, with the reason as a code; its sentence is in text/list-file.ts. */
import type { ListFileProblem, UnderstoodTable } from '../../domain/directory/list-file';

export class ListRefused extends Error {
	override readonly name = 'ListRefused';

	constructor(
		readonly code: ListFileProblem,
		readonly row?: number,
		options?: ErrorOptions
	) {
		super(code, options);
	}
}

/** A list that somebody would have to say the columns of: what there is of them, by sheet. */
export class ColumnsUnknown extends ListRefused {
	constructor(readonly sheets: readonly { name: string; tables: UnderstoodTable[] }[]) {
		super('no_columns');
	}
}
