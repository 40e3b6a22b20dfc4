// The table and SvelteKit's routes name the same endpoints, and the whole list of who may ask and how often is written here.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENDPOINTS } from '$tests/support/endpoints';

const ROUTES = new URL('../../../routes/', import.meta.url);

/** "GET /api/session" and so on, as the route files export them. */
function routes(): string[] {
	const files = readdirSync(new URL('api/', ROUTES), { recursive: true, encoding: 'utf8' });
	return files
		.filter((file) => file.endsWith('+server.ts'))
		.flatMap((file) => {
			const source = readFileSync(new URL(`api/${file}`, ROUTES), 'utf8');
			const methods = [...source.matchAll(/\bas (GET|POST|PUT|PATCH|DELETE)\b/g)].map(([, method]) => method);
			return methods.map((method) => `${method} /api/${file.replace('/+server.ts', '')}`);
		});
}

const addressOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;

describe('the table of endpoints', () => {
	it('has a line for every route, and a route for every line', () => {
		expect(routes().sort()).toEqual([...ENDPOINTS.values()].map(addressOf).sort());
	});

	it('says after which the device has a session anew', () => {
		const renewing = [...ENDPOINTS].filter(([, { renews }]) => renews).map(([name]) => name);
		expect(renewing).toEqual([
			'account.changePassword',
			'account.changeFactor',
			'passkeys.add',
			'passkeys.remove',
			'provider.unbind'
		]);
	});

	it('says of each who may ask, and how often', () => {
		const said = [...ENDPOINTS].map(([name, { who, limit }]) => [name, who, limit]);
		expect(said).toEqual([
			['sync.pull', 'anyone', 'reads'],
			['sync.snapshot', 'anyone', 'snapshots'],
			['sync.push', 'anyone', 'push'],
			['sync.events', 'anyone', 'streams'],
			['receipts.ask', 'anyone', 'receipts'],
			['session.read', 'anyone', 'reads'],
			['session.login', 'anyone', 'login'],
			['session.logout', 'anyone', 'reads'],
			['account.sessions', 'account', 'account'],
			['account.endSessions', 'account', 'account'],
			['account.changeKey', 'account', 'login'],
			['account.changePassword', 'account', 'login'],
			['account.factor', 'account', 'account'],
			['account.changeFactor', 'account', 'login'],
			['account.notifications', 'account', 'account'],
			['account.changeNotifications', 'account', 'notifications'],
			['feeds.list', 'account', 'account'],
			['feeds.make', 'account', 'account'],
			['feeds.end', 'account', 'account'],
			['feeds.read', 'anyone', 'public'],
			['passkeys.ask', 'anyone', 'passkeys'],
			['passkeys.askInstead', 'anyone', 'passkeys'],
			['passkeys.list', 'account', 'account'],
			['passkeys.askForNew', 'account', 'login'],
			['passkeys.add', 'account', 'account'],
			['passkeys.remove', 'account', 'account'],
			['provider.look', 'anyone', 'reads'],
			['provider.begin', 'anyone', 'links'],
			['provider.bound', 'account', 'account'],
			['provider.unbind', 'account', 'account'],
			['links.forgotten', 'anyone', 'links'],
			['links.look', 'anyone', 'links'],
			['links.spend', 'anyone', 'links'],
			['reviews.look', 'anyone', 'links'],
			['reviews.confirm', 'anyone', 'links'],
			['entryLinks.mail', 'desk', 'invitations'],
			['entryLinks.look', 'anyone', 'links'],
			['entryLinks.say', 'anyone', 'links'],
			['invitations.look', 'anyone', 'links'],
			['invitations.answer', 'anyone', 'links'],
			['invitations.reminders', 'desk', 'desk'],
			['invitations.remind', 'desk', 'desk'],
			['mailedLists.open', 'anyone', 'links'],
			['mailedLists.take', 'anyone', 'links'],
			['meetings.told', 'desk', 'desk'],
			['announcements.desk', 'desk', 'desk'],
			['announcements.preview', 'desk', 'desk'],
			['announcements.send', 'desk', 'desk'],
			['announcements.withdraw', 'desk', 'desk'],
			['announcements.look', 'anyone', 'links'],
			['announcements.choose', 'anyone', 'links'],
			['announcements.oneClick', 'anyone', 'links'],
			['announcements.open', 'anyone', 'links'],
			['offerGaps.list', 'account', 'account'],
			['offerGaps.change', 'account', 'account'],
			['offerGaps.look', 'anyone', 'links'],
			['offerGaps.answer', 'anyone', 'links'],
			['setup.look', 'anyone', 'links'],
			['setup.begin', 'anyone', 'links'],
			['setup.takeOver', 'anyone', 'links'],
			['desk.overview', 'desk', 'desk'],
			['desk.report', 'desk', 'desk'],
			['desk.reportFile', 'desk', 'desk'],
			['desk.history', 'desk', 'desk'],
			['desk.lists', 'desk', 'desk'],
			['desk.handOut', 'desk', 'desk'],
			['desk.mailedLists', 'desk', 'desk'],
			['desk.chooseRhythm', 'desk', 'desk'],
			['desk.mailLists', 'desk', 'desk'],
			['desk.notices', 'desk', 'desk'],
			['desk.accounts', 'desk', 'desk'],
			['desk.accountTies', 'desk', 'desk'],
			['desk.invite', 'desk', 'invitations'],
			['desk.changeAccount', 'desk', 'desk'],
			['desk.setup', 'desk', 'desk'],
			['desk.places', 'desk', 'desk'],
			['desk.addPlaces', 'desk', 'desk'],
			['desk.setMail', 'desk', 'testMail'],
			['desk.sendTest', 'desk', 'testMail'],
			['archive.handOut', 'desk', 'desk'],
			['acts.read', 'desk', 'desk'],
			['acts.export', 'desk', 'desk'],
			['acts.chain', 'desk', 'desk'],
			['privacy.look', 'desk', 'desk'],
			['privacy.handOut', 'desk', 'desk'],
			['person.own', 'account', 'account'],
			['person.find', 'desk', 'desk'],
			['person.show', 'desk', 'desk'],
			['person.erase', 'desk', 'login'],
			['person.erasures', 'desk', 'desk'],
			['imports.list', 'desk', 'desk'],
			['imports.upload', 'desk', 'imports'],
			['imports.change', 'desk', 'desk'],
			['imports.one', 'desk', 'desk'],
			['imports.rows', 'desk', 'desk'],
			['ballots.desk', 'desk', 'desk'],
			['ballots.change', 'desk', 'desk'],
			['surveys.mine', 'account', 'account'],
			['surveys.answer', 'account', 'account'],
			['surveys.desk', 'desk', 'desk'],
			['surveys.change', 'desk', 'desk'],
			['minutes.look', 'desk', 'desk'],
			['minutes.publish', 'desk', 'desk'],
			['minutes.inform', 'desk', 'desk'],
			['minutes.passOn', 'desk', 'desk'],
			['minutes.file', 'account', 'reads'],
			['documents.upload', 'account', 'imports'],
			['documents.file', 'account', 'reads'],
			['files.vcard', 'anyone', 'reads'],
			['files.calendar', 'anyone', 'reads'],
			['files.health', 'anyone', 'reads'],
			['public.about', 'anyone', 'public'],
			['public.description', 'anyone', 'public'],
			['public.everything', 'anyone', 'public'],
			['public.organizations', 'anyone', 'public'],
			['public.organization', 'anyone', 'public'],
			['public.services', 'anyone', 'public'],
			['public.service', 'anyone', 'public'],
			['public.locations', 'anyone', 'public'],
			['public.location', 'anyone', 'public']
		]);
	});
});
