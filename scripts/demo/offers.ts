// Offers of early help in every region.
import type { Row } from '../../src/lib/domain/tables';
import { LANGUAGES, type AgeGroup, type OfferKind, type Topic } from '../../src/lib/domain/vocabulary';
import { ADVICE, MORNINGS, AFTERNOONS } from './opening';
import { ACCESSIBILITY } from './organisations';
import { landline, mailAddress } from './people';
import { addressIn, regionId, type Places, type RegionPlan } from './places';
import { random } from './random';
import { shared } from './records';

interface OfferPlan {
	kind: OfferKind;
	title: string;
	text: string;
	ages: AgeGroup[];
	topics: Topic[];
	cost: string;
}

const FREE = 'kostenlos';
const BABY: AgeGroup[] = ['under1', 'from1to2'];

// prettier-ignore
const PLANS: readonly OfferPlan[] = [
	{ kind: 'pregnancyAdvice', title: 'Schwangerschaftsberatung', text: 'Beratung in der Schwangerschaft, auch zu Anträgen und finanziellen Hilfen.', ages: ['unborn'], topics: ['earlyChildhood', 'health'], cost: FREE },
	{ kind: 'pregnancyAdvice', title: 'Vertrauliche Beratung für Schwangere in Not', text: 'Beratung ohne Nennung des Namens, auch zur vertraulichen Geburt.', ages: ['unborn'], topics: ['earlyChildhood', 'domesticViolence'], cost: FREE },
	{ kind: 'familyMidwife', title: 'Familienhebamme', text: 'Begleitung zu Hause bis zum ersten Geburtstag des Kindes.', ages: ['unborn', 'under1'], topics: ['earlyChildhood', 'health', 'parentalIllness'], cost: FREE },
	{ kind: 'familyMidwife', title: 'Familien-Gesundheits- und Kinderkrankenpflege', text: 'Besuche bei Frühgeborenen und kranken Säuglingen (FGKiKP).', ages: BABY, topics: ['health', 'disability'], cost: FREE },
	{ kind: 'familyVisitor', title: 'Willkommensbesuch nach der Geburt', text: 'Ein Besuch mit Auskunft über alle Angebote am Ort.', ages: ['under1'], topics: ['earlyChildhood'], cost: FREE },
	{ kind: 'parentCourse', title: 'Elternkurs „Das erste Jahr“', text: 'Zehn Treffen für Eltern mit Säuglingen.', ages: ['under1'], topics: ['earlyChildhood'], cost: '20 Euro, Ermäßigung möglich' },
	{ kind: 'parentCourse', title: 'Elternkurs „Grenzen setzen ohne Gewalt“', text: 'Acht Abende über Alltag, Streit und Regeln.', ages: ['from3to5', 'from6to13'], topics: ['autonomyConflict', 'physicalViolence'], cost: '30 Euro, Ermäßigung möglich' },
	{ kind: 'openMeeting', title: 'Offenes Elterncafé', text: 'Frühstück und Gespräch, ohne Anmeldung.', ages: BABY, topics: ['earlyChildhood'], cost: FREE },
	{ kind: 'openMeeting', title: 'Krabbelgruppe für mehrsprachige Familien', text: 'Spielen und singen in vielen Sprachen.', ages: BABY, topics: ['flightMigration', 'earlyChildhood'], cost: FREE },
	{ kind: 'cryBabyAdvice', title: 'Schreibaby-Sprechstunde', text: 'Hilfe bei Schreien, Schlafen und Füttern, Termin binnen weniger Tage.', ages: BABY, topics: ['earlyChildhood', 'health'], cost: FREE },
	{ kind: 'familySponsor', title: 'Familienpatenschaft', text: 'Ehrenamtliche entlasten Familien einige Stunden in der Woche.', ages: ['under1', 'from1to2', 'from3to5'], topics: ['parentalIllness', 'earlyChildhood'], cost: FREE },
	{ kind: 'familySponsor', title: 'Patenschaft für Kinder psychisch erkrankter Eltern', text: 'Eine feste Bezugsperson für das Kind.', ages: ['from3to5', 'from6to13'], topics: ['parentalIllness', 'addiction'], cost: FREE },
	{ kind: 'familyCentre', title: 'Familienzentrum', text: 'Beratung, Kurse und Begegnung unter einem Dach.', ages: [], topics: ['earlyChildhood', 'separation'], cost: FREE },
	{ kind: 'earlySupport', title: 'Offene Beratung der Frühförderung', text: 'Für Eltern, die sich um die Entwicklung ihres Kindes sorgen.', ages: ['under1', 'from1to2', 'from3to5'], topics: ['disability', 'earlyChildhood'], cost: FREE },
	{ kind: 'otherOffer', title: 'Gruppe für Kinder nach Trennung', text: 'Zehn Nachmittage für Kinder, deren Eltern sich getrennt haben.', ages: ['from6to13'], topics: ['separation'], cost: FREE },
	{ kind: 'otherOffer', title: 'Beratung im Gebärdenvideo', text: 'Beratung in Deutscher Gebärdensprache, auch zu Hause.', ages: [], topics: ['disability'], cost: FREE }
];
const HOURS = [ADVICE, MORNINGS, AFTERNOONS];

/** The region's offers, spread over its institutions of early help, family education and advice. */
export function makeOffers(
	now: Date,
	plan: RegionPlan,
	places: Places,
	organisations: readonly Row<'organisations'>[]
): Row<'offers'>[] {
	const providers = organisations.filter((one) => one.group === 'earlyHelp' || one.group === 'youthWelfare');
	return PLANS.map((_, index) => offer(now, plan, places, providers, index));
}

export function offer(
	now: Date,
	plan: RegionPlan,
	places: Places,
	providers: readonly Row<'organisations'>[],
	index: number
): Row<'offers'> {
	const what = PLANS[index % PLANS.length];
	const towns = places.townsOf(plan);
	const town = towns[(index * 3) % Math.min(9, towns.length)];
	if (what === undefined || town === undefined) throw new Error('the demo has offers and towns');
	const key = [plan.key, index] as const;
	const chance = random('offer', ...key);
	const round = Math.floor(index / PLANS.length);
	return {
		...shared(now, plan.coordination, 'offer', ...key),
		title: `${what.title} ${town.name.split(',')[0]}${round > 0 ? ` ${round + 1}` : ''}`,
		kind: what.kind,
		organisation: providers.length > 0 ? chance.pick(providers).id : '',
		region: regionId(plan),
		address: addressIn(town, 'offer', ...key),
		phone: landline(plan.land, 'offer', ...key),
		email: mailAddress(`${what.title} ${town.name}`),
		website: 'https://example.org',
		hours: chance.pick(HOURS),
		description: `${what.text} Dieser Demo-Eintrag ist erfunden.`,
		topics: what.topics,
		ageGroups: what.ages,
		languages: what.title.includes('Gebärden')
			? ['de', 'dgs']
			: ['de', ...chance.some(LANGUAGES.slice(1), 0, 3)],
		areas: chance.chance(0.3) ? [town.ags] : [],
		cost: what.cost,
		accessibility: chance.pick(ACCESSIBILITY)
	};
}
