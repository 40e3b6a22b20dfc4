// What networks have learnt from closed cases (§ 7 of the rules of procedure, kind 4), in general terms: invented, of no case.
import type { Row } from '../../src/lib/domain/tables';
import { REGIONS, regionId } from './places';
import { demoId } from './random';

const LESSONS = [
	{
		title: 'Eine Sorge braucht eine Stimme',
		happened:
			'Mehrere Stellen hatten jede für sich ein schlechtes Gefühl. Keine rief an, weil jede annahm, die andere wisse mehr.',
		learnt:
			'Auch ein Gefühl darf zur Beratung. Wer unsicher ist, fragt eine insoweit erfahrene Fachkraft, ohne Namen.',
		forWhom: 'alle, die mit Kindern arbeiten'
	},
	{
		title: 'Übergaben persönlich machen',
		happened:
			'Beim Wechsel der zuständigen Fachkraft lag die Einschätzung in einem Brief, der erst spät gelesen wurde.',
		learnt:
			'Eine Übergabe ist ein Gespräch, das beide bestätigen. Bis dahin bleibt die erste Stelle zuständig.',
		forWhom: 'ASD, Kliniken, Frühe Hilfen'
	}
] as const;

export function makeLessons(now: Date): Row<'lessons'>[] {
	return REGIONS.flatMap((plan) =>
		LESSONS.map((said) => ({
			...said,
			id: demoId('lesson', plan.key, said.title),
			updated: now.toISOString(),
			publication: 'published' as const,
			region: regionId(plan),
			source: '',
			origin: ''
		}))
	);
}
