/** What somebody declares of an entry that is not there yet: which fields, what is missing, and how it is queued. Pure. */
import { DECLARED_TABLES, type DeclaredTable, isDeclarable } from '../../domain/directory/proposing';
import { newId } from '../../domain/id';
import type { Region } from '../../domain/place/place';
import { type Edits, fieldOf, type Problems, readEdits, valuesOf } from '../../editing/edits';
import type { AnyEntry, AnyField, AnyForm } from '../../editing/forms/field';
import { isOwnField } from '../../editing/own-fields';
import { problemOf } from '../../editing/typed';
import type { MutationOf } from '../../protocol/mutation';

export const QUESTIONNAIRE_PAGE = '/fragebogen';

/** Of whom the page asks, as somebody says it of herself. */
export const KINDS: Readonly<Record<DeclaredTable, string>> = {
	experts: 'Ich bin insoweit erfahrene Fachkraft',
	organisations: 'Wir sind eine Einrichtung oder ein Dienst',
	offers: 'Wir haben ein Angebot der Frühen Hilfen'
};

export function questionnaireAddress(network: string): string {
	return `${QUESTIONNAIRE_PAGE}?netz=${network}`;
}

type Asking = Pick<Region, 'id' | 'name' | 'questionnaire'>;

/** For whom somebody says it: the network that the address names, the only one that asks, or one of several. */
export function networkAsked(
	regions: readonly Asking[],
	named: string,
	chosen: string
): { network: Asking | undefined; choices: readonly Asking[] } {
	const asking = regions.filter(({ questionnaire }) => questionnaire);
	if (named !== '') return { network: asking.find(({ id }) => id === named), choices: [] };
	if (asking.length < 2) return { network: asking[0], choices: [] };
	const choices = asking.toSorted((a, b) => a.name.localeCompare(b.name, 'de'));
	return { network: asking.find(({ id }) => id === chosen), choices };
}

/** The fields that are hers to say. */
export function declaredNames(form: AnyForm): string[] {
	return Object.keys(form.fields).filter(
		(name) => isDeclarable(name) && isOwnField(name, fieldOf(form, name))
	);
}

/** A field as the page asks for it: what everybody will read is said where it is typed. */
export function asked(name: string, field: AnyField): AnyField {
	return name === 'phone' ? { ...field, hint: 'Sehen alle, auch ohne Konto.' } : field;
}

export interface Declaration {
	network: string;
	table: DeclaredTable;
	edits: Edits;
	word: string;
	replyTo: string;
}

/** What is queued, or a sentence for each field that is missing or does not fit. `id` is the entry's, once and for all tries. */
export function declarationOf(
	{ network, table, edits, word, replyTo }: Declaration,
	form: AnyForm,
	blank: AnyEntry
): { body: MutationOf<'proposal.make'>['body'] } | { problems: Problems } {
	const read = readEdits(table, form, edits, blank);
	const problems: Record<string, string> = { ...('problems' in read && read.problems) };
	const changes = 'changes' in read ? read.changes : {};
	for (const name of declaredNames(form)) {
		const field: AnyField = fieldOf(form, name);
		// One of a closed list has to be chosen, too.
		const missing = name in edits ? undefined : problemOf(table, name, field, valuesOf(blank)[name]);
		if (missing) problems[name] ??= missing;
	}
	if (Object.keys(problems).length > 0) return { problems };
	const said = Object.fromEntries(Object.entries(changes).map(([name, { to }]) => [name, { to }]));
	const about = { id: newId(), table, record: blank.id, about: 'new', network } as const;
	return { body: { ...about, changes: said, word: word.trim(), replyTo: replyTo.trim() } };
}

export function declaredTableOf(name: string): DeclaredTable | undefined {
	return DECLARED_TABLES.find((table) => table === name);
}
