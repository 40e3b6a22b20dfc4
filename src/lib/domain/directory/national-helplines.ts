/**
 * The helplines with which an installation begins, with purpose, hours and audience. Facts: the numbers of the country and of the
 * poison centres, by their Länder (the Saarland's since 2021 in Mainz). The day of the check is the one on which they were compared.
 */
import type { Unshared } from '../fields';
import type { Hours, Slot } from '../time/hours';
import type { Land, Topic } from '../vocabulary';
import type { Helpline } from './directory';

interface Plan {
	name: string;
	phone: string;
	purpose: string;
	forWhom: string;
	hours: Hours;
	acuteRank: number;
	website?: string;
	lands?: Land[];
	topics?: Topic[];
}

const ALWAYS: Hours = { always: true, slots: [], closedOnHolidays: false };
/** They answer on holidays too; no slots: the hours are not known. */
const weekly = (...slots: [days: string, from: string, to: string][]): Hours => ({
	always: false,
	slots: slots.map(([days, from, to]): Slot => ({ days: [...days].map(Number), from, to })),
	closedOnHolidays: false
});
const EVERYONE = 'Alle';
const POISON: Topic[] = ['health', 'earlyChildhood'];

// prettier-ignore
const PLANS: readonly Plan[] = [
	{ name: 'Polizei', phone: '110', purpose: 'Gewalt, unmittelbare Gefahr', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 1, topics: ['physicalViolence', 'domesticViolence'] },
	{ name: 'Feuerwehr und Rettungsdienst', phone: '112', purpose: 'Verletzung, Lebensgefahr', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 2, topics: ['health'] },
	{ name: 'Medizinische Kinderschutzhotline', phone: '0800 19 210 00', purpose: 'Beratung bei Verdacht auf Misshandlung, Vernachlässigung oder Missbrauch', forWhom: 'Gesundheitsberufe, Jugendhilfe, Familiengerichte', hours: ALWAYS, acuteRank: 3, website: 'https://www.kinderschutzhotline.de', topics: ['neglect', 'physicalViolence', 'sexualViolence', 'health'] },
	{ name: 'Hilfe-Telefon Sexueller Missbrauch', phone: '0800 22 55 530', purpose: 'Beratung bei sexualisierter Gewalt', forWhom: 'Betroffene, Angehörige, Fachkräfte', hours: { ...weekly(['135', '09:00', '14:00'], ['24', '15:00', '20:00']), closedOnHolidays: true, closedOn: ['12-24', '12-31'] }, acuteRank: 4, website: 'https://www.hilfe-telefon-missbrauch.online', topics: ['sexualViolence'] },
	{ name: 'Hilfetelefon Gewalt gegen Frauen', phone: '116 016', purpose: 'Beratung in vielen Sprachen', forWhom: 'Betroffene Frauen, Angehörige, Fachkräfte', hours: ALWAYS, acuteRank: 5, website: 'https://www.hilfetelefon.de', topics: ['domesticViolence'] },
	{ name: 'Kinder- und Jugendtelefon', phone: '116 111', purpose: 'Zuhören und Beraten', forWhom: 'Kinder und Jugendliche', hours: weekly(['123456', '14:00', '20:00']), acuteRank: 6, website: 'https://www.nummergegenkummer.de', topics: ['psychologicalViolence', 'autonomyConflict'] },
	{ name: 'Giftnotruf Nord', phone: '0551 19240', purpose: 'Vergiftung, verschluckte Stoffe', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 7, website: 'https://www.giz-nord.de', lands: ['HB', 'HH', 'NI', 'SH'], topics: POISON },
	{ name: 'Giftnotruf Nordrhein-Westfalen', phone: '0228 19240', purpose: 'Vergiftung, verschluckte Stoffe', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 7, website: 'https://www.gizbonn.de', lands: ['NW'], topics: POISON },
	{ name: 'Giftnotruf Berlin und Brandenburg', phone: '030 19240', purpose: 'Vergiftung, verschluckte Stoffe', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 7, website: 'https://giftnotruf.charite.de', lands: ['BE', 'BB'], topics: POISON },
	{ name: 'Giftnotruf Erfurt', phone: '0361 730730', purpose: 'Vergiftung, verschluckte Stoffe', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 7, website: 'https://www.ggiz-erfurt.de', lands: ['MV', 'SN', 'ST', 'TH'], topics: POISON },
	{ name: 'Giftnotruf Freiburg', phone: '0761 19240', purpose: 'Vergiftung, verschluckte Stoffe', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 7, lands: ['BW'], topics: POISON },
	{ name: 'Giftnotruf Mainz', phone: '06131 19240', purpose: 'Vergiftung, verschluckte Stoffe', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 7, website: 'https://www.giftinfo.uni-mainz.de', lands: ['HE', 'RP', 'SL'], topics: POISON },
	{ name: 'Giftnotruf München', phone: '089 19240', purpose: 'Vergiftung, verschluckte Stoffe', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 7, lands: ['BY'], topics: POISON },
	{ name: 'Ärztlicher Bereitschaftsdienst', phone: '116 117', purpose: 'Krank, aber kein Notfall', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 8, website: 'https://www.116117.de', topics: ['health'] },
	{ name: 'Schwangere in Not', phone: '0800 40 40 020', purpose: 'Beratung, auch vertrauliche Geburt', forWhom: 'Schwangere', hours: ALWAYS, acuteRank: 9, website: 'https://www.hilfetelefon-schwangere.de', topics: ['earlyChildhood'] },
	{ name: 'Elterntelefon', phone: '0800 111 0550', purpose: 'Beratung in Erziehungsfragen', forWhom: 'Eltern und andere Erziehende', hours: { ...weekly(), closedOnHolidays: true }, acuteRank: 0, website: 'https://www.nummergegenkummer.de', topics: ['autonomyConflict', 'separation'] },
	{ name: 'TelefonSeelsorge (evangelisch)', phone: '0800 111 0 111', purpose: 'Seelsorge und Krisengespräch', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 0, website: 'https://www.telefonseelsorge.de' },
	{ name: 'TelefonSeelsorge (katholisch)', phone: '0800 111 0 222', purpose: 'Seelsorge und Krisengespräch', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 0, website: 'https://www.telefonseelsorge.de' },
	{ name: 'TelefonSeelsorge', phone: '116 123', purpose: 'Seelsorge und Krisengespräch', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 0, website: 'https://www.telefonseelsorge.de' }
];

export const NATIONAL_HELPLINES: readonly Unshared<Helpline>[] = PLANS.map((plan) => ({
	website: '',
	source: 'Angaben des Anbieters',
	lands: [],
	topics: [],
	...plan
}));

/** Those that answer in this Land. */
export function helplinesOf(land: Land): Unshared<Helpline>[] {
	return NATIONAL_HELPLINES.filter(({ lands }) => lands.length === 0 || lands.includes(land));
}
