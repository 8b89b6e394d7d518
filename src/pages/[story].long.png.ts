import type { APIRoute } from "astro";
import { png } from "../site/pictures/raster.ts";
import { storyLong } from "../site/pictures/story-picture.ts";
import { stories } from "../site/stories/stories.ts";

export const getStaticPaths = () => [...stories.values()].map(({ id, page }) => ({ params: { story: page }, props: { id } }));

/** Serves all scenes of a story, one below the other, as a picture of twice its size in the light theme. */
export const GET: APIRoute = async ({ props, site }) =>
  new Response(new Uint8Array(await png(await storyLong(String(props.id), site), 2)), { headers: { "content-type": "image/png" } });
