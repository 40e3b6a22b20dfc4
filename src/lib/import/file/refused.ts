/** A file that is not read, with the reason as a code; its sentence is in text/list-file.ts. */
import type { ListFileProblem } from '../../domain/directory/list-file';

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
