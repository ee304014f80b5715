import { mount } from 'svelte';
import './styles/fonts.css';
import './styles/tokens.css';
import './styles/base.css';
import './styles/print.css';
import App from './App.svelte';
import { api } from './lib/api';
import { Session } from './session/session.svelte';

const session = new Session(api);
void session.begin();

mount(App, { target: document.body, props: { session } });
