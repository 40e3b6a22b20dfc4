// Import this before Dexie: it opens a BroadcastChannel as it loads, which Firefox refuses together with the storage; nothing
// of the app would come up. Without channels a tab does not hear of others' changes, which here are none: nothing is kept.
try {
	new BroadcastChannel('schutznetz-try').close();
} catch {
	Reflect.deleteProperty(globalThis, 'BroadcastChannel');
}
