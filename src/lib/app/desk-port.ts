/**
 * The way from the desk's pages to the server. In the page and not among the ports of the data worker: only the
 * coordination office needs it, and the worker is part of everybody's first visit.
 */
import type { DeskPort } from '../features/desk/port';
import { readDeskNotices, readDeskOverview, readDeskReport, sendTestNotice } from '../sync/desk';
import { realTimer } from '../sync/timer';
import { createWire } from '../sync/wire';

const wire = createWire({ fetch: (...args) => fetch(...args), timer: realTimer });

export const deskPort: DeskPort = {
	overview: () => readDeskOverview(wire),
	report: (year) => readDeskReport(wire, year),
	notices: () => readDeskNotices(wire),
	sendTest: () => sendTestNotice(wire)
};
