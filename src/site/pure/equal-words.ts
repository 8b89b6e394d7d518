/**
 * Words that mean the same to whoever searches: each spelling, and the word that stands for it in the index and in the query.
 * A space in a spelling also means a hyphen, or nothing: "data center" is data-center and datacenter.
 */
export const EQUAL_WORDS: Readonly<Record<string, readonly string[]>> = {
  // Written together or apart.
  "data centre": ["data center"],
  "open source": [],
  "open weight": [],
  "mixture of expert": ["moe"],
  guian: ["gui an"],
  deepseek: ["deep seek"],
  openrouter: ["open router"],
  openai: ["open ai"],
  cloudmatrix: ["cloud matrix"],
  chatbot: ["chat bot"],
  // American and British.
  centre: ["center"],
  labour: ["labor"],
  favour: ["favor"],
  behaviour: ["behavior"],
  neighbour: ["neighbor"],
  metre: ["meter"],
  kilometre: ["kilometer", "km"],
  fibre: ["fiber"],
  licence: ["license"],
  programme: ["program"],
  modelling: ["modeling"],
  // Units and formulas.
  "kilowatt hour": ["kwh"],
  "megawatt hour": ["mwh"],
  "gigawatt hour": ["gwh"],
  "terawatt hour": ["twh"],
  "watt hour": ["wh"],
  kilowatt: ["kw"],
  megawatt: ["mw"],
  gigawatt: ["gw"],
  terawatt: ["tw"],
  joule: ["j"],
  millisecond: ["ms"],
  "carbon dioxide": ["co2"],
  "power usage effectiveness": ["pue"],
  // Money and counts.
  dollar: ["us dollar", "usd", "$"],
  yuan: ["rmb", "cny", "renminbi", "¥"],
  euro: ["eur", "€"],
  percent: ["per cent", "%"],
  times: ["×", "x"],
  billion: ["bn"],
  trillion: ["tn", "trn"],
};
