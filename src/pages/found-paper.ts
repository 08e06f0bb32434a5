/** What reading a stamped form found, as our pages get it. */
export interface FoundPaper {
  verdict: 'accept' | 'ask-person';
  reasons: string[];
  seal: 'present' | 'cannot_confirm' | 'absent';
  drawn: { id: string } | null;
  /** Where the reasons lie, of those that lie somewhere: page numbers, numbers of pictures, names of files. */
  where: { problem: string; pages: number[]; captures: number[]; files: string[] }[];
}
