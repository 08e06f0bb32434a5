/** What a short text is the name of, told by its words: a column says which one it takes. */
export const nameShapes = [
  'organisation',
  'team',
  'address',
  'department',
  'position',
  'title',
  'school',
  'major',
  'posts',
  'post',
] as const;
export type NameShape = (typeof nameShapes)[number];
