// The aliases of svelte.config.js for dependency-cruiser, which does not find them in SvelteKit's own tsconfig: without
// them an import by $lib would be invisible to the law.
const { join } = require('node:path');

module.exports = {
	resolve: { alias: { $lib: join(__dirname, 'src/lib'), $tests: join(__dirname, 'tests') } }
};
