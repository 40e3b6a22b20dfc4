/** Ids of the network beside the small one, and of the meetings that both have held. */
import { idOf } from '../../support/directory-rows';
import { REGION } from '../../support/small-network';

export const BESIDE = idOf('beside');
export const WEST = idOf('west');
export const HOUSE_BESIDE = idOf('housebeside');
export const CIRCLE_BESIDE = idOf('circlebeside');
export const WANDA = idOf('wanda');
/** Held by a circle of each network. */
export const MET_HERE = idOf('methere');
export const MET_BESIDE = idOf('metbeside');

/** A network is its own home: those of the rows belong to the same offices. */
export const NETWORK_ROWS: Readonly<Record<string, string>> = {
	'public, here': idOf('hereopen'),
	'members, here': idOf('heremembers'),
	'draft, here': idOf('heredraft'),
	'withdrawn, here': idOf('heregone'),
	'public, beside': idOf('besideopen'),
	'members, beside': idOf('besidemembers'),
	'draft, beside': idOf('besidedraft'),
	'withdrawn, beside': idOf('besidegone')
};
const networksOf = (place: string) =>
	Object.entries(NETWORK_ROWS).flatMap(([name, id]) => (name.endsWith(place) ? [id] : []));
export const NETWORKS_HERE = [REGION, ...networksOf('here')];
export const NETWORKS_BESIDE = [BESIDE, ...networksOf('beside')];

/** A municipality that the network beside has. */
export const PLACE_BESIDE = '09990001';

/** An entry that is there already: the small network has it. */
export const HERS = "anna's";
