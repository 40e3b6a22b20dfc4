// Tables as boxes in columns: what refers stands to the right of what it refers to, with a line from the field.

export interface DrawnField {
	name: string;
	type: string;
	/** The table a line leads to. */
	target: string | undefined;
	/** A reference that may be empty. */
	optional: boolean;
	/** Who alone receives it; undefined: whoever receives the row. */
	only: 'members' | 'coordination' | undefined;
}

export interface DrawnTable {
	id: string;
	name: string;
	receivers: string[];
	fields: DrawnField[];
}

interface Box extends DrawnTable {
	x: number;
	y: number;
	height: number;
}

const WIDTH = 300;
const ROW = 18;
const HEAD = 28;
const GAP_X = 90;
const GAP_Y = 26;
const TOP = 78;
const MARGIN = 24;
const INK = '#15201f';
const SOFT = '#5a6664';
const ACCENT = '#0b4a52';
const MARKS = { members: '#8a5a00', coordination: '#a10f1b' };

export function drawTables(tables: DrawnTable[], words: { title: string; legend: string }): string {
	const boxes = place(tables);
	const width = Math.max(...boxes.map(({ x }) => x)) + WIDTH + MARGIN;
	const height = Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN;
	const lines = boxes.flatMap((box) => box.fields.flatMap((field, row) => line(boxes, box, field, row)));
	return [
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12.5">`,
		`<title>${escape(words.title)}</title>`,
		`<rect width="${width}" height="${height}" fill="#f5f3ee"/>`,
		text(MARGIN, 30, words.title, INK, 'font-size="17" font-weight="700"'),
		text(MARGIN, 50, words.legend, SOFT),
		text(MARGIN + 620, 50, '● not for guests', MARKS.members),
		text(MARGIN + 740, 50, '● for coordination alone, as is note', MARKS.coordination),
		...lines,
		...boxes.map(draw),
		'</svg>\n'
	].join('\n');
}

/** Each table one column to the right of the furthest one that it refers to. */
function place(tables: DrawnTable[]): Box[] {
	const columns: Box[][] = [];
	for (const table of tables) {
		const column = depth(table, tables);
		const above = (columns[column] ??= []).at(-1);
		const height = HEAD + (table.receivers.length + table.fields.length) * ROW + 12;
		const y = above === undefined ? TOP : above.y + above.height + GAP_Y;
		columns[column]?.push({ ...table, x: MARGIN + column * (WIDTH + GAP_X), y, height });
	}
	return columns.flat();
}

function depth(table: DrawnTable, tables: DrawnTable[]): number {
	const targets = tables.filter(({ id }) =>
		table.fields.some(({ target, optional }) => target === id && !(optional && needs(id, table.id, tables)))
	);
	return targets.length === 0 ? 0 : 1 + Math.max(...targets.map((target) => depth(target, tables)));
}

/** Whether a row of `from` cannot be without one of `to`: then a reference the other way round draws no column. */
function needs(from: string, to: string, tables: DrawnTable[]): boolean {
	const fields = tables.find(({ id }) => id === from)?.fields ?? [];
	return fields.some(
		({ target, optional }) =>
			target !== undefined && !optional && (target === to || needs(target, to, tables))
	);
}

function draw(box: Box): string {
	const { x, y, height, name, receivers, fields } = box;
	const at = (row: number) => y + HEAD + row * ROW + 14;
	return [
		`<rect x="${x}" y="${y}" width="${WIDTH}" height="${height}" rx="8" fill="#fff" stroke="#737b77"/>`,
		`<path d="M${x} ${y + HEAD}v-${HEAD - 8}q0-8 8-8h${WIDTH - 16}q8 0 8 8v${HEAD - 8}z" fill="${ACCENT}"/>`,
		text(x + 12, y + 19, name, '#fff', 'font-size="14" font-weight="700"'),
		...receivers.map((words, row) => text(x + 12, at(row), words, SOFT, 'font-style="italic"')),
		...fields.map(({ name, type, target, only }, row) => {
			const where = at(row + receivers.length);
			const mark = only === undefined ? '' : text(x + 3, where, '●', MARKS[only], 'font-size="9"');
			const right = `text-anchor="end"${target === undefined ? '' : ' font-weight="700"'}`;
			return `${mark}${text(x + 12, where, name, INK)}${text(x + WIDTH - 12, where, type, target === undefined ? SOFT : ACCENT, right)}`;
		})
	].join('\n');
}

/** From the field's row to the head of the table it refers to; behind the boxes where it has far to go. */
function line(boxes: Box[], box: Box, field: DrawnField, row: number): string[] {
	const target = boxes.find(({ id }) => id === field.target);
	if (target === undefined) return [];
	const y = box.y + HEAD + (row + box.receivers.length) * ROW + 10;
	const head = target.y + HEAD / 2;
	const back = target.x > box.x;
	const [from, to] = back ? [box.x + WIDTH, target.x] : [box.x, target.x + WIDTH];
	const bend = (back ? 1 : -1) * 60;
	const hue = (boxes.indexOf(target) * 67) % 360;
	const dash = field.optional ? ' stroke-dasharray="5 4"' : '';
	return [
		`<path d="M${from} ${y}C${from + bend} ${y} ${to - bend} ${head} ${to} ${head}" fill="none" stroke="hsl(${hue} 55% 38%)" stroke-width="1.4"${dash}/>`,
		`<circle cx="${to}" cy="${head}" r="4" fill="hsl(${hue} 55% 38%)"/>`
	];
}

function text(x: number, y: number, words: string, fill: string, more = ''): string {
	return `<text x="${x}" y="${y}" fill="${fill}"${more === '' ? '' : ` ${more}`}>${escape(words)}</text>`;
}

function escape(words: string): string {
	return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
