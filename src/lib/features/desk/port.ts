/** What the desk's pages need of the server; app/ provides it. Failures are coded errors. */
import type { DeskNotices } from '../../protocol/desk-notices';
import type { DeskOverview } from '../../protocol/desk-overview';
import type { DeskReport } from '../../protocol/desk-report';

export interface DeskPort {
	overview(): Promise<DeskOverview>;
	report(year: number): Promise<DeskReport>;
	notices(): Promise<DeskNotices>;
	sendTest(): Promise<DeskNotices>;
}
