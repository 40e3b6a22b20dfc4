// The second lock: the same answers as src/lib/domain/access/permissions.ts and visibility.ts, enforced by the database.
// tests/contract/permissions.test.ts tries every role × collection × operation against both.
const SHARED = [
	'regions',
	'municipalities',
	'youthOffices',
	'responsibilities',
	'legalBases',
	'helplines',
	'organisations',
	'contacts',
	'experts',
	'offers',
	'circles',
	'meetings'
];
const SIGNED_IN = '@request.auth.id != "" && @request.auth.active = true';
const DESK = `${SIGNED_IN} && @request.auth.role = "coordination"`;
const READ = `(${DESK}) || (publication = "published" && (audience = "public" || (${SIGNED_IN})))`;

const ME = '@request.auth.expert';
const EXPERT = `${SIGNED_IN} && @request.auth.role = "expert" && ${ME} != ""`;
// Hers to answer before anybody took it: addressed to her, to one she stands in for, or to the pool of her area.
const ADDRESSED = `(expert = ${ME} || expert.deputy = ${ME} || (expert = "" && ${ME}.youthOffices.id ?= youthOffice))`;
const VIEW_REQUEST = `(${SIGNED_IN} && author = @request.auth.id) || (${EXPERT} && (acceptedBy = ${ME} || ${ADDRESSED}))`;

const SUBMIT_REQUEST = [
	'author = @request.auth.id',
	'(@request.auth.id = "" || @request.auth.active = true)',
	'status = "submitted" && acceptedBy = "" && seenAt = "" && acceptedAt = "" && closedAt = ""',
	'youthOffice.publication = "published"',
	'@collection.legalBases:basis.code ?= legalBasis && @collection.legalBases:basis.publication ?= "published"',
	`(expert = "" || (expert.publication = "published" && expert.youthOffices.id ?= youthOffice && (expert.audience = "public" || @request.auth.id != "")))`
].join(' && ');

const UNCHANGED = [
	'youthOffice',
	'expert',
	'legalBasis',
	'urgency',
	'receipt',
	'payload',
	'author',
	'submittedAt'
]
	.map((field) => `@request.body.${field}:changed = false`)
	.join(' && ');
// A status only goes forward, and the first who accepts is the one: later ones find acceptedBy filled.
const FORWARD = [
	'(status = "submitted" && acceptedBy = "" && @request.body.status = "seen" && @request.body.acceptedBy:changed = false)',
	`((status = "submitted" || status = "seen") && acceptedBy = "" && @request.body.status = "accepted" && @request.body.acceptedBy = ${ME})`,
	`(status = "accepted" && acceptedBy = ${ME} && @request.body.status = "closed" && @request.body.acceptedBy:changed = false)`
].join(' || ');
const ANSWER_REQUEST = `${EXPERT} && (acceptedBy = ${ME} || ${ADDRESSED}) && ${UNCHANGED} && (${FORWARD})`;

migrate(
	(app) => {
		SHARED.forEach((name) => {
			const collection = app.findCollectionByNameOrId(name);
			collection.listRule = READ;
			collection.viewRule = READ;
			collection.createRule = DESK;
			collection.updateRule = DESK;
			collection.deleteRule = DESK;
			app.save(collection);
		});
		const requests = app.findCollectionByNameOrId('requests');
		requests.listRule = VIEW_REQUEST;
		requests.viewRule = VIEW_REQUEST;
		requests.createRule = SUBMIT_REQUEST;
		requests.updateRule = ANSWER_REQUEST;
		requests.deleteRule = null;
		app.save(requests);
	},
	(app) =>
		[...SHARED, 'requests'].forEach((name) => {
			const collection = app.findCollectionByNameOrId(name);
			['listRule', 'viewRule', 'createRule', 'updateRule', 'deleteRule'].forEach((rule) => {
				collection[rule] = null;
			});
			app.save(collection);
		})
);
