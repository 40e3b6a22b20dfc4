// Lists as counties have them (tests/import/README.md): how many of their rows are read rightly or named, how many are wrong
// in silence; and how long a long list takes.
import { workbook } from '../../../tests/import/xlsx';
import { LISTS, scoreOf, type Score } from '../../../tests/import/score';
import { readList } from '../../../src/lib/import/read-list';
import { type Aim, median, type Figure } from './table';

const LEAST_SEEN = 0.98;
const MOST_SILENT = 0.01;
const ROWS = 5_000;
const RUNS = 5;
const SLOWEST_MS = 2_000;

export const SEEN_AIM: Aim = {
	what: 'lists as counties have them: right or named',
	wanted: `≥ ${LEAST_SEEN * 100} %`
};

export const SILENT_AIM: Aim = {
	what: 'lists as counties have them: silently wrong',
	wanted: `≤ ${MOST_SILENT * 100} %`
};

export const READ_AIM: Aim = {
	what: `a list of ${ROWS.toLocaleString('en')} rows (.xlsx) read`,
	wanted: `≤ ${SLOWEST_MS / 1000} s`
};

export async function measureImportMess(): Promise<Figure[]> {
	const scores = await Promise.all(LISTS.map((list) => scoreOf(list)));
	const sum = (of: (score: Score) => number) => scores.reduce((total, score) => total + of(score), 0);
	const rows = sum((score) => score.rows);
	const [right, named, silent] = [
		sum(({ right }) => right),
		sum(({ named }) => named),
		sum((one) => one.silent.length)
	];
	const percent = (count: number) => `${((count / rows) * 100).toFixed(1)} %`;
	return [
		{
			...SEEN_AIM,
			measured: `${percent(right + named)} (${rows} rows: ${right} right, ${named} named)`,
			met: (right + named) / rows >= LEAST_SEEN
		},
		{
			...SILENT_AIM,
			measured: `${percent(silent)} (${silent})`,
			met: silent / rows <= MOST_SILENT
		},
		await timed()
	];
}

async function timed(): Promise<Figure> {
	const entry = (index: number) => [
		`Kita ${index}`,
		'Anna Müller (Leitung)\nBernd Meier',
		'Am Markt 3, 23909 Ratzeburg',
		`Tel.: 030 23125${index % 1000}\nFax: 030 23125 999\nanna.mueller@example.org, bernd.meier@example.org`
	];
	const header = ['Einrichtung', 'Ansprechpartner/in', 'Anschrift', 'Telefon, Fax, E-Mail'];
	const bytes = workbook({ rows: [header, ...Array.from({ length: ROWS - 1 }, (_, index) => entry(index))] });
	const times: number[] = [];
	for (let run = 0; run < RUNS; run += 1) {
		const started = performance.now();
		await readList(bytes);
		times.push(performance.now() - started);
	}
	return {
		...READ_AIM,
		measured: `${(median(times) / 1000).toFixed(2)} s`,
		met: median(times) <= SLOWEST_MS
	};
}
