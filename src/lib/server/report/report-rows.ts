/** The rows of the directory that a yearly report looks at, read as the office that asks. */
import type { Caller } from '../../domain/access/caller';
import type { CheckedFacts } from '../../domain/directory/checked-entries';
import type { GapFacts } from '../../domain/directory/gaps';
import type { SittingFacts } from '../../domain/meeting/sittings-of-year';
import type { MeetingFacts } from '../../domain/meeting/year-of-meetings';
import type { Row, Table } from '../../domain/tables';
import type { Store } from '../sync/store';

export type ReportRows = GapFacts & CheckedFacts & MeetingFacts & SittingFacts;

export async function rowsForReport(store: Pick<Store, 'allRows'>, caller: Caller): Promise<ReportRows> {
	const rowsOf = async <T extends Table>(table: T) =>
		(await store.allRows(table, caller)) as unknown as Row<T>[];
	const [regions, municipalities, responsibilities, youthOffices, legalBases, organisations] =
		await Promise.all([
			rowsOf('regions'),
			rowsOf('municipalities'),
			rowsOf('responsibilities'),
			rowsOf('youthOffices'),
			rowsOf('legalBases'),
			rowsOf('organisations')
		]);
	const [contacts, experts, offers, publicKeys, circles, meetings] = await Promise.all([
		rowsOf('contacts'),
		rowsOf('experts'),
		rowsOf('offers'),
		rowsOf('publicKeys'),
		rowsOf('circles'),
		rowsOf('meetings')
	]);
	const [procedures, seats, attendances] = await Promise.all([
		rowsOf('procedures'),
		rowsOf('seats'),
		rowsOf('attendances')
	]);
	return {
		...{ regions, municipalities, responsibilities, youthOffices, legalBases, organisations },
		...{ contacts, experts, offers, publicKeys, circles, meetings },
		...{ procedures, seats, attendances }
	};
}
