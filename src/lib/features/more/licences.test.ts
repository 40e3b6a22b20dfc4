import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LICENCES_FILE, collectLicences, licencesJson } from '../../../../scripts/licences';

describe('the page of licences', () => {
	it('is current: run `npx tsx scripts/licences.ts` after a change of dependencies', () => {
		expect(readFileSync(LICENCES_FILE, 'utf8')).toBe(licencesJson());
	});

	it('has a text for every licence, and none that forbids shipping', () => {
		const { packages, texts } = collectLicences();
		for (const { name, licence } of packages) {
			expect(Object.keys(texts), name).toContain(licence);
			expect(licence, name).toMatch(/^(MIT|ISC|Apache-2\.0|OFL-1\.1|BSD-[23]-Clause|0BSD)$/);
		}
	});

	it('names what is shipped, and nothing that is only needed to build', () => {
		const names = collectLicences().packages.map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(['svelte', '@sveltejs/kit', 'dexie', 'pocketbase', 'zod']));
		expect(names).not.toContain('vitest');
	});
});
