/**
 * Which youth office answers for a municipality on a day. The AGS decides, never a postal code; responsibilities are
 * dated (both days inclusive), since municipalities take over their own youth office and give it back.
 * Guarantees: one answer at most, the same for the same data in any order. What is not published does not count.
 */
import type { Responsibility } from './place';

/** The responsibility that holds for `ags` on `day`; of several, the one that began last. */
export function responsibilityOn(
	ags: string,
	day: string,
	responsibilities: readonly Responsibility[]
): Responsibility | undefined {
	return latest(
		publishedFor(ags, responsibilities).filter(
			({ from, until }) => from <= day && (until === '' || day <= until)
		),
		({ from }) => from
	);
}

/** The responsibility that ended last before `day`: whom to ask when nothing is recorded for today. */
export function lastResponsibilityBefore(
	ags: string,
	day: string,
	responsibilities: readonly Responsibility[]
): Responsibility | undefined {
	return latest(
		publishedFor(ags, responsibilities).filter(({ until }) => until !== '' && until < day),
		({ until }) => until
	);
}

function publishedFor(ags: string, responsibilities: readonly Responsibility[]): Responsibility[] {
	return responsibilities.filter((item) => item.ags === ags && item.publication === 'published');
}

function latest(items: Responsibility[], day: (item: Responsibility) => string): Responsibility | undefined {
	const key = (item: Responsibility) => `${day(item)} ${item.id}`;
	return items.reduce<Responsibility | undefined>(
		(best, item) => (best && key(best) >= key(item) ? best : item),
		undefined
	);
}
