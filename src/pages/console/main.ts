import { createApp } from 'vue';
import { consoleTexts } from '../../../templates/pages/console/console.ts';
import './styles/base.css';
import './styles/controls.css';
import ConsolePage from './console-page.vue';
import './styles/parts.css';
import './styles/inset.css';
import './styles/table.css';
import './styles/narrow.css';
import './styles/calls.css';
import './styles/fingers.css';
import { changes } from './role.ts';

document.title = consoleTexts.title;
createApp(ConsolePage).directive('changes', changes).mount('#app');
