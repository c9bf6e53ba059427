package org.tuttu.system;

import org.tuttu.system.crowd.CrowdSize;

/**
 * How much the applications are filled with at the start.
 *
 * @param people whether the people with demo logins and the small shop are there
 * @param crowd  how many customers come beside; null for none
 */
public record DemoData(boolean people, CrowdSize crowd) {
  public static final DemoData NONE = new DemoData(false, null);
  public static final DemoData SMALL = new DemoData(true, null);
  public static final DemoData LARGE = new DemoData(true, CrowdSize.LARGE);

  /** The small shop, and so many customers beside. */
  public static DemoData crowd(int customers) {
    return new DemoData(true, new CrowdSize(customers));
  }

  /** As it is typed after {@code --demo}. */
  public static DemoData of(String text) {
    return switch (text) {
      case "none" -> NONE;
      case "small" -> SMALL;
      case "large" -> LARGE;
      default -> {
        if (!text.matches("\\d{4,8}") || !CrowdSize.isPossible(Integer.parseInt(text))) {
          throw new StackFailed("--demo takes none, small, large, or a number of customers from 1000 to 10000000, not " + text + ".");
        }
        yield crowd(Integer.parseInt(text));
      }
    };
  }
}
