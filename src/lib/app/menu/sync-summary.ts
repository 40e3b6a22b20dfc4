/** One line on how fresh this phone's data are, and what wants attention. */
import type { SyncStatus } from '../../local/live/status';
import { count, formatAgo } from '../../text/format';

export function syncSummary(status: SyncStatus | undefined, now: Date): { text: string; badge?: string } {
	if (status === undefined) return { text: 'Wie frisch die Daten sind' };
	const text = status.lastSuccess ? `Zuletzt ${formatAgo(status.lastSuccess, now)}` : 'Noch nie abgeglichen';
	if (status.refused > 0) return { text, badge: `${status.refused} nicht angenommen` };
	if (status.pending > 0) return { text, badge: count(status.pending, 'wartet auf Netz', 'warten auf Netz') };
	return { text };
}
