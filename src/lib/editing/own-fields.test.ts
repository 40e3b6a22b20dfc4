// What an expert finds in the form of her own entry.
import { expect, it } from 'vitest';
import { entryForm } from './forms/forms';
import { isOwnField } from './own-fields';

it('has how she is reached and what she advises on, and nothing that her office decides', () => {
	const fields = Object.entries(entryForm('experts').fields);
	const own = fields.filter(([name, field]) => isOwnField(name, field)).map(([name]) => name);
	expect(own).toEqual([
		'name',
		'function',
		'phone',
		'mobile',
		'fax',
		'email',
		'address',
		'hours',
		'capacity',
		'absences',
		'professions',
		'topics',
		'ageGroups',
		'languages',
		'accessibility'
	]);
});
