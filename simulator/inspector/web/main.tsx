import { render } from 'preact';
import { App } from './app';
import './style/base.css';
import './style/layout.css';
import './style/conversation.css';
import './style/menu.css';
import './style/diagram.css';
import './style/arrow.css';
import './style/message.css';
import './style/panels.css';
import './style/narrow.css';

render(<App />, document.getElementById('page')!);
