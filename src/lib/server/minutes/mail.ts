/** The mail with which minutes go out: their text, and the same as PDF. The same for everybody, and the same when it is sent again. */
import { fileStem } from '../../domain/directory/vcard';
import type { Minutes } from '../../domain/meeting/minutes';
import { berlinDay } from '../../domain/time/berlin';
import { printedMinutes } from '../../export/minutes';
import { typeset } from '../lists/pdf/typeset';
import type { Letter } from '../notices/mail';

export async function minutesMail(minutes: Minutes): Promise<Letter> {
	const printed = printedMinutes(minutes);
	return {
		subject: minutes.version > 1 ? `Berichtigt: ${printed.title}` : printed.title,
		text: minutesText(minutes),
		file: { name: minutesFileName(minutes), content: Buffer.from(await minutesPdf(minutes)) }
	};
}

/** PDF/UA-1; the same bytes for the same version. */
export async function minutesPdf(minutes: Minutes): Promise<Uint8Array> {
	const { default: template } = await import('./minutes.typ?raw');
	return typeset({
		template,
		data: printedMinutes(minutes),
		day: berlinDay(new Date(minutes.publishedAt))
	});
}

export function minutesFileName({ title, startsAt, version }: Minutes): string {
	const day = berlinDay(new Date(startsAt));
	return `protokoll-${day}-${fileStem(title) || 'treffen'}${version > 1 ? `-fassung-${version}` : ''}.pdf`;
}

/** In plain text: headings above lines, nothing that a mailbox would read as markup. */
export function minutesText(minutes: Minutes): string {
	const { title, about, said, parts } = printedMinutes(minutes);
	const sections = parts.map((part) =>
		[
			part.title.toUpperCase(),
			...part.groups.flatMap((group) => [
				...(group.title === '' ? [] : [`${group.title}:`]),
				...group.lines.map(
					({ lead, paragraphs }) => `- ${lead === '' ? '' : `${lead}: `}${paragraphs.join('\n  ')}`
				)
			])
		].join('\n')
	);
	return [[title, about, ...said].filter(Boolean).join('\n'), ...sections].join('\n\n');
}
