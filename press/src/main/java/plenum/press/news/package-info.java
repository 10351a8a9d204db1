/**
 * News items: releases as the world reads them, ours and others', with what they tell of a meeting.
 */
@NullMarked
package plenum.press.news;

import org.jspecify.annotations.NullMarked;
