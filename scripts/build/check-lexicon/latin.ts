// Names in Cyrillic as German papers and as passports write them: "Щербак" → "Schtscherbak", "Shcherbak".
const GERMAN: Readonly<Record<string, string>> = Object.fromEntries(
	'а:a б:b в:w г:g д:d е:e ё:jo ж:sch з:s и:i й:j к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:ch ц:z ч:tsch ш:sch щ:schtsch ъ: ы:y ь: э:e ю:ju я:ja і:i ї:ji є:je ґ:g ’: ѓ:gj ѕ:dz ј:j љ:lj њ:nj ќ:kj џ:dsch'
		.split(' ')
		.map((pair) => pair.split(':') as [string, string])
);
const ENGLISH: Readonly<Record<string, string>> = {
	...GERMAN,
	...{ в: 'v', ж: 'zh', з: 'z', й: 'y', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch' },
	...{ ё: 'yo', ю: 'yu', я: 'ya', ї: 'yi', є: 'ye', џ: 'dzh' }
};
const UKRAINIAN: Readonly<Record<string, string>> = { г: 'h', и: 'y' };

const written = (name: string, letters: Readonly<Record<string, string>>) =>
	[...name.toLowerCase()].map((letter) => letters[letter] ?? letter).join('');

/** `name` as it stands, or its two spellings in Latin letters. */
export function latinForms(name: string, locale: string): string[] {
	if (!/\p{Script=Cyrillic}/u.test(name)) return [name];
	const own = locale === 'uk' ? UKRAINIAN : {};
	return [written(name, { ...GERMAN, ...own }), written(name, { ...ENGLISH, ...own })];
}
