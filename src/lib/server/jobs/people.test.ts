import { describe, expect, it } from 'vitest';
import { idOf } from '$tests/support/directory-rows';
import { people } from '$tests/support/watched-requests';
import { officeFor, type People } from './people';

const [NORTH, SOUTH, HERE] = [idOf('north'), idOf('south'), idOf('region')];

/** Two more who coordinate Karla's network, and what each wants to be told of. */
function coordinated(toldOf: Record<'karla' | 'kurt' | 'kim', readonly string[]>): People {
	const plain = people();
	const colleague = (name: 'kurt' | 'kim') =>
		({ id: `user-${name}`, role: 'coordination', expert: '', networks: [HERE] }) as const;
	const accounts = [...plain.accounts, colleague('kurt'), colleague('kim')].map((account) => ({
		...account,
		toldOf: toldOf[account.id.slice(5) as keyof typeof toldOf] ?? []
	}));
	const networks = new Map([...plain.networks, [SOUTH, HERE]]);
	return { ...plain, accounts, networks };
}

describe('who of an office is told of a youth office’s request', () => {
	it.each([
		['all who named nothing', NORTH, { karla: [], kurt: [], kim: [] }, ['karla', 'kurt', 'kim']],
		[
			'who named it, and who named nothing',
			NORTH,
			{ karla: [NORTH], kurt: [SOUTH], kim: [] },
			['karla', 'kim']
		],
		[
			'all, where everybody named others',
			NORTH,
			{ karla: [SOUTH], kurt: [SOUTH], kim: [SOUTH] },
			['karla', 'kurt', 'kim']
		],
		['nobody of another network', 'elsewhere', { karla: [], kurt: [], kim: [] }, []]
	] as const)('%s', (_, youthOffice, toldOf, names) => {
		expect(officeFor({ youthOffice }, coordinated(toldOf))).toEqual(names.map((name) => `user-${name}`));
	});
});
