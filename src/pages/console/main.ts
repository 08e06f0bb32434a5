import { createApp } from 'vue';
import { consoleTexts } from '../../../templates/pages/console.ts';
import './base.css';
import './controls.css';
import ConsolePage from './console-page.vue';
import './parts.css';
import './inset.css';
import './table.css';
import './narrow.css';
import { changes } from './role.ts';

document.title = consoleTexts.title;
createApp(ConsolePage).directive('changes', changes).mount('#app');
