/** What a yearly report says of a network beside its consultations: how fresh its entries are, what is missing, who has met. Pure. */
import { type CircleYear, type MeetingFacts, yearOfMeetings } from '../meeting/year-of-meetings';
import type { Region } from '../place/place';
import { berlinDay } from '../time/berlin';
import type { Land } from '../vocabulary';
import { type CheckedEntries, checkedEntries, type CheckedFacts } from './checked-entries';
import { type GapNumbers, gapNumbers } from './gap-numbers';
import { findGaps, type GapFacts } from './gaps';

export interface DirectoryOfYear {
	/** On which freshness and gaps were looked at: a directory does not remember how it was. */
	day: string;
	land: Land;
	checked: CheckedEntries[];
	gaps: GapNumbers;
	circles: CircleYear[];
}

export function directoryOfYear(
	facts: GapFacts & CheckedFacts & MeetingFacts,
	network: Pick<Region, 'id' | 'land'>,
	year: number,
	at: Date
): DirectoryOfYear {
	return {
		day: berlinDay(at),
		land: network.land,
		checked: checkedEntries(facts, network.id, at),
		gaps: gapNumbers(findGaps(facts, [network.id], at)),
		circles: yearOfMeetings(facts, network, year, at)
	};
}
