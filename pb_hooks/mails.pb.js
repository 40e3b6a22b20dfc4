// PocketBase mails nobody. Its own ways to a new password or address ask for no server's word (pb_migrations/1700000070_door.js), and
// what they change passes by everything that the server does then (src/lib/server/auth/one-time-links.ts). The answer is
// the one that an address without an account gets.
onRecordRequestPasswordResetRequest((e) => e.noContent(204));
onRecordRequestVerificationRequest((e) => e.noContent(204));
onRecordRequestEmailChangeRequest((e) => e.noContent(204));
