/** What is said about the rules of the award; part of `MessageValues`. */
export interface RulesMessages {
  'rules.ask': { text: string };
}
