const ACCESS = 'Forbidden.AccessDenied.';

/** What the platform refuses with: a status, and a code of the newer family. Source: DingTalk's documentation, error codes. */
const refusals = {
  'bad-secret': [400, 'invalidClientIdOrSecret'],
  'bad-token': [400, 'InvalidAuthentication'],
  'month-over': [403, `${ACCESS}ApiCountLimitForOrg`],
  'too-fast': [403, `${ACCESS}QpsLimitForAppkeyAndApi`],
  forbidden: [403, `${ACCESS}AccessTokenPermissionDenied`],
  untrusted: [403, `${ACCESS}IpNotInWhiteList`],
  busy: [500, 'system.busy'],
  'no-staff': [400, 'staffId.notExisted'],
  'no-robot': [400, 'invalidParameter.robotCode.empty'],
  'foreign-robot': [400, 'robot.oto.notExist'],
  'too-many-users': [400, 'invalidParameter.userIds.overMax'],
  'bad-key': [400, 'invalidParameter.msgKey.invalid'],
  'bad-param': [400, 'invalidParameter.msgParam.invalid'],
  'param-too-long': [400, 'invalidParameter.msgParam.tooLong'],
  'missing-param': [400, 'miss.param'],
  'bad-download-code': [400, 'invalidParameter.robotCode.downloadCode'],
  'bad-media': [400, 'invalidParameter.msgParam.invalid'],
  'recall-over': [400, 'robot.processQueryKey.expired'],
  'no-template-id': [400, 'param.cardTemplateIdEmpty'],
  'no-template': [400, 'param.templateNotExist'],
  'template-unpublished': [400, 'param.templateUnpublished'],
  'no-card-id': [400, 'param.outTrackIdEmpty'],
  'no-card': [400, 'param.cardNotExist'],
  'card-taken': [400, 'param.cardAlreadyExist'],
  'no-card-route': [400, 'param.callbackRouteKeyNotExist'],
  'bad-card-data': [400, 'param.error'],
  'bad-space': [400, 'param.openSpaceIdInvalid'],
  'bad-deliver-model': [400, 'param.openDeliverModelError'],
  'not-stream': [400, 'invalidSubscriptionMode'],
  'bad-corp': [400, 'invalidCorpId'],
  'no-such-api': [404, 'InvalidAction.NotFound'],
} as const satisfies Record<string, readonly [number, string]>;

export type Refusal = keyof typeof refusals;

export class DingtalkRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(refusal: Refusal, detail = '') {
    const [status, code] = refusals[refusal];
    super(detail === '' ? code : `${code}: ${detail}`);
    this.name = 'DingtalkRefusal';
    this.status = status;
    this.code = code;
  }
}
