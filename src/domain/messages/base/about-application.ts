/** What is common to everything said about one application. An alias: values of messages are plain data, which an interface is not taken for. */
export type AboutApplication = { application: string; title: string };
