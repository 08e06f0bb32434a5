import { createApp } from 'vue';
import { h5Texts } from '../../../templates/pages/phone/h5.ts';
import { scoringTexts } from '../../../templates/pages/phone/scoring.ts';
import { formPageTexts } from '../../../templates/pages/phone/whole-form.ts';
import { worklistTexts } from '../../../templates/pages/phone/worklist.ts';
import { writingTexts } from '../../../templates/pages/phone/writing.ts';
import FormPage from './form/form-page.vue';
import H5Page from './h5-page.vue';
import ReviewPage from './review-page.vue';
import ScoringPage from './scoring/scoring-page.vue';
import './base.css';
import './controls.css';
import './upload.css';
import './review.css';
import './sheet.css';
import './write/write.css';
import './form/form.css';
import UploadPage from './upload-page.vue';
import WorklistPage from './worklist/worklist-page.vue';
import ImportPage from './write/import-page.vue';
import WritePage from './write/write-page.vue';

const pages = {
  worklist: { page: WorklistPage, title: worklistTexts.title },
  upload: { page: UploadPage, title: h5Texts.upload.title },
  review: { page: ReviewPage, title: h5Texts.review.title },
  text: { page: WritePage, title: h5Texts.appName },
  import: { page: ImportPage, title: writingTexts.importTitle },
  scoring: { page: ScoringPage, title: scoringTexts.title },
  form: { page: FormPage, title: formPageTexts.title },
};
const name = location.pathname.slice(location.pathname.lastIndexOf('/') + 1);
const { page, title } = isPage(name) ? pages[name] : pages.upload;
document.title = title;
createApp(H5Page, { title, page }).mount('#app');

function isPage(known: string): known is keyof typeof pages {
  return known in pages;
}
