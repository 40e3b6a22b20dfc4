// The composition root's second half: sync engine and search index, off the main thread.
export {};
