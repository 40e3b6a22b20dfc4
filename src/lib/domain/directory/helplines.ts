/**
 * The numbers that must be there before anything was ever loaded, built into the app. The editable records of the
 * table `helplines` replace them as soon as they are on the phone.
 * Source: the helplines' own pages; "Überblick nationale Nummern" of the network, checked on the day given.
 */
import type { Hours } from '../time/hours';

export interface BuiltInHelpline {
	name: string;
	phone: string;
	purpose: string;
	hours: Hours;
}

const ALWAYS: Hours = { always: true, slots: [], closedOnHolidays: false };
const slots = (...items: Hours['slots']): Hours => ({ always: false, slots: items, closedOnHolidays: false });

export const BUILT_IN_HELPLINES_CHECKED = '2026-11-01';

export const BUILT_IN_HELPLINES: readonly BuiltInHelpline[] = [
	{ name: 'Polizei', phone: '110', purpose: 'Gewalt, unmittelbare Gefahr', hours: ALWAYS },
	{ name: 'Feuerwehr und Rettungsdienst', phone: '112', purpose: 'Verletzung, Lebensgefahr', hours: ALWAYS },
	{
		name: 'Medizinische Kinderschutzhotline',
		phone: '0800 19 210 00',
		purpose: 'Für Gesundheitsberufe, Jugendhilfe und Familiengerichte',
		hours: ALWAYS
	},
	{
		name: 'Hilfe-Telefon Sexueller Missbrauch',
		phone: '0800 22 55 530',
		purpose: 'Auch für Fachkräfte',
		// Not on the holidays that all Länder share, nor on 24 and 31 December.
		hours: {
			...slots({ days: [1, 3, 5], from: '09:00', to: '14:00' }, { days: [2, 4], from: '15:00', to: '20:00' }),
			closedOnHolidays: true,
			closedOn: ['12-24', '12-31']
		}
	},
	{
		name: 'Hilfetelefon Gewalt gegen Frauen',
		phone: '116 016',
		purpose: 'Beratung in vielen Sprachen',
		hours: ALWAYS
	},
	{
		name: 'Kinder- und Jugendtelefon',
		phone: '116 111',
		purpose: 'Für Kinder und Jugendliche',
		hours: slots({ days: [1, 2, 3, 4, 5, 6], from: '14:00', to: '20:00' })
	},
	{
		name: 'Ärztlicher Bereitschaftsdienst',
		phone: '116 117',
		purpose: 'Krank, aber kein Notfall',
		hours: ALWAYS
	}
];
