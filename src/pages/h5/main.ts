import { createApp } from 'vue';
import { h5Texts } from '../../../templates/pages/h5.ts';
import ReviewPage from './review-page.vue';
import './base.css';
import './controls.css';
import './upload.css';
import './review.css';
import './sheet.css';
import UploadPage from './upload-page.vue';

const isReview = location.pathname.endsWith('/review');
document.title = isReview ? h5Texts.review.title : h5Texts.upload.title;
createApp(isReview ? ReviewPage : UploadPage).mount('#app');
