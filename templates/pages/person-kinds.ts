/** What people are who are found without an application. */
export const personKinds = { contact: '联系人', expert: '专家', staff: '工作人员', auditor: '审计人员' } as const;
