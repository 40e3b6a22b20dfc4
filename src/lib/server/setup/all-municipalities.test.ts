import { describe, expect, it } from 'vitest';
import { landOfAgs } from '../../domain/place/land-of-ags';
import { municipality } from '../../domain/place/place';
import { LANDS } from '../../domain/vocabulary';
import { allMunicipalities } from './all-municipalities';

describe('the list of all municipalities', () => {
	it('has each once, in one of the sixteen Länder, as the directory takes them', async () => {
		const all = [...(await allMunicipalities()).values()];
		expect(all).toHaveLength(10_747);
		expect(new Set(all.map(({ ags }) => landOfAgs(ags)))).toEqual(new Set(LANDS));
		const { ags, name, association, postalCodes, latitude, longitude, population } = municipality.shape;
		const wanted = { ags, name, association, postalCodes, latitude, longitude, population };
		const refused = all.filter((one) =>
			Object.entries(wanted).some(
				([field, shape]) => !shape.safeParse(one[field as keyof typeof wanted]).success
			)
		);
		expect(refused.map((one) => one.name)).toEqual([]);
	});

	it.each([
		['01053100', 'Ratzeburg', 'SH', 'Kreis Herzogtum Lauenburg', '23909'],
		['05162024', 'Neuss', 'NW', 'Rhein-Kreis Neuss', undefined],
		['09162000', 'München', 'BY', 'München', '80331']
	])('%s is %s', async (ags, name, land, county, postalCode) => {
		const found = (await allMunicipalities()).get(ags);
		expect(found).toMatchObject({ name, county });
		expect(landOfAgs(ags)).toBe(land);
		if (postalCode) expect(found?.postalCodes).toContain(postalCode);
	});
});
