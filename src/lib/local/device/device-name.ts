/** How a person recognises this device in the list of her sessions, e.g. "Chrome auf Android". No versions, no model. */
const BROWSERS: [RegExp, string][] = [
	[/Edg/, 'Edge'],
	[/SamsungBrowser/, 'Samsung Internet'],
	[/Firefox|FxiOS/, 'Firefox'],
	[/Chrome|CriOS/, 'Chrome'],
	[/Safari/, 'Safari']
];
const SYSTEMS: [RegExp, string][] = [
	[/iPhone/, 'iPhone'],
	[/iPad/, 'iPad'],
	[/Android/, 'Android'],
	[/Windows/, 'Windows'],
	[/Mac OS X/, 'Mac'],
	[/Linux|X11/, 'Linux']
];

export function deviceName(userAgent: string): string {
	const first = (list: [RegExp, string][]) => list.find(([pattern]) => pattern.test(userAgent))?.[1];
	return `${first(BROWSERS) ?? 'Browser'} auf ${first(SYSTEMS) ?? 'unbekanntem Gerät'}`;
}
