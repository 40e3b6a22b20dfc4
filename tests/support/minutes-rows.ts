/** A meeting that was held, who sat there, and what is written of it, over the small network. */
import { newId } from '../../src/lib/domain/id';
import type { Meeting } from '../../src/lib/domain/meeting/meeting';
import { TEMPLATE } from '../../src/lib/domain/meeting/procedure';
import type { MutationOf } from '../../src/lib/protocol/mutation';
import { idOf, meetingRow, seatRow } from './directory-rows';
import { rowOf } from './one-of-each';
import { CALLERS, CIRCLE, emailOf, REGION } from './small-network';
import type { TestPocketBase } from './pocketbase';

export const HELD = idOf('heldmeeting');
const MIAS = idOf('seatmia');

export const heldMeeting = (changes: Partial<Meeting> = {}): Meeting =>
	meetingRow('heldmeeting', {
		...{ circle: CIRCLE, stage: 'held', title: 'Treffen im Herbst', points: TEMPLATE.points },
		...{ startsAt: '2026-11-18T08:00:00.000Z', endsAt: '2026-11-18T12:00:00.000Z' },
		...changes
	});

/** With Mia's seat, and one of somebody who has no account. */
export async function seedHeldMeeting(admin: TestPocketBase['admin']): Promise<void> {
	await admin.collection('seats').create({
		...seatRow('seatmia', { circle: CIRCLE, name: 'Hebammen', member: 'Mia Muster', email: emailOf('mia') })
	});
	await admin.collection('seats').create({
		...seatRow('seatother', {
			circle: CIRCLE,
			name: 'Kita',
			member: 'Olga Muster',
			email: 'olga@example.org'
		})
	});
	await admin.collection('meetings').create(heldMeeting());
	await admin.collection('attendances').create({
		...rowOf('attendances', idOf('miasanswer')),
		...{ region: REGION, meeting: HELD, seat: MIAS, answer: 'yes' }
	});
}

/** As Mia's session is found once she has her seat. */
export const SEATED_MIA = { ...CALLERS.mia, circles: [CIRCLE], meetings: [HELD] };

export function writtenParagraph(
	changes: Partial<MutationOf<'paragraph.write'>['body']> = {}
): MutationOf<'paragraph.write'> {
	return {
		id: newId(),
		kind: 'paragraph.write',
		body: {
			...{ id: newId(), meeting: HELD, edition: 1, section: 'keywords', point: '', rank: 'V' },
			...{ text: 'Wir haben gesprochen.', owner: '', source: '' },
			...changes
		}
	};
}
