/** What somebody would put into the directory as a key, by the name of the answers. */
import type { AnyRow } from '../../../src/lib/domain/tables';

import { idOf } from '../../support/directory-rows';
import { rowOf } from '../../support/one-of-each';
import { ANNA, BERTA } from '../../support/small-network';

export function newPublicKey(name: string, id: string): AnyRow {
	const holder = name.slice(0, name.indexOf("'"));
	const experts: Record<string, string> = { anna: ANNA, karla: '', berta: BERTA };
	return {
		...rowOf('publicKeys', name.endsWith('another id') ? id : idOf(`key${holder}`)),
		expert: experts[holder] ?? '',
		...(name.endsWith('she keeps') && { recipient: `age1${'p'.repeat(58)}` })
	};
}
