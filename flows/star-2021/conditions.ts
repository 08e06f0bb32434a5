import type { JourneyStep } from '../../src/domain/campaign/schema.ts';

type Conditions = Extract<JourneyStep, { step: 'eligibility' }>;

/** Annex 1, word for word; `brief` is our shortening, for the list of all conditions and for the guide. The notice numbers them 1 to 5 and 7:
 *  there is no clause 6. */
export const teamConditions: Conditions = {
  step: 'eligibility',
  source: '附件1 二',
  clauses: [
    {
      id: '1',
      text: '工作在一线基层的各类服务班组（包括站、所、队等）。',
      brief: '一线基层的服务班组（站、所、队等）',
    },
    {
      id: '2',
      text: '爱岗敬业、文明礼仪、用户至上、具有良好的团队协作精神；',
      brief: '爱岗敬业、文明礼仪、用户至上、团队协作',
    },
    {
      id: '3',
      text: '合法经营、恪守诚信、开拓创新、科学管理、服务流程优化；',
      brief: '合法诚信、开拓创新、科学管理、流程优化',
    },
    {
      id: '4',
      text: '积极推进和实施用户满意工程，整体服务质量水平较高，创造了良好的社会或经济效益；',
      brief: '推进用户满意工程，服务质量高，社会或经济效益好',
    },
    {
      id: '5',
      text: '弘扬志愿者奉献精神，在为花博会、进博会服务保障、防控疫情等本市各项重大活动中服务保障工作表现突出，得到用户（宾客）好评，得到社会认可，曾获市级或行业系统内与本职岗位工作相关的荣誉称号；',
      brief: '志愿奉献，花博会、进博会、防疫等保障表现突出、获好评，得过市级或行业荣誉',
    },
    {
      id: '7',
      text: '班组及所在组织近三年无重大投诉和质量、安全、环保事故，无违法违纪情况。',
      brief: '班组和单位近三年无重大投诉、质量安全环保事故、违法违纪',
    },
  ],
};

export const individualConditions: Conditions = {
  step: 'eligibility',
  source: '附件1 一',
  clauses: [
    {
      id: '1',
      text: '工作在服务一线的从业人员，爱岗敬业、遵纪守法、诚信服务、弘扬志愿者奉献精神；',
      brief: '服务一线，爱岗敬业、守法诚信、志愿奉献',
    },
    { id: '2', text: '努力学习、钻研技术、勇于创新、开拓进取；', brief: '努力学习、钻研技术、创新进取' },
    {
      id: '3',
      text: '具有用户至上的价值观和服务观，在本职岗位上能以实际行动全心全意为用户服务；',
      brief: '用户至上，在本职岗位上全心全意服务',
    },
    {
      id: '4',
      text: '注重团队协作、服务质量和业绩突出、具有良好的标杆示范作用，得到用户和社会认可，曾获市级或行业系统内与本职岗位工作相关的荣誉称号；',
      brief: '团队协作、业绩突出、能作标杆、受认可，得过市级或行业荣誉',
    },
    {
      id: '5',
      text: '积极参与社会公益服务，乐于奉献；在为花博会、进博会服务保障、防控疫情等本市各项重大活动中服务保障工作表现突出，得到用户（宾客）好评。',
      brief: '热心公益，花博会、进博会、防疫等保障表现突出、获好评',
    },
    { id: '6', text: '近三年无重大投诉事件发生，无违法违纪情况。', brief: '近三年无重大投诉、违法违纪' },
  ],
};
