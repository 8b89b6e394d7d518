import type { APIRoute } from "astro";
import { scripts } from "../../site/bundles/scripts.ts";

export const getStaticPaths = async () =>
  (await scripts())
    .flatMap(({ file, code, each }) => [{ file, code }, ...each])
    .map(({ file, code }) => ({ params: { file: file.replace(/\.js$/, "") }, props: { code } }));

export const GET: APIRoute = ({ props }) => new Response(String(props.code), { headers: { "content-type": "text/javascript; charset=utf-8" } });
