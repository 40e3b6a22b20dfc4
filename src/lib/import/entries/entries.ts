/** Blocks of a sheet become lines of the preview: one for each person, else one for the organisation or the offer. */
import type { ListEntry, ListKind } from '../../domain/directory/list-file';
import { LIMITS } from '../../domain/limits';
import { doubts, placed } from '../../text/list-doubts';
import { isSaid } from '../layout/corrected';
import { rowText } from '../layout/lone-text';
import type { Block, Layout } from '../layout/table';
import { readFields, type Above, type Fields } from './fields';
import { readReach, type Reach } from './reach';
import { shareOut } from './share';
import { besideName, readWhere, type Where } from './where';
import { readWho, type Somebody, type Who } from './who';

/** The organisation of the rows above, for rows that leave its cell empty. */
interface Carried {
	name: string;
	row: number;
	where: Where;
}

export function toEntries({ blocks }: Layout, sheet: string): ListEntry[] {
	const above: Above = new Map();
	let carried: Carried | undefined;
	let base: Reach['last'];
	let isFirst = true;
	return blocks.flatMap((block) => {
		if (block.kind === 'skip') return [skipped(block, sheet)];
		if (block.endsCarrying) carried = undefined;
		const row = block.rows[0]?.number ?? 0;
		const fields = readFields(block, sheet, above);
		const reach = readReach(fields, base);
		base = reach.last;
		const where = readWhere(fields);
		if (reach.address) besideName(reach.address, where, fields);
		const who = readWho(block, fields, reach);
		if (who.address) besideName(who.address, where, fields);
		if (fields.of('organisation').length > 0)
			carried = who.organisation === '' ? undefined : { name: who.organisation, row, where };
		else if (carried && who.organisation === '') carryOn(who, where, carried, fields);
		const isAlone = who.organisation === '' && who.people.some((person) => !who.expert && !person.expert);
		if (isAlone && fields.has('organisation')) fields.say(undefined, doubts.noOrganisation());
		if (fields.misplaced > 1) fields.say(undefined, doubts.shifted());
		const { guessed, columns } = block.table;
		if (guessed && !isSaid(columns)) fields.say(undefined, doubts.noHeader());
		else if (guessed && isFirst) fields.say(undefined, doubts.columnsAsSaid(columns.length));
		isFirst = false;
		return linesOf(row, who, where, reach, fields).map((line) => cut(line, fields));
	});
}

const EMPTY_LINE = {
	function: '',
	organisation: '',
	street: '',
	postalCode: '',
	place: '',
	fax: ''
};

function skipped({ row, doubts: said }: Extract<Block, { kind: 'skip' }>, sheet: string): ListEntry {
	return {
		...EMPTY_LINE,
		row: row.number,
		kind: 'skip',
		name: rowText(row),
		phones: [],
		emails: [],
		legalBases: [],
		problems: said.map((doubt) => placed({ sheet, row: row.number }, doubt))
	};
}

/** A row that names a person and leaves the organisation empty belongs to the one above; where that is not sure it is said. */
function carryOn(who: Who, where: Where, carried: Carried, fields: Fields): void {
	if (who.people.length === 0 && who.offer === '') return;
	who.organisation = carried.name;
	const isNowhere = carried.where.street === '' && carried.where.postalCode === '';
	if (isNowhere) carried.where = where;
	const isElsewhere =
		(where.street !== '' && where.street !== carried.where.street) ||
		(where.postalCode !== '' && where.postalCode !== carried.where.postalCode);
	// Experts and offers often belong to nobody else.
	if (isElsewhere || who.expert || who.people.some(({ expert }) => expert) || who.offer !== '')
		fields.say(undefined, doubts.carriedElsewhere(carried.name, carried.row));
}

function linesOf(row: number, who: Who, where: Where, reach: Reach, fields: Fields): ListEntry[] {
	const shared = { row, ...where, fax: reach.faxes[0] ?? '', problems: fields.problems };
	const shares = shareOut(
		who.people.map(({ name }) => name),
		who.organisation,
		reach,
		fields
	);
	const isExpert = (person: Somebody) => who.expert || person.expert === true;
	const people = who.people.map((person, index): ListEntry => ({
		...shared,
		kind: isExpert(person) ? 'expert' : 'contact',
		name: person.name,
		function: person.function,
		organisation: who.organisation,
		phones: shares[index]?.phones ?? [],
		emails: shares[index]?.emails ?? [],
		legalBases: isExpert(person) ? who.bases : []
	}));
	const thing = (kind: ListKind, name: string): ListEntry => ({
		...shared,
		kind,
		name,
		function: who.function,
		organisation: who.organisation,
		phones: reach.phones,
		emails: reach.emails,
		legalBases: who.expert ? who.bases : []
	});
	const offers = who.offer === '' ? [] : [thing('offer', who.offer)];
	const lines = who.isOfferFirst ? [...offers, ...people] : [...people, ...offers];
	if (lines.length > 0) return lines;
	if (who.organisation === '') {
		fields.say(undefined, doubts.nothingNamed());
		return [thing('skip', '')];
	}
	if (who.expert) fields.say(undefined, doubts.expertWithoutName());
	return [thing('organisation', who.organisation)];
}

/** No text is longer than the directory takes. */
function cut(line: ListEntry, fields: Fields): ListEntry {
	const texts = ['name', 'function', 'organisation', 'street', 'place'] as const;
	const result = { ...line };
	for (const text of texts) {
		if (line[text].length <= LIMITS.line) continue;
		fields.say(undefined, doubts.tooLong(line[text]));
		result[text] = line[text].slice(0, LIMITS.line);
	}
	return result;
}
