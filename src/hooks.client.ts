// SvelteKit loads this before any page's code.
import '$lib/app/old-browser';
import '$lib/app/no-eval';
import '$lib/app/refused-channel';
