// What others than the office say of entries. Where somebody wants to hear what became of what she said is the server's alone
// (src/lib/server/jobs/proposals.ts): whoever writes the address into a proposal, it is moved before the transaction ends, the proposal
// keeps only that there is one, and with either the other ends.
// What a link confirms rests on the entries as they were seen (src/lib/server/reviews.ts): a row is written first in the batch and
// removed last, so that none ever stays, and stops all of it where one of them has moved on.
// How long a check counts is a network's to say (src/lib/domain/place/network-settings.ts): a year where it has not.
const REVIEWED = ['experts', 'organisations', 'contacts', 'offers'];
const states = REVIEWED.map((table) => `SELECT updated FROM ${table} WHERE id = one.key`).join(' UNION ALL ');
const TRIGGERS = {
	_proposals_reply: `AFTER INSERT ON proposals WHEN NEW.replyTo != '' BEGIN
		INSERT INTO proposalReplies (id, address, createdAt) VALUES (NEW.id, NEW.replyTo, NEW.createdAt);
		UPDATE proposals SET replyTo = '', wantsReply = TRUE WHERE id = NEW.id;
	END`,
	_proposals_end: 'AFTER DELETE ON proposals BEGIN DELETE FROM proposalReplies WHERE id = OLD.id; END',
	_proposalReplies_end: `AFTER DELETE ON proposalReplies BEGIN
		UPDATE proposals SET wantsReply = FALSE WHERE id = OLD.id;
	END`,
	_rests_hold: `AFTER INSERT ON rests BEGIN
		SELECT RAISE(ABORT, 'moved on') FROM json_each(NEW.seen) AS one WHERE one.value NOT IN (${states});
	END`
};
const MOVED = [
	`INSERT INTO proposalReplies (id, address, createdAt) SELECT id, replyTo, createdAt FROM proposals WHERE replyTo != ''`,
	`UPDATE proposals SET replyTo = '', wantsReply = TRUE WHERE replyTo != ''`
];
const MOVED_BACK = `UPDATE proposals SET replyTo = (SELECT address FROM proposalReplies WHERE proposalReplies.id = proposals.id)
	WHERE id IN (SELECT id FROM proposalReplies)`;
/** Nobody says so but the database. */
const ALONE = { createRule: 'wantsReply = false', updateRule: '@request.body.wantsReply:changed = false' };
/** Rules come from Go as objects that are not quite strings. */
const rules = (app, to) => {
	const proposals = app.findCollectionByNameOrId('proposals');
	Object.entries(ALONE).forEach(([name, alone]) => (proposals[name] = to(`${proposals[name]}`, alone)));
	app.save(proposals);
};

migrate(
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		const proposals = app.findCollectionByNameOrId('proposals');
		proposals.fields.add(new Field({ name: 'wantsReply', type: 'bool' }));
		app.save(proposals);
		rules(app, (rule, alone) => `${rule.slice(0, -1)} && ${alone})`);
		app.save(
			new Collection({
				type: 'base',
				name: 'proposalReplies',
				fields: [
					{ name: 'address', type: 'text', required: true, max: 200 },
					{ name: 'createdAt', type: 'date', required: true }
				]
			})
		);
		app.save(
			new Collection({
				type: 'base',
				name: 'rests',
				fields: [{ name: 'seen', type: 'json', maxSize: 50000 }]
			})
		);
		MOVED.forEach(run);
		Object.entries(TRIGGERS).forEach(([name, body]) => run(`CREATE TRIGGER ${name} ${body}`));
		const regions = app.findCollectionByNameOrId('regions');
		regions.fields.add(new Field({ name: 'reviewMonths', type: 'number', onlyInt: true, min: 3, max: 36 }));
		app.save(regions);
		run('UPDATE regions SET reviewMonths = 12');
	},
	(app) => {
		const run = (sql) => app.db().newQuery(sql).execute();
		const without = (name, field) => {
			const collection = app.findCollectionByNameOrId(name);
			collection.fields.removeByName(field);
			app.save(collection);
		};
		Object.keys(TRIGGERS).forEach((name) => run(`DROP TRIGGER ${name}`));
		run(MOVED_BACK);
		app.delete(app.findCollectionByNameOrId('rests'));
		app.delete(app.findCollectionByNameOrId('proposalReplies'));
		rules(app, (rule, alone) => rule.slice(0, -` && ${alone})`.length) + ')');
		without('proposals', 'wantsReply');
		without('regions', 'reviewMonths');
	}
);
