// Test files beside each other are threads of one process, and hear each other by name as tabs do: Dexie would tell one file
// what another wrote in a database of the same name. Only a test of its own channel needs one, and brings it.
Reflect.deleteProperty(globalThis, 'BroadcastChannel');
