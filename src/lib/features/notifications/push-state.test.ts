import { describe, expect, it } from 'vitest';
import { type BrowserFacts, pushState } from './push-state';

const CHROME: BrowserFacts = {
	capable: true,
	system: 'android',
	installed: false,
	permission: 'default',
	offered: true
};
const SAFARI: BrowserFacts = { ...CHROME, system: 'ios', capable: false };

describe('pushes', () => {
	it.each<[string, BrowserFacts, string]>([
		['in Chrome', CHROME, 'ready'],
		['in Chrome, allowed before', { ...CHROME, permission: 'granted' }, 'ready'],
		['in Chrome, blocked before', { ...CHROME, permission: 'denied' }, 'blocked'],
		['in a browser that cannot', { ...CHROME, capable: false }, 'unsupported'],
		['in Safari on an iPhone', SAFARI, 'install'],
		['in the installed app on an iPhone', { ...SAFARI, capable: true, installed: true }, 'ready'],
		['in the installed app on an old iPhone', { ...SAFARI, installed: true }, 'unsupported'],
		['from a server without keys', { ...CHROME, offered: false }, 'not_offered']
	])('%s', (_, facts, state) => expect(pushState(facts)).toBe(state));
});
