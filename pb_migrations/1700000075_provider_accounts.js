// Whose account somebody has at an OpenID Connect provider (src/lib/server/auth/provider-account.ts): bound at the first sign-in, by
// the provider's own word for the person, since an address may be given to somebody else there. The server alone reads and writes it.
migrate(
	(app) => {
		app.save(
			new Collection({
				type: 'base',
				name: 'providerAccounts',
				fields: [
					{
						name: 'user',
						type: 'relation',
						required: true,
						maxSelect: 1,
						cascadeDelete: true,
						collectionId: app.findCollectionByNameOrId('users').id
					},
					{ name: 'issuer', type: 'text', required: true, max: 500 },
					{ name: 'subject', type: 'text', required: true, max: 255 },
					{ name: 'boundAt', type: 'date', required: true }
				],
				indexes: [
					'CREATE UNIQUE INDEX idx_providerAccounts_subject ON providerAccounts (issuer, subject)',
					'CREATE UNIQUE INDEX idx_providerAccounts_user ON providerAccounts (user, issuer)'
				]
			})
		);
	},
	(app) => app.delete(app.findCollectionByNameOrId('providerAccounts'))
);
