/** One plain sentence on how fresh the phone's data are. */
import { unreached, type SyncStatus } from '../../local/live/status';
import { formatAgo } from '../../text/format';

export function dataAge(status: SyncStatus | undefined, now: Date): string {
	if (!status) return '';
	const offline = unreached(status);
	if (status.lastSuccess) {
		const stand = `Verzeichnis geladen ${formatAgo(status.lastSuccess, now)}.`;
		return offline ? `${stand} Zurzeit ohne Verbindung, alles Geladene ist da.` : stand;
	}
	return offline
		? 'Das Verzeichnis ist noch nicht geladen und es besteht keine Verbindung. Die Notrufnummern sind trotzdem da.'
		: 'Das Verzeichnis wird geladen. Danach geht alles auch ohne Netz.';
}
