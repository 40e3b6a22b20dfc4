/** What a list's file is called: "anlage-1-kreis-moewenfelde-v3.csv". */
import type { Stamp } from '../domain/directory/handed-list';
import { fileStem } from '../domain/directory/vcard';
import { LIST_NAMES } from '../text/handed-lists';
import type { ListContent } from './content';

export function fileNameOf({ list }: ListContent, { network, version }: Stamp, ending: string): string {
	return `${fileStem(`${LIST_NAMES[list]} ${network}`)}-v${version}.${ending}`;
}
