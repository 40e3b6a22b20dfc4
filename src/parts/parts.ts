// Where the page of all parts begins: `npm run dev`, then /teile. scripts/build/parts-page.ts hands it out; no route and
// no file of the app imports it, so it is in no build.
import '$lib/ui/tokens.css';
import '$lib/ui/base.css';
import { mount } from 'svelte';
import PartsPage from './PartsPage.svelte';

mount(PartsPage, { target: document.body });
