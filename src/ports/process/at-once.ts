/** What is there already, or what has to be waited for. On the path of a message it is looked at first (`got instanceof Promise ? await got : got`): a message
 *  looks some fifty things up, nearly all of them in memory, and waiting for one costs more than finding it. */
export type AtOnce<Value> = Value | Promise<Value>;
