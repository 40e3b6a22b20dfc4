/** What the office writes into a notice and reads of those that were sent. Pure. */
import { failureWords } from '$lib/desk/delivery-words';
import type { AnnouncementKind } from '$lib/domain/meeting/announcement';
import {
	type AnnouncementDraft,
	type AnnouncementPreview,
	type AnnouncementsOfNetwork,
	draftBody,
	type SentAnnouncement
} from '$lib/protocol/announcements';
import { count } from '$lib/text/format';

export type Missing = Partial<Record<'circles' | 'title' | 'text', string>>;

const MISSING: Readonly<Required<Missing>> = {
	circles: 'Bitte wählen Sie wenigstens einen Kreis.',
	title: 'Bitte geben Sie einen Betreff an.',
	text: 'Bitte schreiben Sie einen Text.'
};

/** What was typed as it is sent, or what is missing. */
export function readDraft(typed: {
	network: string;
	kind: AnnouncementKind | '';
	circles: readonly string[];
	title: string;
	text: string;
}): { draft?: AnnouncementDraft; missing: Missing } {
	const read = draftBody.safeParse(typed);
	if (read.success) return { draft: read.data, missing: {} };
	const fields = new Set(read.error.issues.map(({ path }) => String(path[0])));
	const missing = Object.fromEntries(Object.entries(MISSING).filter(([field]) => fields.has(field)));
	return { missing };
}

/** "12 Adressen bekommen eine E-Mail, 1 hat Hinweise abbestellt." */
export function receiversWords({ receivers, off }: Pick<AnnouncementPreview, 'receivers' | 'off'>): string {
	const gets = `${count(receivers, 'Adresse bekommt', 'Adressen bekommen')} eine E-Mail`;
	return off === 0 ? `${gets}.` : `${gets}, ${off} ${off === 1 ? 'hat' : 'haben'} Hinweise abbestellt.`;
}

/** "12 erreicht, 3 noch unterwegs, 1 nicht erreicht". */
export function reachedWords({ reached, waiting, failed }: SentAnnouncement): string {
	if (reached + waiting + failed.length === 0) return 'ohne E-Mails';
	return [
		`${reached} erreicht`,
		...(waiting > 0 ? [`${waiting} noch unterwegs`] : []),
		...(failed.length > 0 ? [`${failed.length} nicht erreicht`] : [])
	].join(', ');
}

const REASONS: Readonly<Record<string, string>> = {
	left: 'Der Platz oder seine Adresse war inzwischen eine andere.',
	withdrawn: 'Der Hinweis wurde vorher herausgenommen.'
};
export const reasonWords = (why: string) => REASONS[why] ?? failureWords(why);

export function circleNames(
	{ circles }: Pick<SentAnnouncement, 'circles'>,
	{ circles: known }: Pick<AnnouncementsOfNetwork, 'circles'>
): string {
	const names = known.filter(({ id }) => circles.includes(id)).map(({ name }) => name);
	return names.length > 0 ? names.join(', ') : 'Kreise, die es nicht mehr gibt';
}
