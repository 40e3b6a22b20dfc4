/** A list as PDF/UA-1: with title, language, headings and table heads that a screen reader finds. The same bytes for the same list, day and version. */
import type { HandedList, Stamp } from '../../../domain/directory/handed-list';
import type { ListContent } from '../../../export/content';
import { printed } from '../../../export/printed';
import { isWholePng } from '../../png';
import { typeset } from './typeset';

const listTemplate = () => import('./list.typ?raw');
/** What is no table on a page of its own kind. */
const TEMPLATES: Partial<Record<HandedList, typeof listTemplate>> = {
	labels: () => import('./labels.typ?raw'),
	agreement: () => import('./agreement.typ?raw')
};

/** With the network's coat of arms, where it has one. Throws `unavailable` where too many wait already. */
export async function writePdf(content: ListContent, stamp: Stamp, arms = ''): Promise<Uint8Array> {
	const { default: template } = await (TEMPLATES[content.list] ?? listTemplate)();
	// A picture that cannot be shown, as an archive may bring one along, must not cost the list.
	const picture = arms !== '' && isWholePng(arms) ? arms : '';
	return typeset({ template, data: printed(content, stamp, picture !== ''), picture, day: stamp.day });
}
