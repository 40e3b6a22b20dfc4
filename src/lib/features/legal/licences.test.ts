import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LICENCES_FILE, collectLicences, licencesJson } from '../../../../scripts/build/licences';

/** MPL-2.0 binds changes to its own files only, and those are used as they come. */
const ALLOWED =
	/^(MIT|MIT-0|ISC|Apache-2\.0|OFL-1\.1|BSD-[23]-Clause|0BSD|Zlib|BlueOak-1\.0\.0|MPL-2\.0|\(MIT AND Zlib\))$/;

describe('the page of licences', () => {
	it('is current: run `npx tsx scripts/build/licences.ts` after a change of dependencies', () => {
		expect(readFileSync(LICENCES_FILE, 'utf8')).toBe(licencesJson());
	});

	it('has a text for every licence, and none that forbids shipping', () => {
		const { packages, texts } = collectLicences();
		for (const { name, licence } of packages) {
			expect(Object.keys(texts), name).toContain(licence);
			expect(licence, name).toMatch(ALLOWED);
		}
	});

	it('names what is shipped, and nothing that is only needed to build', () => {
		const names = collectLicences().packages.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(['svelte', '@sveltejs/kit', 'dexie', 'pocketbase', 'zod']));
		expect(names).not.toContain('vitest');
	});
});
