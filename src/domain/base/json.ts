/** Plain data: what survives JSON unchanged. Everything kept in the journal, the inbox, views and claims is this. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
