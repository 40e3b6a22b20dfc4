/** What is answered to whom who says that somebody should be there who is not: each answer is written down by hand. */
import { newId } from '../../../domain/id';
import { type DecidedRow, describeDecisions } from '$tests/support/decided';
import { asked, declaring, shown } from '$tests/support/said';

const ROWS: DecidedRow[] = [
	['a guest', 'that she should be there', declaring(), asked, 'done: create proposals'],
	['a member', 'that she should be there', declaring(), asked, 'done: create proposals'],
	['an expert', 'that she should be there', declaring(), asked, 'done: create proposals'],
	['the desk', 'that she should be there', declaring(), asked, 'done: create proposals'],
	["another network's desk", 'that she should be there', declaring(), asked, 'done: create proposals'],
	[
		'a guest',
		'that she should be there, with the number that only members see',
		declaring({ name: { to: 'Anna Muster' }, mobile: { to: '0171 39200 11' } }),
		asked,
		'done: create proposals'
	],
	[
		'a guest',
		'that she should be there, with somebody else as her deputy',
		declaring({ name: { to: 'Anna Muster' }, deputy: { to: newId() } }),
		asked,
		'bad_request'
	],
	[
		'a guest',
		'that she should be there, instead of what stood there',
		declaring({ name: { from: 'Berta', to: 'Anna Muster' } }),
		asked,
		'bad_request'
	],
	[
		'a guest',
		'that she should be there, and not who',
		declaring({ phone: { to: '110' } }),
		asked,
		'bad_request'
	],
	[
		'a guest',
		'that she should be there, by her own word on what is the office’s',
		declaring({ name: { to: 'Anna' }, legalBases: { to: ['kkg4'] } }),
		asked,
		'bad_request'
	],
	[
		'a guest',
		'that a helpline should be there',
		{ ...declaring(), table: 'helplines' },
		asked,
		'bad_request'
	],
	['a guest', 'to a network that does not ask', declaring(), { networks: [], open: 0 }, 'not_found'],
	['a guest', 'that somebody should be there who is', declaring(), { ...asked, row: shown }, 'conflict'],
	['a guest', 'as one new entry too many', declaring(), { ...asked, open: 50 }, 'too_many_requests'],
	['an expert', 'as one new entry too many', declaring(), { ...asked, open: 50 }, 'done: create proposals']
];

describeDecisions({ 'proposal.make': ROWS });
