import { defineTensions } from "../kit/conflict.ts";

export default defineTensions({
  "C-004": {
    claims: ["S0-022", "S1-010"],
    statement: "One names MiniMax M2.5 as the leader; the other has Qwen first and third and MiniMax further down.",
    reconcile: ["The weeks differ: the first gives none, the second speaks of 30 March to 5 April."],
  },
  "C-007": {
    claims: ["S1-005", "S2-033", "S3-012", "S3-013"],
    statement:
      "American firms are said to grow still, yet on the platform that the articles use, all but the Chinese had more tokens in February than the " +
      "Americans in April.",
    reconcile: ["One speaks of firms and the others of one platform; they may grow through their own interfaces."],
  },
  "C-015": {
    claims: ["S0-008", "S4-066"],
    statement: "One speaks of consumption in China; the other counts foreign use, and models that others run themselves, in the same figure.",
    reconcile: ["The method of counting has not been published."],
  },
  "C-020": {
    claims: ["S0-012", "S4-054"],
    statement: "If agents caused the explosion, chat, content, translation and basic help can hardly be most of the use.",
    reconcile: ["Basic coding help may include agents.", "Agents may explain the growth without being most of the use."],
  },
  "C-028": {
    claims: ["S1-033", "S1-034", "S1-035"],
    statement: "A tenth fits only the upper limit that the article prints for output; its input prices are further apart.",
    reconcile: ["A tenth stands for “at most a tenth”."],
  },
  "C-030": {
    claims: ["S1-035", "S3-029"],
    statement:
      "One article puts a Chinese model at a tenth of its rival’s cost for coding, the other gives a larger gap in the input price of one pair.",
    reconcile: ["The first names no pair of models, and a coding job has input and output."],
  },
  "C-037": {
    claims: ["S3-045", "S4-075"],
    statement: "The price of power is something that rivals can easily copy, or something that cannot easily be copied.",
    reconcile: ["A “not” was probably lost in translation."],
  },
  "C-038": {
    claims: ["S0-036", "S0-037"],
    statement: "Value is multiplied by 22, or by up to 22.",
    reconcile: ["The second sentence explains the first and softens it."],
  },
  "C-039": {
    claims: ["S1-029", "S1-070"],
    statement: "The siting of data centres matters more than power prices, or electricity bills set off the shift of power.",
    reconcile: ["Both are meant as parts of one advantage."],
  },
  "C-040": {
    claims: ["S0-038", "S4-037"],
    statement: "One says that energy sets no limit in China; the other that grid connection and unsteady supply do.",
    reconcile: ["Plenty of energy in a year is not power in every hour."],
  },
  "C-041": {
    claims: ["S1-014", "S1-039"],
    statement: "The comeback is not simply a matter of price, or it is just that Chinese AI became ten times cheaper.",
    reconcile: ["“Price war” means selling below cost, which the article thinks is not the case."],
  },
  "C-042": {
    claims: ["S1-039", "S4-014"],
    statement: "One says that Chinese AI did not become smarter but cheaper; the other names better models as a driver.",
    reconcile: ["One speaks of calls from abroad and the other of use in China."],
  },
  "C-043": {
    claims: ["S3-051", "S4-049"],
    statement: "Selling at a loss is the norm in the trade, or the price is the market’s and no loss leader.",
    reconcile: ["They speak of different firms."],
  },
  "C-044": {
    claims: ["S1-046", "S3-051"],
    statement: "A free version is commercially sustainable, or prices are below a reasonable profit throughout the trade.",
    reconcile: ["One firm’s free version is paid for by its other business."],
  },
  "C-045": {
    claims: ["S1-032", "S3-051"],
    statement:
      "If low power costs set the low prices, the sellers do not lose money on them; if prices are below cost, they do not show what power costs.",
    reconcile: ["Both act at once: a lower cost, and a price below even that."],
  },
  "C-046": {
    claims: ["S1-010", "S1-013", "S1-046"],
    statement: "Developers are said to put real money behind Chinese AI, while the maker in first and third place is praised for a free version.",
    reconcile: ["Part of the calls are on free versions and part are paid."],
  },
  "C-047": {
    claims: ["S1-064", "S3-064", "S3-078"],
    statement: "Users who came for the price may leave as quickly, or leaving gets costlier all the time.",
    reconcile: ["Small users can move; large ones with much code cannot."],
  },
  "C-048": {
    claims: ["S2-020", "S3-078"],
    statement: "Developers mix models from task to task, or they are tied ever more closely to one.",
    reconcile: ["A common interface makes mixing easy and ties users to the interface."],
  },
  "C-050": {
    claims: ["S0-032", "S2-033"],
    statement: "Rivals can hardly compete on large projects, or American firms are still growing.",
    reconcile: ["Large projects are not all business."],
  },
  "C-051": {
    claims: ["S0-040", "S0-057", "S0-062"],
    statement: "China puts scale before efficiency, yet its race for efficiency and its highly optimised systems are the risk.",
    reconcile: ["The first means chips and the others services."],
  },
  "C-052": {
    claims: ["S3-058", "S3-060"],
    statement: "The miners were driven out in 2021, yet their farms became AI data centres after ChatGPT, which came later.",
    reconcile: ["Buildings and power lines stayed when the machines left."],
  },
  "C-053": {
    claims: ["S3-055", "S3-057"],
    statement: "The power of mining was hydro and wind, or hydro and coal.",
    reconcile: ["It was all three, by season and province."],
  },
  "C-054": {
    claims: ["S3-010", "S3-067", "S4-065"],
    statement: "Requests pass physically through China, or open models run wherever the user likes.",
    reconcile: ["The makers’ own interfaces and copies run by others are two things; the question is how much of each."],
  },
  "C-055": {
    claims: ["S4-006", "S4-082"],
    statement: "The data points are offered as verifiable, and the main one is said to be unchecked by outside auditors.",
    reconcile: ["Verifiable means that somebody official said it."],
  },
  "C-056": {
    claims: ["S4-057", "S4-073"],
    statement: "More tokens a head show deeper use of AI, or they may be machines talking to machines.",
    reconcile: ["The article holds both thoughts and does not decide."],
  },
  "C-057": {
    claims: ["S2-051", "S4-005"],
    statement: "One headline says that China is winning; the other article sets aside just that story as too simple.",
    reconcile: ["They mean different things by winning: cost and scale, or value."],
  },
  "C-075": {
    claims: ["S0-019", "S1-040"],
    statement: "At a tenth of the price the adequate model wins over the best, yet critical tasks stay with the best.",
    reconcile: ["Most tasks are not critical."],
  },
  "C-076": {
    claims: ["S0-033", "S0-050", "S1-070"],
    statement: "China’s lead comes from political choice, from brute force and a grey market, or from electricity bills.",
    reconcile: ["Each names one part of the same cause."],
  },
  "C-077": {
    claims: ["S0-006", "S3-027"],
    statement: "American models are ahead in the tasks of high value, or a Chinese one does as well on a task of that kind.",
    reconcile: ["One test of programming is not all tasks of high value."],
  },
  "C-078": {
    claims: ["S3-048", "S4-021"],
    statement: "Inference is dozens of times cheaper in one article’s pair; prices are ten to twenty times lower in the other’s.",
    reconcile: ["Cost is not price, and the pairs of models differ."],
  },
  "C-079": {
    claims: ["S4-011", "S4-064"],
    statement: "Chinese models have most of the tracked tokens of the world, while the two largest makers hold a small part of the world’s market.",
    reconcile: ["The market is in money or users, and the tokens are those of one platform."],
  },
});
