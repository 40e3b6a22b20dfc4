/** Notices as a member reads them: the newest first, with the circles they went to. Pure; what was typed stays text. */
import type { Announcement } from '$lib/domain/meeting/announcement';

export interface ShownAnnouncement extends Pick<Announcement, 'id' | 'kind' | 'title' | 'sentAt'> {
	/** "Kreis Nord, Kreis Süd". */
	to: string;
	paragraphs: string[];
}

export function shownAnnouncements(
	rows: readonly Announcement[],
	circles: readonly { id: string; name: string }[]
): ShownAnnouncement[] {
	const names = new Map(circles.map(({ id, name }) => [id, name]));
	return rows
		.filter(({ publication }) => publication === 'published')
		.toSorted((one, other) => other.sentAt.localeCompare(one.sentAt) || one.id.localeCompare(other.id))
		.map(({ id, kind, title, sentAt, text, circles: to }) => ({
			...{ id, kind, title, sentAt },
			to: to
				.flatMap((circle) => names.get(circle) ?? [])
				.sort((one, other) => one.localeCompare(other, 'de'))
				.join(', '),
			paragraphs: text.trim().split(/\n\s*\n/)
		}));
}
