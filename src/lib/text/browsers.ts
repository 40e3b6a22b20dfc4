/**
 * The browsers that Schutznetz is made for, once: the build translates for them (vite.config.ts), the lint and the language
 * library of TypeScript know nothing newer (eslint.config.js, tsconfig.json), README and help name them. Older ones get a
 * sentence instead of the app (app.html): whether a browser is one of these it tells by what came with them.
 */
export const BROWSERS = [
	{ target: 'ios17', from: 'iOS 17' },
	{ target: 'safari17', from: 'Safari 17' },
	{ target: 'firefox121', from: 'Firefox 121' },
	{ target: 'chrome120', from: 'Chrome 120' },
	{ target: 'edge120', from: 'Edge 120' }
] as const;

/** "iOS 17, Safari 17 …", as a sentence names them. */
export const BROWSER_NAMES = BROWSERS.map(({ from }) => from)
	.join(', ')
	.replace(/, ([^,]*)$/, ' und $1');
