/**
 * A case for a meeting over the server's own interface, with a word in everything that is typed: brought by a member, read and named by
 * the office, the agenda fixed so that the other members see that there is one, and told back to the family.
 */
import { expect } from 'vitest';
import { openCase, sealCase } from '../../src/lib/consultation/envelope';
import { newId } from '../../src/lib/domain/id';
import type { CaseContent } from '../../src/lib/domain/meeting/case-content';
import { fingerprintOf } from '../../src/lib/sealing/fingerprint';
import { meetingIn, seated } from '../contract/case-scene';
import type { BuiltServer } from './built-server';
import { type Person, push } from './confidential-life';

/** `mia` and Max sit in the circle, `karla` is its office; Max sees the case, and no word of it. */
export async function wholeCase(
	{ pocketBase: { admin } }: BuiltServer,
	karla: Person,
	mia: Omit<Person, 'key'>,
	word: string
): Promise<void> {
	for (const name of ['mia', 'max'] as const) await seated(admin, name);
	const meeting = await meetingIn(admin, 30);
	const place = { id: newId(), meeting, kind: 'altered', seat: '' } as const;
	const content: CaseContent = {
		...{
			format: 1,
			meeting,
			kind: 'altered',
			lawEnforcement: 'no',
			court: 'no',
			interest: true,
			informed: true
		},
		...{ question: `Frage ${word}?`, altered: `Alter ${word}`, method: `Rollenspiel ${word}` },
		writtenAt: new Date().toISOString()
	};
	const payload = await sealCase(place, content, [karla.key.recipient]);
	const recipients = [await fingerprintOf(karla.key.recipient)];
	const body = { ...place, minutes: 20, payload, recipients };
	const [brought] = await push(mia, { id: newId(), kind: 'case.register', body });
	expect(brought).toMatchObject({ outcome: 'done' });
	const filter = admin.filter('case = {:id}', { id: place.id });
	const stored = await admin.collection('caseTexts').getFirstListItem<{ payload: string }>(filter);
	expect(await openCase(place, stored.payload, [karla.key.identity])).toEqual(content);
	const title = { title: { from: '', to: 'Elternrechte' } };
	const named = { id: place.id, table: 'cases' as const, changes: title };
	const [saved] = await push(karla, { id: newId(), kind: 'record.save', body: named });
	expect(saved).toMatchObject({ outcome: 'done' });
	await admin.collection('meetings').update(meeting, { stage: 'fixed' });
}
