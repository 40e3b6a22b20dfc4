/**
 * A list without columns: every entry is a card, one line below the other, with empty rows between them. Each line says by
 * its look, or by the word before its colon, what it is; the cards are read as rows of a table that has no header.
 */
import { doubts } from '../../text/list-doubts';
import { looksLikeAddress } from '../cells/address';
import { readContact } from '../cells/contact';
import { isFunctionLike, isOrganisation, isWholePerson } from '../cells/name-words';
import { columnLetter, type Row, type Sheet } from '../file/sheet';
import type { Column } from './columns';
import { contextOf, withText } from './context';
import { isHeading, readHeading, type Role } from './header-words';
import type { Block, Layout, Table } from './table';
import { isFooter, rowText, textsOf } from './lone-text';

const ROLES = ['organisation', 'person', 'function', 'address', 'contact', 'offer', 'basis'] as const;
type CardRole = (typeof ROLES)[number];
/** Cards have few lines, and most of them a way to reach somebody. */
const MOST_LINES = 12;

export function layOutCards(sheet: Sheet): Layout | undefined {
	const groups = groupsOf(sheet.rows);
	const cards = groups.filter(
		(rows) => rows.length > 1 && rows.length <= MOST_LINES && rows.some(holdsContact)
	);
	if (
		cards.length === 0 ||
		cards.length < groups.length / 2 ||
		sheet.rows.some((row) => textsOf(row).length > 2)
	)
		return undefined;
	const columns = ROLES.map((role, index): Column => ({
		index,
		letter: columnLetter(index),
		heading: '',
		role
	}));
	const table: Table = { columns, stray: new Set(), hidden: new Set(), guessed: true };
	let context = contextOf([sheet.name]);
	const blocks = groups.flatMap((rows): Block[] => {
		if (cards.includes(rows)) {
			const row = toRow(rows);
			return [{ kind: 'entry', rows: [row], table, context, endsCarrying: true, doubts: [] }];
		}
		for (const row of rows) if (!isFooter(rowText(row))) context = withText(context, rowText(row));
		return rows.map((row) => ({ kind: 'skip', row, doubts: holdsContact(row) ? [doubts.textAlone()] : [] }));
	});
	return { blocks, tables: [table], isOfCards: true };
}

/** Rows without an empty one between them. */
function groupsOf(rows: readonly Row[]): Row[][] {
	const groups: Row[][] = [];
	for (const row of rows) {
		const last = groups.at(-1);
		if (last && last.at(-1)?.number === row.number - 1) last.push(row);
		else groups.push([row]);
	}
	return groups;
}

function holdsContact(row: Row): boolean {
	const { phones, faxes, emails } = readContact(rowText(row), { allNumbers: false });
	return phones.length + faxes.length + emails.length > 0;
}

function toRow(rows: readonly Row[]): Row {
	const lines: Record<CardRole, string[]> = {
		organisation: [],
		person: [],
		function: [],
		address: [],
		contact: [],
		offer: [],
		basis: []
	};
	for (const row of rows) {
		const { role, text } = lineOf(row, lines.person.length > 0, lines.organisation.length > 0);
		lines[role].push(text);
	}
	const cells = ROLES.map((role) => ({ text: lines[role].join('\n') }));
	return {
		number: rows[0]?.number ?? 0,
		cells,
		...(rows.some(({ hidden }) => hidden) ? { hidden: true } : {})
	};
}

function lineOf(row: Row, hasPerson: boolean, hasOrganisation: boolean): { role: CardRole; text: string } {
	const [first = '', second] = textsOf(row);
	const text = second === undefined ? first : `${first.replace(/:$/, '')}: ${second}`;
	const [, label = '', said = ''] = /^([^:\d@]{2,40}):\s*(.+)$/s.exec(text) ?? [];
	const role = label !== '' && isHeading(label) ? cardRole(readHeading(label).roles) : undefined;
	if (role !== undefined) return { role, text: role === 'contact' ? text : said };
	if (holdsContact(row)) return { role: 'contact', text };
	if (looksLikeAddress(text) || /^\d{5}\s/.test(text)) return { role: 'address', text };
	if (isWholePerson(text.split(/[,(\n]/)[0] ?? '') && !isOrganisation(text)) return { role: 'person', text };
	if (hasPerson && isFunctionLike(text)) return { role: 'function', text };
	return { role: hasOrganisation && isFunctionLike(text) ? 'function' : 'organisation', text };
}

function cardRole(roles: readonly Role[]): CardRole | undefined {
	const role = roles[0];
	if (role === 'street' || role === 'place' || role === 'postalCode') return 'address';
	if (role === 'phone' || role === 'fax' || role === 'email') return 'contact';
	if (role === 'lastName') return 'person';
	return ROLES.find((one) => one === role);
}
