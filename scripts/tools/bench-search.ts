// Measures the search over the demo network filled up to 20,000 directory records: how long building takes, and the
// median and slowest of many queries of every sort. `npx tsx scripts/tools/bench-search.ts [records]`; exits with 1 when
// a median is longer than one frame.
import { SearchEngine } from '../../src/lib/search/engine/engine';
import { build } from '../../src/lib/search/index/search-index';
import { loadAtlas, type Source } from '../../src/lib/search/engine/load';
import type { SearchQuery } from '../../src/lib/domain/directory/search-query';
import type { Row, SharedTable } from '../../src/lib/domain/tables';
import { makeNetwork } from '../demo/network';
import type { AllRows } from '../demo/records';

const FRAME = 16;
const ROUNDS = 9;
const size = Number(process.argv[2] ?? 20_000);
const now = new Date();
const rows = makeNetwork(now, size);

const source: Source = {
	all: async <T extends SharedTable>(table: T) => (rows as Partial<AllRows>)[table] as Row<T>[],
	some: async () => [],
	contactsOf: async () => []
};

/** Every sort of question, and what each costs: names, typing errors, phonetics, short and common words, numbers. */
const TEXTS = `
Schmidt|Schmitt|Meier|Mayer|Musterfrau|m|s|be|ber|beratung|Beratungsstelle|Erziehungsberatung|beratungstelle
Jugendamt|Jugendampt|JA|ASD|InsoFa|ISEF|insoweit erfahrene Fachkraft|KWG|KKG|§ 8b SGB VIII|FGKiKP|Kita|Kindertagesstätte
Hannover|Hanover|Neuss|Wentorf|Mölln|Molln|Moelln|Ratzeburg|Langenhagen|Jüchen|21465|30669|2146|Kita Hannover
InsoFa Neuss|Frühe Hilfen Langenhagen|Vernachlässigung|vernachlaessigung|Vernachlässgung|sexualisierte Gewalt|Sucht
türkisch|Hebamme|Hebmame|Frauenhaus|Polizei|110|116111|04541|0171 39200|+49 511 23|Familienhebamme Ratzeburg
Frau Dr. Schmidt Beratungsstelle Hannover|xyzqwv|qqqqqqqqqq|Gewalt Kinder Beratung Hilfe Familie|e
`
	.split(/[|\n]/)
	.filter((text) => text.trim() !== '');
const FILTERS: [string, Partial<SearchQuery>][] = [
	['alle', {}],
	['Fachkräfte, § 4 KKG, frei', { kinds: ['experts'], legalBasis: 'kkg4', freeCapacity: true }],
	['Hannover, jetzt erreichbar', { ags: '03241001', reachableNow: true }],
	['Sucht, türkisch, 3 bis 5', { topic: 'addiction', language: 'tr', ageGroup: 'from3to5' }]
];

const engine = new SearchEngine(await loadAtlas(source));
const started = performance.now();
await build(engine, source);
engine.search({ text: '', now: now.toISOString(), offset: 0, limit: 40 });
console.log(`${engine.size} entries of ${size} records, index built in ${ms(performance.now() - started)}`);

const queries: [string, SearchQuery][] = [
	...TEXTS.map((text): [string, SearchQuery] => [text, query({ text })]),
	...FILTERS.map(([name, filter]): [string, SearchQuery] => [`(${name})`, query(filter)]),
	...FILTERS.map(([name, filter]): [string, SearchQuery] => [
		`beratung (${name})`,
		query({ text: 'beratung', ...filter })
	])
];
const measured = queries.map(([name, asked]) => {
	const times = Array.from({ length: ROUNDS }, () => timed(asked)).sort((a, b) => a - b);
	const { total, hits } = engine.search(asked);
	return {
		name,
		total,
		first: hits[0]?.title ?? '',
		median: times[Math.floor(ROUNDS / 2)] ?? 0,
		worst: times.at(-1) ?? 0
	};
});
for (const { name, total, first, median, worst } of measured) {
	console.log(`${name.padEnd(42)} ${String(total).padStart(6)}  ${ms(median)}  ${ms(worst)}  ${first}`);
}
const medians = measured.map(({ median }) => median).sort((a, b) => a - b);
const slowest = medians.at(-1) ?? 0;
console.log(
	`${queries.length} queries: median ${ms(medians[Math.floor(medians.length / 2)] ?? 0)}, slowest median ${ms(slowest)}, ` +
		`slowest single answer ${ms(Math.max(...measured.map(({ worst }) => worst)))}; frame ${FRAME} ms`
);
if (slowest > FRAME) process.exitCode = 1;

function query(change: Partial<SearchQuery>): SearchQuery {
	return { text: '', now: now.toISOString(), offset: 0, limit: 40, ...change };
}

function timed(asked: SearchQuery): number {
	const start = performance.now();
	engine.search(asked);
	return performance.now() - start;
}

function ms(time: number): string {
	return `${time.toFixed(1)} ms`.padStart(9);
}
