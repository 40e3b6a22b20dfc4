/**
 * Writing minutes on a phone. Guarantees: what is said to be kept lies sealed on the phone, as a draft or in the queue, until the server has
 * taken it; a draft ends in the step in which it is queued, and what was refused in the step in which something takes its place.
 */
import { newId } from '$lib/domain/id';
import type { MinuteSection } from '$lib/domain/meeting/minutes';
import { deviceDb, type DeviceDb } from '$lib/local/device/device-db';
import { deleteDraft, saveDraft } from '$lib/local/drafts/drafts';
import { draftsOf } from '$lib/local/drafts/drafts-of';
import { discardRefused, enqueue } from '$lib/local/outbox/enqueue';
import { queuedBodies } from '$lib/local/outbox/queued-bodies';
import type { MutationOf } from '$lib/protocol/mutation';
import type { ShownParagraph, Typed } from './paragraph-view';

const beginning = (meeting: string): string => `minutes/${meeting}/`;
export const draftKey = (meeting: string, id: string): string => `${beginning(meeting)}${id}`;

/** What is typed and not handed over, by paragraph. */
export const typedIn = (meeting: string, db: DeviceDb = deviceDb): Promise<Map<string, Typed>> =>
	draftsOf<Typed>(beginning(meeting), db);

/** What of this meeting has not reached the server. */
export async function queuedIn(meeting: string, known: readonly string[], db: DeviceDb = deviceDb) {
	const [writes, changes] = await Promise.all([
		queuedBodies('paragraph.write', { db }),
		queuedBodies('paragraph.change', { db })
	]);
	const own = writes.filter(({ body }) => body.meeting === meeting);
	const ids = new Set([...known, ...own.map(({ body }) => body.id)]);
	return { writes: own, changes: changes.filter(({ body }) => ids.has(body.id)) };
}

/** Resolves when it lies on the phone; throws a coded error where it does not. */
export function keepTyped(meeting: string, id: string, typed: Typed, db: DeviceDb = deviceDb): Promise<void> {
	return saveDraft(draftKey(meeting, id), typed, db);
}

/** Hands over what was typed; what says nothing, or nothing new, ends as a draft. */
export async function sendTyped(
	meeting: string,
	id: string,
	typed: Typed,
	insteadOf: readonly string[] = [],
	db: DeviceDb = deviceDb
): Promise<void> {
	const draft = draftKey(meeting, id);
	const { from, text, edition, ...said } = typed;
	if (text.trim() === '' || text === from) {
		await deleteDraft(draft, db);
		for (const mutation of insteadOf) await discardRefused(mutation, db);
		return;
	}
	const mutation: MutationOf<'paragraph.write' | 'paragraph.change'> =
		from === undefined
			? { id: newId(), kind: 'paragraph.write', body: { id, meeting, edition, text, ...said } }
			: { id: newId(), kind: 'paragraph.change', body: { id, edition, changes: textChange(from, text) } };
	await enqueue(mutation, { draft, insteadOf }, db);
}

/** Whoever has taken the paragraph out meanwhile has not seen these words, and the other way round. */
const textChange = (from: string, to: string) => ({
	text: { from, to },
	removed: { from: false, to: false }
});

/** Takes a paragraph out, or back in; its words stay. */
export function setRemoved(
	{ id, text, removed }: Pick<ShownParagraph, 'id' | 'text' | 'removed'>,
	edition: number,
	db: DeviceDb = deviceDb
): Promise<void> {
	const changes = { removed: { from: removed, to: !removed }, text: { from: text, to: text } };
	return enqueue({ id: newId(), kind: 'paragraph.change', body: { id, edition, changes } }, {}, db);
}

export function move(
	{ id, rank }: Pick<ShownParagraph, 'id' | 'rank'>,
	to: string,
	edition: number,
	db: DeviceDb = deviceDb
): Promise<void> {
	const changes = { rank: { from: rank, to } };
	return enqueue({ id: newId(), kind: 'paragraph.change', body: { id, edition, changes } }, {}, db);
}

export type Choice = 'mine' | 'theirs' | 'both';

/**
 * What she decides where her words and those that stand there differ, or the server did not take hers: hers instead, those that are there,
 * or both, one below the other. In a correction, where the minutes are out.
 */
export async function decide(
	meeting: string,
	shown: ShownParagraph,
	choice: Choice,
	edition: number,
	db: DeviceDb = deviceDb
): Promise<void> {
	const { id, typed, notTaken, known, text } = shown;
	const mutations = notTaken?.mutations ?? [];
	const mine = typed?.text ?? notTaken?.text ?? '';
	if (choice === 'theirs') {
		await deleteDraft(draftKey(meeting, id), db);
		for (const mutation of mutations) await discardRefused(mutation, db);
		return;
	}
	const wanted = choice === 'both' && known && text.trim() !== '' ? `${text}\n\n${mine}` : mine;
	const { section, point, rank, owner, source } = shown;
	const words: Typed = {
		...{ section, point, rank, owner, source, edition, text: wanted },
		...(known && { from: text })
	};
	// What was taken out meanwhile comes back with her words.
	if (known && shown.removed) await setRemoved(shown, edition, db);
	await sendTyped(meeting, id, words, mutations, db);
}

/** A paragraph that begins: its id is made here, so that what is tried twice stays one. */
export function blank(
	section: MinuteSection,
	edition: number,
	{
		point = '',
		rank,
		source = '',
		text = ''
	}: { point?: string; rank: string; source?: string; text?: string }
): { id: string; typed: Typed } {
	return { id: newId(), typed: { section, edition, point, rank, source, text, owner: '' } };
}
