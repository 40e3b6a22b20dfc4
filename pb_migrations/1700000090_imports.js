// Lists that an office brings in (src/lib/server/imports): each with its state, and the rows of its plan with what became of them.
// The server alone reads and writes them: what is taken over is written to the directory as the office that says so, by the rules
// of its tables. They hold what persons are called; the job removes the rows thirty days after an import came to its end.
const id = (name, required = true) => ({
	name,
	type: 'text',
	required,
	max: 15,
	pattern: required ? '^[a-z0-9]{15}$' : '^([a-z0-9]{15})?$'
});
const text = (name, max) => ({ name, type: 'text', max });
const choice = (name, values, required = true) => ({ name, type: 'select', required, maxSelect: 1, values });
const count = (name) => ({ name, type: 'number', onlyInt: true, min: 0 });
const json = (name, maxSize) => ({ name, type: 'json', maxSize });
const yes = (name) => ({ name, type: 'bool' });

migrate(
	(app) => {
		const imports = new Collection({
			type: 'base',
			name: 'imports',
			fields: [
				id('network'),
				// Text, no relation: what somebody brought in stays when her account goes.
				id('who'),
				// Who says that it is written or taken back, and as whom that is done.
				id('actor', false),
				text('name', 200),
				choice('state', ['reading', 'refused', 'ready', 'writing', 'written', 'undoing', 'undone']),
				{ name: 'createdAt', type: 'date', required: true },
				// When the plan was made, and when it was written or taken back: a plan from before another import is none any more.
				{ name: 'plannedAt', type: 'date' },
				{ name: 'endedAt', type: 'date' },
				count('done'),
				count('total'),
				json('refusal', 200),
				json('columns', 500000),
				json('choices', 20000),
				json('counts', 2000),
				yes('kept')
			],
			indexes: ['CREATE INDEX idx_imports_network ON imports (network, createdAt)']
		});
		app.save(imports);
		app.save(
			new Collection({
				type: 'base',
				name: 'importRows',
				fields: [
					{
						name: 'import',
						type: 'relation',
						required: true,
						maxSelect: 1,
						cascadeDelete: true,
						collectionId: imports.id
					},
					count('position'),
					count('group'),
					choice('verdict', ['new', 'changed', 'same', 'duplicate', 'unfit', 'skipped']),
					choice('table', ['organisations', 'contacts', 'experts', 'offers'], false),
					id('record', false),
					id('needs', false),
					choice('waitsFor', ['group', 'offerKind', 'youthOffices'], false),
					text('sheet', 200),
					count('row'),
					text('title', 500),
					text('about', 200),
					json('fields', 60000),
					json('changes', 120000),
					json('twins', 200000),
					json('problems', 100000),
					yes('doubtful'),
					yes('leftOut'),
					id('as', false),
					choice('outcome', ['written', 'conflict', 'refused', 'undone', 'spared'], false),
					json('spared', 5000)
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_importRows_position ON importRows (import, position)',
					'CREATE INDEX idx_importRows_verdict ON importRows (import, verdict, position)',
					'CREATE INDEX idx_importRows_outcome ON importRows (import, outcome, position)'
				]
			})
		);
	},
	(app) => ['importRows', 'imports'].forEach((name) => app.delete(app.findCollectionByNameOrId(name)))
);
