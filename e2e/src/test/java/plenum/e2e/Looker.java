package plenum.e2e;

import com.microsoft.playwright.Page;

/** Somebody who is led past every screen, and does with it what they came for. */
@FunctionalInterface
interface Looker {
  /**
   * Stands before a screen. Whatever it changes (size, colours, language) it puts back.
   *
   * @param screen its name, in words joined by hyphens
   * @param arrange brings the screen back to what is to be seen, after a change of size
   */
  void at(String screen, Page page, Runnable arrange);
}
