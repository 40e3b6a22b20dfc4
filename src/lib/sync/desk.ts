/**
 * The desk's pages over the wire. Not kept on the phone: they are about other people's requests, and a device that lies
 * about should not have them.
 */
import { API } from '../protocol/api';
import { deskNotices, type DeskNotices } from '../protocol/desk-notices';
import { deskOverview, type DeskOverview } from '../protocol/desk-overview';
import { deskReport, type DeskReport } from '../protocol/desk-report';
import type { Wire } from './wire';

export function readDeskOverview(wire: Wire): Promise<DeskOverview> {
	return wire.send({ path: API.deskOverview, schema: deskOverview, as: 'session' });
}

export function readDeskReport(wire: Wire, year: number): Promise<DeskReport> {
	return wire.send({ path: API.deskReport(year), schema: deskReport, as: 'session' });
}

export function readDeskNotices(wire: Wire): Promise<DeskNotices> {
	return wire.send({ path: API.deskNotices, schema: deskNotices, as: 'session' });
}

/** Sends a mail (and pushes) to the person who asks. */
export function sendTestNotice(wire: Wire): Promise<DeskNotices> {
	return wire.send({
		method: 'POST',
		path: API.deskNotices,
		body: { test: true },
		schema: deskNotices,
		as: 'session'
	});
}
