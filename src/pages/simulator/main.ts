import { createApp } from 'vue';
import { simulatorTexts } from '../../../templates/pages/simulator/simulator.ts';
import SimulatorPage from './simulator-page.vue';
import './style.css';

document.title = simulatorTexts.title;
createApp(SimulatorPage).mount('#app');
