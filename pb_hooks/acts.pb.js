// An act (pb_migrations/1700000098_acts.js) gets its network, its number there and its place in the chain, in the transaction that
// writes it: the next one cannot come in between. The network is what the record belongs to at that moment; an act about what belongs
// to several is one in each, and about what belongs to none one of the installation.
onRecordCreate((e) => {
	const { app: outside, record } = e;
	// A row that comes by itself has no transaction of its own yet.
	outside.runInTransaction((app) => {
		e.app = app;
		const find = (table, id) => {
			try {
				return app.findRecordById(table, id);
			} catch {
				return undefined;
			}
		};
		const regionOf = (office) => find('youthOffices', office)?.getString('region') ?? '';
		const NETWORKS = {
			regions: (row) => [row.id],
			requests: (row) => [regionOf(row.getString('youthOffice'))],
			experts: (row) => row.getStringSlice('youthOffices').map(regionOf),
			proposals: (row) => row.getStringSlice('networks'),
			users: (row) => [...row.getStringSlice('networks'), ...networksOf('experts', row.getString('expert'))]
		};
		const networksOf = (table, id) => {
			const row = id === '' ? undefined : find(table, id);
			if (!row) return [];
			const named = NETWORKS[table] ?? ((one) => [one.getString('region') || one.getString('network')]);
			return [...new Set(named(row).filter((network) => network !== ''))];
		};

		if (record.getString('network') === '') {
			const [network = '', ...others] = networksOf(record.getString('table'), record.getString('record'));
			record.set('network', network);
			others.forEach((other) => {
				const another = new Record(record.collection());
				['at', 'who', 'kind', 'way', 'table', 'record'].forEach((field) =>
					another.set(field, record.get(field))
				);
				another.set('network', other);
				app.save(another);
			});
		}
		const network = record.getString('network');
		const [last] = app.findRecordsByFilter('acts', 'network = {:network}', '-number', 1, 0, { network });
		record.set('number', (last?.getInt('number') ?? 0) + 1);
		record.set('previous', last?.getString('hash') ?? '');
		// As src/lib/server/acts/chain.ts makes it.
		const said = ['previous', 'network', 'number', 'at', 'who', 'kind', 'way', 'table', 'record'];
		record.set('hash', $security.sha256(said.map((field) => record.getString(field)).join('\n')));
		e.next();
	});
	e.app = outside;
}, 'acts');
