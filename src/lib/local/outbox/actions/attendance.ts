/** What a member or a deputy says to an invitation, in the queue. */
export const queuedAttendances = {
	// Yes, and then that the deputy comes, while the first still waits: two things.
	'attendance.answer': { word: 'Auf eine Einladung antworten', eachCounts: true },
	'attendance.checkIn': { word: 'Anwesenheit bestätigen', eachCounts: false }
};
