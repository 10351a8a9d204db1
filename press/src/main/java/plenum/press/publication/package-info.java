/**
 * Releases as the world gets them: pages, feeds and agency formats, each a pure function of news
 * items and a site's settings, and nothing of a meeting but those items.
 */
@NullMarked
package plenum.press.publication;

import org.jspecify.annotations.NullMarked;
