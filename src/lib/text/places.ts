/** Municipalities as choices: a name, and a second line that tells namesakes apart. */
import type { Near } from '../domain/place/nearest';
import type { Municipality } from '../domain/place/place';

interface Choice {
	/** The AGS. */
	value: string;
	label: string;
	detail: string;
}

const PROBLEMS: Record<'denied' | 'unavailable' | 'nothingLoaded', string> = {
	denied:
		'Der Standort ist für diese App nicht freigegeben. Bitte geben Sie den Ort oder die Postleitzahl ein.',
	unavailable: 'Der Standort war nicht zu ermitteln. Bitte geben Sie den Ort oder die Postleitzahl ein.',
	nothingLoaded:
		'Die Orte sind noch nicht auf diesem Gerät. Bitte verbinden Sie sich einmal mit dem Internet.'
};

/** For the list under a place field. */
export function placeChoices(municipalities: readonly Municipality[]): Choice[] {
	return municipalities.map((municipality) => ({
		value: municipality.ags,
		label: municipality.name,
		detail: detailOf(municipality)
	}));
}

/** For "nächster Ort": the nearest with their distance, or a sentence why there are none. */
export function nearChoices(found: Near<Municipality>[] | keyof typeof PROBLEMS): {
	options: Choice[];
	problem?: string;
} {
	if (typeof found === 'string') return { options: [], problem: PROBLEMS[found] };
	return {
		options: found.map(({ municipality, kilometres }) => ({
			value: municipality.ags,
			label: municipality.name,
			detail: `Ortsmitte ${formatDistance(kilometres)} entfernt`
		}))
	};
}

function detailOf({ association, postalCodes }: Municipality): string {
	const [first, ...others] = postalCodes;
	const code =
		first && `PLZ ${others.length > 2 ? `${first} und ${others.length} weitere` : postalCodes.join(', ')}`;
	return [association && `Amt ${association}`, code].filter(Boolean).join(' · ');
}

function formatDistance(kilometres: number): string {
	if (kilometres < 1) return 'unter 1 km';
	const digits = kilometres < 10 ? 1 : 0;
	return `${kilometres.toLocaleString('de-DE', { maximumFractionDigits: digits })} km`;
}
