import type { APIRoute } from "astro";
import { storyLong } from "../site/pictures/story-picture.ts";
import { stories } from "../site/stories/stories.ts";

export const getStaticPaths = () => [...stories.values()].map(({ id, page }) => ({ params: { story: page }, props: { id } }));

/** Serves all scenes of a story, one below the other, as one file in the light theme. */
export const GET: APIRoute = async ({ props, site }) =>
  new Response(await storyLong(String(props.id), site), { headers: { "content-type": "image/svg+xml" } });
