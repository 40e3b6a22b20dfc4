/** Cases for a meeting, and what becomes of them, in the queue. Each is about one case, and the same said twice is said once. */
export const queuedCases = {
	'case.register': { word: 'Fall anmelden', eachCounts: false },
	'case.decide': { word: 'Über verspäteten Fall entscheiden', eachCounts: false },
	'case.returned': { word: 'Rückmeldung an die Familie vermerken', eachCounts: false },
	'case.withdraw': { word: 'Fall zurückziehen', eachCounts: false }
};
