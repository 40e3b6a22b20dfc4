// The desk's addresses on the built server: the shape of what they answer, and what a year may look like.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PAGE_API } from '../../src/lib/protocol/page-api';
import { deskOverview } from '../../src/lib/protocol/desk-overview';
import { deskReport } from '../../src/lib/protocol/desk-report';
import { type BuiltServer, startBuiltServer } from '../support/built-server';

let server: BuiltServer;
beforeAll(async () => {
	server = await startBuiltServer();
});
afterAll(() => server.stop());

describe('the desk’s pages', () => {
	it('have the shape the phone expects', async () => {
		const karla = server.visitor();
		await karla.login('karla');
		expect(deskOverview.parse(await (await karla.get(PAGE_API.deskOverview)).json()).requests).toEqual([]);
		expect(deskReport.parse(await (await karla.get(`${PAGE_API.deskReport}?year=2026`)).json()).year).toBe(
			2026
		);
	});

	it.each([
		'/api/desk/report',
		'/api/desk/report?year=',
		'/api/desk/report?year=2026.5',
		'/api/desk/report?year=1999',
		'/api/desk/report?year=2026&year=2025',
		'/api/desk/report?year=2026&profession=midwife',
		'/api/desk/overview?region=all'
	])('take no other question: %s', async (path) => {
		const karla = server.visitor();
		await karla.login('karla');
		expect((await karla.get(path)).status).toBe(400);
	});
});
