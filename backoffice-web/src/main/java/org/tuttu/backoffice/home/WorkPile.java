package org.tuttu.backoffice.home;

import java.util.List;

/**
 * One kind of work that waits, ready to print.
 *
 * @param href  where all of it is; null where there is no such list
 * @param count such as 7 or 20+
 * @param rows  the few that have waited longest
 */
public record WorkPile(String title, String icon, String href, String count, List<Row> rows) {

  /** One thing that waits. */
  public record Row(String name, String href, String customer, String customerName, String what, String since) {}
}
