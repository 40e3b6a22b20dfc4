/** For which seats the person in front of this phone is asked, as a member or as her deputy. */
import type { Who } from '../../domain/meeting/answering';
import type { Attendance } from '../../domain/meeting/attendance';

export interface OwnSeat {
	id: string;
	meeting: string;
	who: Who;
}

/** The rows of `account`; of a row that is both, she is the member. */
export function ownSeats(
	rows: readonly Pick<Attendance, 'id' | 'meeting' | 'answer' | 'account' | 'deputyAccount'>[],
	account: string
): OwnSeat[] {
	return rows.flatMap(({ id, meeting, answer, account: member = '', deputyAccount = '' }): OwnSeat[] => {
		if (account === '') return [];
		if (member === account) return [{ id, meeting, who: 'member' }];
		return answer === 'deputy' && deputyAccount === account ? [{ id, meeting, who: 'deputy' }] : [];
	});
}
