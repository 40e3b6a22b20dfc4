/** Evidence against a name: sayings, people everybody knows, halves of compounds. */
import { at, self, type Rule } from './position';

/** What comes and goes without an article, and is nobody. */
export const SEASONS: ReadonlySet<string> = new Set(
	'sommer winter herbst frühling mai august ostern nikolaus advent hunger durst frost schnee regen nebel wind sturm geld gott blut angst ruhe liebe fieber morgen montag freitag sonntag'.split(
		' '
	)
);

/** "Jasmin- und Lavendelöl", "Klein- und Großkinder": the first half of a compound. */
export const firstHalf: Rule = (position) =>
	/^-\s?(?:$|[/,])/u.test(self(position).next) &&
	/^(?:und|oder|bzw|wie|als)$/u.test(at(position, 1)?.lower ?? 'und')
		? -2
		: 0;

/** Authors of methods and tests, composers, saints, people of history: nobody of the case. */
const PUBLIC = new Set(
	'pikler montessori steiner piaget freud juul largo korczak fröbel pestalozzi rosenberg makarenko bowlby ainsworth brazelton prekop spitzer hüther winterhoff kübler-ross mustermann musterfrau lindgren nöstlinger janosch preußler ende kästner grimm andersen goethe schiller brecht kafka vivaldi mozart beethoven bach chopin schubert brahms händel merkel scholz merz trump putin selenskyj erdogan obama gandhi mandela king luther ronaldo messi neymar mbappé musiala kroos neuer schweinsteiger swift beyoncé rihanna eminem capital bushido sido shindy zuckowski jöcker'.split(
		' '
	)
);
const FIRST_OF_PUBLIC =
	/^(?:emmi|maria|rudolf|jean|sigmund|jesper|remo|janusz|friedrich|marshall|astrid|christine|erich|hans|johann|wolfgang|ludwig|angela|olaf|donald|wladimir|michael|martin|cristiano|lionel|taylor|rolf|john|mary|gerald|max|erika|bertolt|franz|antonio)$/u;

/** "nach Emmi Pikler", "Taylor Swift": first name and surname as everybody knows them. */
export const knownToAll: Rule = (position) => {
	const { lower, next, gap } = self(position);
	const ahead = next === ' ' && FIRST_OF_PUBLIC.test(lower) && PUBLIC.has(at(position, 1)?.lower ?? '');
	const behind = gap === ' ' && PUBLIC.has(lower) && FIRST_OF_PUBLIC.test(at(position, -1)?.lower ?? '');
	return ahead || behind ? -4 : 0;
};

/** Saints, sayings, subjects, brands: what stands before, the word, what stands behind. */
const SAYINGS: readonly (readonly [RegExp, RegExp, RegExp])[] = [
	[
		/^(?:heilige[nrs]?|sankt|st|hl)$/u,
		/^(?:martins?|nikolaus|maria|josef|georg|florian|barbara|elisabeth)$/u,
		/./u
	],
	[/^schwarze[rnm]?$/u, /^peters?$/u, /./u],
	[/^(?:die|der)$/u, /^flora$/u, /^(?:im|des|und|der|ist)$/u],
	[/./u, /^frank$/u, /^und$/u],
	[/^(?:in|für|statt)$/u, /^franz$/u, /^(?:eine?|einen|und|hat|gibt|ist|oder|war)$/u],
	[/./u, /^mia$/u, /^(?:san|sind|ham|haben|hobn|wissen|sicher)$/u],
	[/./u, /^till$/u, /^(?:death|the|now|you|i)$/u],
	[/^(?:vom|den|der|im|dem)$/u, /^(?:maxi-cosi|max)$/u, /./u],
	[/^(?:hallo|call|duo|otto|hot)$/u, /^(?:kitty|of|lingo)$/u, /./u],
	[/^(?:onkel|tante|doktor|dr)$/u, /^(?:sam|doc|google|internet)$/u, /./u],
	[/./u, /^(?:otto|max)$/u, /^(?:normalverbraucher|mustermann)$/u]
];

export const ofSaying: Rule = (position) => {
	const { lower } = self(position);
	const before = at(position, -1)?.lower ?? '^';
	const behind = at(position, 1)?.lower ?? '$';
	return SAYINGS.some(([one, word, other]) => word.test(lower) && one.test(before) && other.test(behind))
		? -4
		: 0;
};
