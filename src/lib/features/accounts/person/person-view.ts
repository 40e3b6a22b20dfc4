// What is told of a person as it is read, handed out and shown before she is deleted. Pure.
import { FATES, type Fate, type Until, type Why } from '$lib/domain/access/kept-of-a-person';
import { berlinDay } from '$lib/domain/time/berlin';
import type { Dossier, Erasure, ToldGroup } from '$lib/protocol/person';
import { count, formatDateTime } from '$lib/text/format';
import { FIELD_WORDS } from '$lib/text/person/fields';
import { PLACE_WORDS } from '$lib/text/person/places';
import { UNTIL_WORDS, WHY_WORDS } from '$lib/text/person/reasons';
import { valueText } from '$lib/text/person/values';

/** Rows that are read on a page; the file has all of them. */
export const SHOWN = 50;

export const placeOf = ({ collection, way }: Pick<ToldGroup, 'collection' | 'way'>): string =>
	PLACE_WORDS[collection]?.[way] ?? collection;
/** By an older app than the server's, a code without a sentence. */
export const untilOf = ({ until }: Pick<ToldGroup, 'until'>): string => UNTIL_WORDS[until as Until] ?? '';
export const whyOf = ({ why }: Pick<ToldGroup, 'why'>): string => WHY_WORDS[why as Why] ?? '';

/** What a row says, label and text; empty where it is only told that there is one. */
export function linesOf(row: Readonly<Record<string, unknown>>): { label: string; text: string }[] {
	return Object.entries(row).flatMap(([field, value]) => {
		const text = valueText(field, value);
		return text === '' ? [] : [{ label: FIELD_WORDS[field] ?? field, text }];
	});
}

/** Without what may be about somebody else: that is for the office to look at alone. */
export function handedOut(dossier: Dossier): Dossier {
	return { ...dossier, groups: dossier.groups.filter(({ why }) => why !== 'named') };
}

/** For machines (Art. 20): the rows as they are kept, with the words of the page. */
export function dossierFile(dossier: Dossier): File {
	const { name, at, groups } = handedOut(dossier);
	const said = {
		person: name,
		stand: at,
		angaben: groups.map((group) => ({
			wo: placeOf(group),
			tabelle: group.collection,
			aufbewahrung: untilOf(group),
			versiegelt: group.sealed,
			zeilen: group.rows
		}))
	};
	const text = `${JSON.stringify(said, null, '\t')}\n`;
	return new File([text], `auskunft-${berlinDay(new Date(at))}.json`, { type: 'application/json' });
}

/** What a deletion does, by fate and place. */
export function previewOf({ groups }: Dossier): { fate: Fate; groups: readonly ToldGroup[] }[] {
	return FATES.map((fate) => ({ fate, groups: groups.filter((group) => group.fate === fate) })).filter(
		(part) => part.groups.length > 0
	);
}

export const rowsText = (rows: number): string => count(rows, 'Zeile', 'Zeilen');

/** Where a person can be found, before the comma of what it is. */
const shortPlace = (collection: string): string =>
	Object.values(PLACE_WORDS[collection] ?? {})[0]?.split(/[:,]/)[0] ?? collection;

const STATE_WORDS: Readonly<Record<Erasure['state'], string>> = {
	running: 'läuft noch',
	telling: 'erledigt, die E-Mail an die Person wartet',
	done: 'erledigt'
};
const TOLD_WORDS: Readonly<Record<Erasure['told'], string>> = {
	waiting: '',
	sent: 'Bescheid ging per E-Mail',
	failed: 'Bescheid ließ sich nicht zustellen',
	none: 'ohne Bescheid, es gab keine Adresse'
};

/** One erasure: when, what came of it, and how many rows where. */
export function erasureLines({ state, told, startedAt, counts }: Erasure): {
	title: string;
	meta: string;
	places: string[];
} {
	const said = (fate: Fate) =>
		Object.values(counts).reduce((sum, one) => sum + ((one as Record<string, number>)[fate] ?? 0), 0);
	const words = [`${rowsText(said('deleted'))} gelöscht`, `${rowsText(said('emptied'))} geleert`];
	const telling = state === 'done' ? TOLD_WORDS[told] : '';
	return {
		title: formatDateTime(startedAt),
		meta: [STATE_WORDS[state], ...words, telling].filter((word) => word !== '').join(' · '),
		places: Object.entries(counts).map(([collection, { deleted = 0, emptied = 0 }]) => {
			const parts = [deleted > 0 ? `${deleted} gelöscht` : '', emptied > 0 ? `${emptied} geleert` : ''];
			return `${shortPlace(collection)}: ${parts.filter((part) => part !== '').join(', ')}`;
		})
	};
}
