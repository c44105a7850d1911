import { render } from 'preact';
import { App } from './app';
import './style/base.css';
import './style/layout.css';
import './style/conversation.css';
import './style/diagram.css';
import './style/panels.css';

render(<App />, document.getElementById('page')!);
