// Keys of people (src/lib/domain/access/key.ts): the public part beside the directory, the private part wrapped by a passphrase
// for its owner alone; and what a network decides for itself (src/lib/domain/place/network-settings.ts).
const SEALED = '^YWdlLWVuY3J5cHRpb24ub3JnL3Yx[A-Za-z0-9+/]+={0,2}$';
const RECIPIENT = '^age1[02-9ac-hj-np-z]{58}$';
const NO_CONTROL = '^(?:[^\\p{Cc}]|[\\t\\n\\r])*$';
const updated = { name: 'updated', type: 'autodate', onCreate: true, onUpdate: true };
const recipient = { name: 'recipient', type: 'text', required: true, max: 62, pattern: RECIPIENT };
const madeAt = { name: 'madeAt', type: 'date', required: true };
const wrapped = (name) => ({ name, type: 'text', required: true, max: 4000, pattern: SEALED });
const choice = (name, values) => ({ name, type: 'select', required: true, maxSelect: 1, values });
const SETTINGS = { answerHours: [48, 336], closedDays: [30, 365], openDays: [90, 365] };

migrate(
	(app) => {
		const experts = app.findCollectionByNameOrId('experts').id;
		app.save(
			new Collection({
				type: 'base',
				name: 'publicKeys',
				fields: [
					updated,
					choice('publication', ['published', 'draft', 'withdrawn']),
					choice('audience', ['public', 'members']),
					{ name: 'verifiedAt', type: 'text', max: 10, pattern: '^(\\d{4}-\\d\\d-\\d\\d)?$' },
					{ name: 'verifiedBy', type: 'text', max: 200, pattern: NO_CONTROL },
					{ name: 'note', type: 'text', max: 5000, pattern: NO_CONTROL },
					{ name: 'expert', type: 'relation', collectionId: experts, maxSelect: 1, cascadeDelete: true },
					recipient,
					madeAt
				],
				indexes: ["CREATE UNIQUE INDEX idx_publicKeys_expert ON publicKeys (expert) WHERE expert != ''"]
			})
		);
		app.save(
			new Collection({
				type: 'base',
				name: 'ownKeys',
				fields: [
					updated,
					{ name: 'owner', type: 'text', required: true, max: 15, pattern: '^[a-z0-9]{15}$' },
					recipient,
					wrapped('wrapped'),
					wrapped('recovery'),
					madeAt
				],
				indexes: ['CREATE UNIQUE INDEX idx_ownKeys_owner ON ownKeys (owner)']
			})
		);
		const regions = app.findCollectionByNameOrId('regions');
		Object.entries(SETTINGS).forEach(([name, [, max]]) =>
			regions.fields.add(new Field({ name, type: 'number', onlyInt: true, min: 1, max }))
		);
		regions.fields.add(new Field({ name: 'sealToDesk', type: 'bool' }));
		app.save(regions);
		const defaults = Object.entries(SETTINGS).map(([name, [value]]) => `${name} = ${value}`);
		app
			.db()
			.newQuery(`UPDATE regions SET ${defaults.join(', ')}`)
			.execute();
	},
	(app) => {
		['ownKeys', 'publicKeys'].forEach((name) => app.delete(app.findCollectionByNameOrId(name)));
		const regions = app.findCollectionByNameOrId('regions');
		[...Object.keys(SETTINGS), 'sealToDesk'].forEach((name) => regions.fields.removeByName(name));
		app.save(regions);
	}
);
