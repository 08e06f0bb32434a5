import { createApp } from 'vue';
import { loginTexts } from '../../../templates/pages/login.ts';
import './login.css';
import LoginPage from './login-page.vue';

document.title = loginTexts.title;
createApp(LoginPage).mount('#app');
