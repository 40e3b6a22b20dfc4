/** What the mail with the lists of a network says of them: in numbers, each with its link, and nobody by name. Pure. */
import { type ListChanges, MAILED_LISTS, type MailedList } from '../domain/directory/mailed-lists';
import { LIST_TITLES } from '../text/handed-lists';
import { changesWords, isUnchanged, LISTS_UNCHANGED } from '../text/mailed-lists';

/** `linkTo`: where a list is to be had. */
export function listsSaid(changes: readonly ListChanges[], linkTo: (list: MailedList) => string): string[] {
	const lines = MAILED_LISTS.map((list) => {
		const change = changes.find((one) => one.list === list);
		return [LIST_TITLES[list], ...(change ? [changesWords(change)] : []), linkTo(list)].join('\n');
	});
	const isCalm = changes.length > 0 && changes.every(isUnchanged);
	return isCalm ? [LISTS_UNCHANGED, ...lines] : lines;
}
