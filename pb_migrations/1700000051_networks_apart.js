// The second lock keeps networks apart as the first does (src/lib/domain/access/networks.ts): an account of the coordination
// office keeps the entries of its own networks, reads of others what members read, and reads along where a request belongs to
// it. Rows that name no network (legal bases, helplines) are common to all offices.
const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const DESK = `${SIGNED_IN} && @request.auth.role = "coordination"`;
const PUBLISHED = `publication = "published" && (audience = "public" || (${SIGNED_IN}))`;
const MINE = '@request.auth.networks.id';
const ON_THAT_STATE = '(@request.body.basedOn:isset = false || @request.body.basedOn = updated)';

const byField = (field) => ({
	own: `${MINE} ?= ${field}`,
	stays: `(@request.body.${field}:isset = false || ${MINE} ?= @request.body.${field})`
});
/** By what the row hangs on: the record of `table` that `field` names. */
const byRecord = (field, table) => ({
	own: `(@collection.${table}:home.id ?= ${field} && @collection.${table}:home.region ?= ${MINE})`,
	stays: `(@request.body.${field}:isset = false || (@collection.${table}:goal.id ?= @request.body.${field} && @collection.${table}:goal.region ?= ${MINE}))`
});
const BELONGS = {
	regions: { own: `${MINE} ?= id`, stays: '@request.body.id:changed = false' },
	municipalities: byField('region'),
	youthOffices: byField('region'),
	organisations: byField('region'),
	offers: byField('region'),
	circles: byField('region'),
	responsibilities: byRecord('youthOffice', 'youthOffices'),
	contacts: byRecord('organisation', 'organisations'),
	meetings: byRecord('circle', 'circles'),
	experts: {
		own: `(youthOffices:length = 0 || youthOffices.region ?= ${MINE})`,
		stays: `(@request.body.youthOffices:isset = false || @request.body.youthOffices:length = 0 || @request.body.youthOffices.region ?= ${MINE})`
	}
};
const READ_ALONG = 'forDesk = true';
const READ_ALONG_HERE = `forDesk = true && ${MINE} ?= youthOffice.region`;
const REQUEST_RULES = ['listRule', 'viewRule', 'updateRule'];

migrate(
	(app) => {
		Object.entries(BELONGS).forEach(([name, { own, stays }]) => {
			const collection = app.findCollectionByNameOrId(name);
			const read = `(${DESK} && ${own}) || (${PUBLISHED})`;
			collection.listRule = read;
			collection.viewRule = read;
			collection.createRule = `${DESK} && ${own}`;
			collection.updateRule = `${DESK} && ${own} && ${stays} && ${ON_THAT_STATE}`;
			collection.deleteRule = `${DESK} && ${own}`;
			app.save(collection);
		});
		const requests = app.findCollectionByNameOrId('requests');
		REQUEST_RULES.forEach((rule) => {
			requests[rule] = requests[rule].replaceAll(READ_ALONG, READ_ALONG_HERE);
		});
		app.save(requests);
	},
	(app) => {
		Object.keys(BELONGS).forEach((name) => {
			const collection = app.findCollectionByNameOrId(name);
			const read = `(${DESK}) || (${PUBLISHED})`;
			collection.listRule = read;
			collection.viewRule = read;
			collection.createRule = DESK;
			collection.updateRule = `${DESK} && ${ON_THAT_STATE}`;
			collection.deleteRule = DESK;
			app.save(collection);
		});
		const requests = app.findCollectionByNameOrId('requests');
		REQUEST_RULES.forEach((rule) => {
			requests[rule] = requests[rule].replaceAll(READ_ALONG_HERE, READ_ALONG);
		});
		app.save(requests);
	}
);
