// The chain of deputies has three links (LIMITS.deputyLinks in src/lib/domain/limits.ts), and the second lock knew two: who
// stands at its end was told of a request and did not see it. tests/contract/deputies.test.ts walks the whole chain.
const ME = '@request.auth.expert';
const TWO = `expert.deputy.deputy = ${ME}`;
const THREE = `${TWO} || expert.deputy.deputy.deputy = ${ME}`;
const RULES = ['listRule', 'viewRule', 'updateRule'];

const rewrite = (from, to) => (app) => {
	const requests = app.findCollectionByNameOrId('requests');
	RULES.forEach((rule) => {
		requests[rule] = requests[rule].split(from).join(to);
	});
	app.save(requests);
};

migrate(rewrite(TWO, THREE), rewrite(THREE, TWO));
