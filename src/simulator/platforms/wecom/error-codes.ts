/** What the platform refuses with. Source: WeCom's documentation, global error codes; those marked * are of the vendor's list but not in it. */
const errcodes = {
  ok: 0,
  busy: -1,
  'bad-secret': 40001,
  'bad-media-type': 40004,
  'bad-file-type': 40005,
  'bad-file-size': 40006,
  'bad-media-id': 40007,
  'bad-msgtype': 40008,
  'bad-image-size': 40009,
  'bad-voice-size': 40010, // *
  'bad-video-size': 40011,
  'bad-corpid': 40013,
  'bad-token': 40014,
  'bad-oauth-code': 40029,
  'too-many-users': 40032,
  'escaped-unicode': 40033,
  'bad-agentid': 40056,
  'bad-parameter': 40058,
  'missing-parameter': 40063,
  'bad-url': 40066, // *
  'missing-token': 41001,
  'missing-secret': 41004,
  'missing-media-data': 41005, // *
  'missing-media-id': 41006,
  'missing-oauth-code': 41008, // *
  'token-expired': 42001,
  'oauth-code-expired': 42003,
  'bad-task-id': 42014,
  'oauth-code-used': 42022,
  'card-keyname': 42027,
  'card-url': 42028,
  'card-media-id': 42029,
  'card-appid': 42030,
  'card-type': 42031,
  'card-title': 42033,
  'card-horizontal-list': 42035,
  'card-vertical-list': 42036,
  'card-option-list': 42037,
  'card-button-text': 42038,
  'card-button-key': 42039,
  'card-option-id': 42040,
  'card-option-text': 42041,
  'card-jump-list': 42042,
  'card-question-key': 42043,
  'card-image': 42044,
  'card-action': 42045,
  'card-submit-key': 42046,
  'card-select-list': 42047,
  'card-submit-text': 42049,
  'card-userid': 42050,
  'card-action-menu-key': 42051,
  'recall-over': 42052,
  'get-required': 43001, // *
  'post-required': 43002, // *
  'callback-url-required': 43012,
  'empty-file': 44001,
  'empty-text': 44004,
  'content-too-long': 45002,
  'rate-limited': 45009,
  'data-format': 47001, // *
  'redirect-not-trusted': 50001,
  'no-privilege': 60011,
  'ip-not-trusted': 60020,
  'unknown-user': 60111,
  'bad-response-code': 60140,
  'all-receivers-invalid': 81013,
  'chunk-too-large': 830002,
} as const;

export type Refusal = keyof typeof errcodes;

/** A call the platform refuses. It answers HTTP 200 with the code. */
export class WecomRefusal extends Error {
  readonly refusal: Refusal;
  readonly errcode: number;
  /** @param where the field it is about, for the developer who reads the wire log */
  constructor(refusal: Refusal, where?: string) {
    super(where === undefined ? refusal.replaceAll('-', ' ') : `${refusal.replaceAll('-', ' ')}: ${where}`);
    this.name = 'WecomRefusal';
    this.refusal = refusal;
    this.errcode = errcodes[refusal];
  }
}
