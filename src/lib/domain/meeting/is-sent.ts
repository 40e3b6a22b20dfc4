/** Whether a deputy is sent to a meeting: the member has asked her, and she has not said no. Pure. */
import type { Attendance } from './attendance';

export function isSent({ answer, deputyAnswer }: Pick<Attendance, 'answer' | 'deputyAnswer'>): boolean {
	return answer === 'deputy' && deputyAnswer !== 'no';
}
