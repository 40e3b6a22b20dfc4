/**
 * The paragraphs of minutes as somebody who writes them sees them: what the copy holds, with what waits in her queue over it, what she has
 * typed and not handed over, and what the server did not take. Guarantees: nothing that she has kept on this phone is missing here,
 * whatever became of it. Pure.
 */
import type { MinuteParagraph, MinuteSection } from '$lib/domain/meeting/minutes';
import type { QueuedBody } from '$lib/local/outbox/queued-bodies';
import type { Problem } from '$lib/local/coded-error';

type Write = QueuedBody<'paragraph.write'>;
type Change = QueuedBody<'paragraph.change'>;

/** What somebody types in a paragraph, as it lies sealed on the phone until she hands it over. */
export interface Typed {
	edition: number;
	section: MinuteSection;
	point: string;
	rank: string;
	owner: string;
	source: string;
	/** What stood there when she began; nothing of a new one. */
	from?: string;
	text: string;
}

/** What the server did not take of a paragraph: the words are here, and she decides. */
export interface NotTaken {
	mutations: readonly string[];
	code: Problem;
	text: string;
}

export interface ShownParagraph extends Pick<
	MinuteParagraph,
	'id' | 'section' | 'point' | 'rank' | 'owner' | 'source' | 'removed' | 'number'
> {
	text: string;
	/** On the server, on the way there, or only typed. */
	state: 'stored' | 'waiting' | 'typed';
	/** The server has it. */
	known: boolean;
	typed?: Typed;
	notTaken?: NotTaken;
}

export interface Lying {
	rows: readonly MinuteParagraph[];
	writes: readonly Write[];
	changes: readonly Change[];
	typed: Iterable<readonly [id: string, typed: Typed]>;
	/** What has left the queue and is about to come back as a row (on-the-way.ts). */
	settled?: readonly Settled[];
}
/** A change that the server has done, and the state of the row that it was made on. */
export interface Settled {
	mutation: string;
	id: string;
	updated: string;
	fields: Fields;
	/** Of a paragraph that was written: all of it. */
	made?: Write['body'];
}
type Fields = Partial<Pick<MinuteParagraph, 'text' | 'point' | 'rank' | 'removed'>>;

export function shownParagraphs({ rows, writes, changes, typed, settled = [] }: Lying): ShownParagraph[] {
	const byId = new Map<string, ShownParagraph>();
	for (const row of rows) byId.set(row.id, { ...picked(row), state: 'stored', known: true });
	for (const { id, updated, fields, made } of settled) {
		const at = rows.find((row) => row.id === id);
		if ((at?.updated ?? '') !== updated) continue;
		if (made && !at) byId.set(id, { ...picked(made), state: 'stored', known: true });
		put(byId, id, fields);
	}
	for (const { body, code } of writes) {
		if (code || byId.has(body.id)) continue;
		byId.set(body.id, { ...picked(body), state: 'waiting', known: false });
	}
	for (const { body, code } of changes)
		if (!code && put(byId, body.id, fieldsOf(body.changes))) byId.get(body.id)!.state = 'waiting';
	for (const [id, one] of typed) addTyped(byId, id, one);
	for (const [id, notTaken] of notTakenOf(writes, changes)) addNotTaken(byId, id, notTaken, writes);
	return [...byId.values()];
}

/** Somebody else has written there since she began. */
export function isContested({ typed, text, known }: ShownParagraph): boolean {
	return known && typed?.from !== undefined && typed.from !== text && typed.text !== text;
}

/** What a change says of the fields that are written. */
export function fieldsOf(changes: Change['body']['changes']): Fields {
	return Object.fromEntries(
		Object.entries(changes).flatMap(([field, { from, to }]) => (from === to ? [] : [[field, to]]))
	) as Fields;
}

type Said = Pick<ShownParagraph, 'point' | 'rank' | 'owner' | 'source' | 'removed' | 'number'>;
const picked = (from: Partial<Said> & Pick<ShownParagraph, 'id' | 'section' | 'text'>) => ({
	...{ id: from.id, section: from.section, text: from.text, point: from.point ?? '', rank: from.rank ?? 'V' },
	...{ owner: from.owner ?? '', source: from.source ?? '', removed: from.removed ?? false },
	number: from.number ?? 0
});

function put(byId: Map<string, ShownParagraph>, id: string, fields: Fields): boolean {
	const shown = byId.get(id);
	if (!shown) return false;
	byId.set(id, { ...shown, ...fields });
	return true;
}

function addTyped(byId: Map<string, ShownParagraph>, id: string, typed: Typed): void {
	const shown = byId.get(id);
	if (shown) byId.set(id, { ...shown, typed });
	else byId.set(id, { ...picked({ ...typed, id }), state: 'typed', known: false, typed });
}

/** Of each paragraph the last words that were refused, in the order in which they were queued. */
function notTakenOf(writes: readonly Write[], changes: readonly Change[]): Map<string, NotTaken> {
	const all = [
		...writes.map(({ body, ...one }) => ({ ...one, id: body.id, text: body.text as string | undefined })),
		...changes.map(({ body, ...one }) => ({ ...one, id: body.id, text: fieldsOf(body.changes).text }))
	];
	const found = new Map<string, NotTaken>();
	for (const { id, mutation, code, text } of all) {
		if (!code) continue;
		const before = found.get(id);
		found.set(id, {
			mutations: [...(before?.mutations ?? []), mutation],
			code: text === undefined && before ? before.code : code,
			text: text ?? before?.text ?? ''
		});
	}
	return found;
}

function addNotTaken(
	byId: Map<string, ShownParagraph>,
	id: string,
	notTaken: NotTaken,
	writes: readonly Write[]
): void {
	const shown = byId.get(id);
	const body = writes.find((one) => one.body.id === id)?.body;
	if (shown) byId.set(id, { ...shown, notTaken });
	else
		byId.set(id, {
			...picked({ ...(body ?? { section: 'keywords' as const }), id, text: notTaken.text }),
			...{ state: 'typed', known: false, notTaken }
		});
}
