/** Characters missing from every font, by the column they are in and the row of a table. */
export type Unprintable = { label: string; characters: string[]; row?: number | undefined }[];
