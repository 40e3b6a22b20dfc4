// The national numbers with purpose, hours and audience. Facts: the day of the check is the one on which they were compared.
import { BUILT_IN_HELPLINES_CHECKED } from '../../src/lib/domain/directory/helplines';
import type { Hours } from '../../src/lib/domain/time/hours';
import type { Row } from '../../src/lib/domain/tables';
import type { Land, Topic } from '../../src/lib/domain/vocabulary';
import { ALWAYS, helplineHours, UNKNOWN } from './opening';
import { shared } from './records';

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

const EVERYONE = 'Alle';
const POISON: Topic[] = ['health', 'earlyChildhood'];

// prettier-ignore
const PLANS: readonly Plan[] = [
	{ name: 'Polizei', phone: '110', purpose: 'Gewalt, unmittelbare Gefahr', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 1, topics: ['physicalViolence', 'domesticViolence'] },
	{ name: 'Feuerwehr und Rettungsdienst', phone: '112', purpose: 'Verletzung, Lebensgefahr', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 2, topics: ['health'] },
	{ name: 'Medizinische Kinderschutzhotline', phone: '0800 19 210 00', purpose: 'Beratung bei Verdacht auf Misshandlung, Vernachlässigung oder Missbrauch', forWhom: 'Gesundheitsberufe, Jugendhilfe, Familiengerichte', hours: ALWAYS, acuteRank: 3, website: 'https://www.kinderschutzhotline.de', topics: ['neglect', 'physicalViolence', 'sexualViolence', 'health'] },
	{ name: 'Hilfe-Telefon Sexueller Missbrauch', phone: '0800 22 55 530', purpose: 'Beratung bei sexualisierter Gewalt', forWhom: 'Betroffene, Angehörige, Fachkräfte', hours: { ...helplineHours(['135', '09:00', '14:00'], ['24', '15:00', '20:00']), closedOnHolidays: true, closedOn: ['12-24', '12-31'] }, acuteRank: 4, website: 'https://www.hilfe-telefon-missbrauch.online', topics: ['sexualViolence'] },
	{ name: 'Hilfetelefon Gewalt gegen Frauen', phone: '116 016', purpose: 'Beratung in vielen Sprachen', forWhom: 'Betroffene Frauen, Angehörige, Fachkräfte', hours: ALWAYS, acuteRank: 5, website: 'https://www.hilfetelefon.de', topics: ['domesticViolence'] },
	{ name: 'Kinder- und Jugendtelefon', phone: '116 111', purpose: 'Zuhören und Beraten', forWhom: 'Kinder und Jugendliche', hours: helplineHours(['123456', '14:00', '20:00']), acuteRank: 6, website: 'https://www.nummergegenkummer.de', topics: ['psychologicalViolence', 'autonomyConflict'] },
	{ name: 'Giftnotruf Nord', phone: '0551 19240', purpose: 'Vergiftung, verschluckte Stoffe', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 7, website: 'https://www.giz-nord.de', lands: ['SH', 'NI'], topics: POISON },
	{ name: 'Giftnotruf Nordrhein-Westfalen', phone: '0228 19240', purpose: 'Vergiftung, verschluckte Stoffe', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 7, website: 'https://www.gizbonn.de', lands: ['NW'], topics: POISON },
	{ name: 'Ärztlicher Bereitschaftsdienst', phone: '116 117', purpose: 'Krank, aber kein Notfall', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 8, website: 'https://www.116117.de', topics: ['health'] },
	{ name: 'Schwangere in Not', phone: '0800 40 40 020', purpose: 'Beratung, auch vertrauliche Geburt', forWhom: 'Schwangere', hours: ALWAYS, acuteRank: 9, website: 'https://www.hilfetelefon-schwangere.de', topics: ['earlyChildhood'] },
	{ name: 'Elterntelefon', phone: '0800 111 0550', purpose: 'Beratung in Erziehungsfragen', forWhom: 'Eltern und andere Erziehende', hours: UNKNOWN, acuteRank: 0, website: 'https://www.nummergegenkummer.de', topics: ['autonomyConflict', 'separation'] },
	{ name: 'TelefonSeelsorge (evangelisch)', phone: '0800 111 0 111', purpose: 'Seelsorge und Krisengespräch', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 0, website: 'https://www.telefonseelsorge.de' },
	{ name: 'TelefonSeelsorge (katholisch)', phone: '0800 111 0 222', purpose: 'Seelsorge und Krisengespräch', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 0, website: 'https://www.telefonseelsorge.de' },
	{ name: 'TelefonSeelsorge', phone: '116 123', purpose: 'Seelsorge und Krisengespräch', forWhom: EVERYONE, hours: ALWAYS, acuteRank: 0, website: 'https://www.telefonseelsorge.de' }
];

export function makeHelplines(now: Date): Row<'helplines'>[] {
	return PLANS.map((plan) => ({
		...shared(now, 'Fachstelle Kinderschutz', 'helpline', plan.phone),
		verifiedAt: BUILT_IN_HELPLINES_CHECKED,
		website: '',
		source: 'Angaben des Anbieters',
		lands: [],
		topics: [],
		...plan
	}));
}
