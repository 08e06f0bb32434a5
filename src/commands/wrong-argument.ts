/** What a command was given is wrong: a file, an option, a name. The message is for whoever runs it, in Chinese, and is all that is printed. */
export class WrongArgument extends Error {}
