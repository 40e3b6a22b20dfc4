/** An archive that is not taken in, with the reason as a code; its sentence is in text/archive-problems.ts. */
import type { ArchiveProblem } from '../../domain/directory/archive';

export class ArchiveRefused extends Error {
	override readonly name = 'ArchiveRefused';

	/** The file in it, and its line, where that helps. */
	readonly where: string | undefined;

	constructor(
		readonly code: ArchiveProblem,
		where?: string,
		options?: ErrorOptions
	) {
		super(code, options);
		// It is shown on a terminal, and a name in a zip may be anything.
		this.where = where?.replace(/[^\p{L}\p{N} .,_/-]/gu, '?').slice(0, 80);
	}
}
