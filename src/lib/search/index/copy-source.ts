/** The phone's copy of the directory as the engine reads it. */
import type { CopyReader } from '../../local/copy/directory-copy';
import type { Source } from '../engine/load';

export function sourceOf(copy: CopyReader): Source {
	return {
		all: (table) => copy.readAll(table),
		some: (table, ids) => copy.readSome(table, ids),
		contactsOf: (organisations) => copy.readWhere('contacts', 'organisation', organisations)
	};
}
