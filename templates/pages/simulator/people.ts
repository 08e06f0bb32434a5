/** The simulated people by name. All invented; the contacts are those of the recommending bodies' sample list. */
export const applicants = [
  { userId: 'heyan', name: '何䶮', title: '云苔路站“一米窗”服务班组 · 联系人' },
  { userId: 'zhouqiaoyun', name: '周巧云', title: '养老护理班组 · 联系人' },
  { userId: 'shenjiean', name: '沈㛃安', title: '儿童医院护士 · 个人申报' },
  { userId: 'shaowei', name: '邵巍', title: '快递员 · 个人申报' },
] as const;

export const contacts = [
  { userId: 'fangxiaolan', name: '方晓岚', body: 'group-shenting-rail', title: '申汀轨道交通集团有限公司' },
  { userId: 'minjiashu', name: '闵嘉树', body: 'district-putuo', title: '普陀区' },
  { userId: 'songhuaijin', name: '宋怀瑾', body: 'industry-health', title: '卫生健康行业' },
  { userId: 'jianning', name: '简宁', body: 'group-chenghe-health', title: '澄禾医疗健康集团有限公司' },
  { userId: 'shiyunyi', name: '施蕴仪', body: 'district-huangpu', title: '黄浦区' },
  { userId: 'bilingxiao', name: '毕凌霄', body: 'district-xuhui', title: '徐汇区' },
  { userId: 'gezhixing', name: '葛知行', body: 'district-changning', title: '长宁区' },
  { userId: 'ruanqinghe', name: '阮青禾', body: 'district-jingan', title: '静安区' },
  { userId: 'baisongnian', name: '柏松年', body: 'district-hongkou', title: '虹口区' },
  { userId: 'zhugeqing', name: '诸葛晴', body: 'district-yangpu', title: '杨浦区' },
  { userId: 'qiyueming', name: '戚月明', body: 'district-minhang', title: '闵行区' },
  { userId: 'zhulixia', name: '祝立夏', body: 'district-baoshan', title: '宝山区' },
  { userId: 'baowenzhu', name: '鲍文竹', body: 'district-jiading', title: '嘉定区' },
  { userId: 'huoyichuan', name: '霍一川', body: 'district-pudong', title: '浦东新区' },
  { userId: 'gushuang', name: '顾霜', body: 'district-jinshan', title: '金山区' },
  { userId: 'longzaitian', name: '龙在田', body: 'district-songjiang', title: '松江区' },
  { userId: 'jinanxing', name: '计南星', body: 'district-qingpu', title: '青浦区' },
  { userId: 'chuwangshu', name: '褚望舒', body: 'district-fengxian', title: '奉贤区' },
  { userId: 'wuhaitang', name: '邬海棠', body: 'district-chongming', title: '崇明区' },
  { userId: 'jiangfengyuan', name: '蒋逢源', body: 'industry-transport', title: '交通运输行业' },
  { userId: 'anruosu', name: '安若素', body: 'industry-eldercare', title: '养老服务行业' },
  { userId: 'luoxingzhi', name: '骆行之', body: 'industry-express', title: '邮政快递行业' },
  { userId: 'hualingyi', name: '花令仪', body: 'industry-hotel', title: '旅游饭店行业' },
  { userId: 'tuchangan', name: '屠长安', body: 'industry-property', title: '物业管理行业' },
  { userId: 'shengxiaoman', name: '盛小满', body: 'industry-retail', title: '商业零售行业' },
  { userId: 'kangdingbang', name: '康定邦', body: 'industry-banking', title: '银行服务行业' },
  { userId: 'tengwendi', name: '滕闻笛', body: 'industry-telecom', title: '通信服务行业' },
  { userId: 'shuiqingyuan', name: '水清源', body: 'industry-utilities', title: '水务燃气行业' },
  { userId: 'wuxiuhe', name: '巫秀禾', body: 'industry-homecare', title: '家政服务行业' },
  { userId: 'lingyunhan', name: '凌云汉', body: 'industry-aviation', title: '民航服务行业' },
  { userId: 'yanguifan', name: '燕归帆', body: 'group-puyu-power', title: '浦屿电力服务集团有限公司' },
  { userId: 'chiyingxue', name: '池映雪', body: 'group-hutang-retail', title: '沪棠商业集团有限公司' },
  { userId: 'kechangfeng', name: '柯长风', body: 'group-jiangling-air', title: '江翎航空服务集团有限公司' },
  { userId: 'ranchunhe', name: '冉春和', body: 'group-yunzhan-bus', title: '云栈公共交通集团有限公司' },
  { userId: 'luwangyang', name: '鲁望洋', body: 'group-haibo-port', title: '海泊港务集团有限公司' },
  { userId: 'muzhiyao', name: '牧之遥', body: 'group-xingcha-telecom', title: '星槎通信集团有限公司' },
] as const;

export const staff = [
  { userId: 'yulin', name: '俞琳', title: '质协用户工作部' },
  { userId: 'wangying', name: '王影', title: '质协用户工作部' },
] as const;

export const experts = [
  { userId: 'guyanzhi', name: '顾言之', title: '评审专家' },
  { userId: 'lumingche', name: '陆明澈', title: '评审专家' },
  { userId: 'xiahouning', name: '夏侯宁', title: '评审专家' },
] as const;

/** A group that everybody is in, and the robot. */
export const groupName = '申报工作交流群';
