/** What the form of a network's settings holds, and what is wrong with it. Pure; the limits are those of the domain. */
import { NETWORK_DEFAULTS, networkSettings, type NetworkSettings } from '../../domain/place/network-settings';
import { readWorkHours, type WorkHoursDraft, workHoursDraft } from './work-hours-form';

export interface SettingsDraft extends WorkHoursDraft {
	answerHours: string;
	closedDays: string;
	openDays: string;
	reviewMonths: string;
	sealToDesk: boolean;
	trustsPartners: boolean;
}
/** What the office can be told about: its three entries for the working time are one setting. */
export type SettingsField = Exclude<keyof SettingsDraft, keyof WorkHoursDraft> | 'workHours';

const LIMITS_IN_WORDS: Record<SettingsField, string> = {
	answerHours: 'Bitte eine ganze Zahl von 1 bis 336 (zwei Wochen).',
	closedDays: 'Bitte eine ganze Zahl von 1 bis 365.',
	openDays: 'Bitte eine ganze Zahl von 1 bis 365.',
	reviewMonths: 'Bitte eine ganze Zahl von 3 bis 36 (drei Jahre).',
	workHours: 'Bitte mindestens einen Tag und zwei Uhrzeiten wie 8:00 und 16:00, die spätere zuletzt.',
	trustsPartners: '',
	sealToDesk:
		'Dafür braucht die Koordinierungsstelle zuerst einen eigenen Schlüssel. Sie legen ihn unter „Konto“ an.'
};

export function draftOf(settings: NetworkSettings): SettingsDraft {
	const { answerHours, closedDays, openDays, reviewMonths, sealToDesk, trustsPartners, workHours } = settings;
	return {
		answerHours: `${answerHours}`,
		closedDays: `${closedDays}`,
		openDays: `${openDays}`,
		// A phone may hold a network from before it said so.
		reviewMonths: `${reviewMonths || NETWORK_DEFAULTS.reviewMonths}`,
		sealToDesk,
		trustsPartners: Boolean(trustsPartners),
		...workHoursDraft(workHours)
	};
}

/** The settings, or a sentence for each field that does not fit. */
export function readDraft(
	draft: SettingsDraft,
	deskHasKey: boolean,
	kept: Pick<NetworkSettings, 'workHours'>
): { settings: NetworkSettings } | { problems: Partial<Record<SettingsField, string>> } {
	const workHours = readWorkHours(draft, kept.workHours);
	const parsed = networkSettings.safeParse({
		...draft,
		answerHours: wholeNumber(draft.answerHours),
		closedDays: wholeNumber(draft.closedDays),
		openDays: wholeNumber(draft.openDays),
		reviewMonths: wholeNumber(draft.reviewMonths),
		workHours
	});
	const fields = parsed.success ? [] : parsed.error.issues.map(({ path }) => path[0] as SettingsField);
	if (workHours === undefined) fields.push('workHours');
	if (draft.sealToDesk && !deskHasKey) fields.push('sealToDesk');
	if (parsed.success && fields.length === 0) return { settings: parsed.data };
	return { problems: Object.fromEntries(fields.map((field) => [field, LIMITS_IN_WORDS[field]])) };
}

/** The settings that a refusal names, in the words of the form. */
export function settingsNamed(fields: readonly string[]): string[] {
	const words: Record<SettingsField, string> = {
		answerHours: 'Zeit für die Antwort',
		closedDays: 'Frist für abgeschlossene Anfragen',
		openDays: 'Frist für offene Anfragen',
		workHours: 'Arbeitszeit',
		reviewMonths: 'Wie lange eine Prüfung gilt',
		trustsPartners: 'Eigene Einträge ohne Prüfung',
		sealToDesk: 'Mitlesen'
	};
	return (Object.keys(words) as SettingsField[])
		.filter((field) => fields.includes(field))
		.map((field) => words[field]);
}

/** The deletion periods that become shorter: what is there already may go with the next run. */
export function shortened(before: NetworkSettings, after: NetworkSettings): string[] {
	const periods = { closedDays: 'Abgeschlossene Anfragen', openDays: 'Offene Anfragen' } as const;
	return (Object.keys(periods) as (keyof typeof periods)[])
		.filter((period) => after[period] < before[period])
		.map((period) => `${periods[period]}: ${after[period]} statt ${before[period]} Tage`);
}

function wholeNumber(text: string): number {
	return /^\s*\d{1,4}\s*$/.test(text) ? Number(text) : Number.NaN;
}
