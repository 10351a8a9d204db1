package plenum.press.news;

/**
 * A photograph that goes with a release.
 *
 * @param href where it is, relative to the release's page or absolute; empty if it was not supplied
 * @param mediaType RFC 6838; empty if not known
 * @param width in pixels, 0 if not known
 * @param height in pixels, 0 if not known
 */
public record Picture(
    String href, String mediaType, int width, int height, String caption, String credit) {}
