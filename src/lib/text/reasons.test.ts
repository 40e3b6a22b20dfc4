import { describe, expect, it } from 'vitest';
import { expertRow } from '$tests/support/directory-rows';
import type { Reason, RoutedExpert } from '../domain/place/route-experts';
import { reasonWords } from './reasons';

const CONTEXT = { citation: '§ 4 Abs. 2 KKG', place: 'Wentorf bei Hamburg' };
const routed = (reason: Reason): RoutedExpert => ({
	expert: expertRow('Beate Beispiel'),
	deputyOf: expertRow('Anna Beispiel'),
	absent: { from: '2026-11-16', until: '2026-11-20' },
	reachable: false,
	reasons: [reason]
});

describe('the reasons in words', () => {
	it.each([
		['legalBasis', 'berät nach § 4 Abs. 2 KKG'],
		['otherLegalBasis', 'berät sonst auf anderer Rechtsgrundlage'],
		['municipality', 'eigens für Wentorf bei Hamburg'],
		['youthOfficeArea', 'im ganzen Gebiet des Jugendamts'],
		['profession', 'eigens für Ihre Berufsgruppe'],
		['allProfessions', 'für alle Berufsgruppen'],
		['otherProfession', 'sonst für andere Berufsgruppen'],
		['deputy', 'vertritt Anna Beispiel'],
		['absent', 'abwesend bis 20. November 2026'],
		['free', 'Hat freie Plätze'],
		['limited', 'Wenige freie Plätze'],
		['full', 'Zurzeit ausgelastet'],
		['reachableNow', 'jetzt erreichbar']
	] as const)('%s', (reason, words) => {
		expect(reasonWords(routed(reason), CONTEXT)).toEqual([words]);
	});
});
