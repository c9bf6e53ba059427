package org.tuttu.ordering;

/** How many orders wait for staff, each at most {@value #COUNTED}: that many means that many or more. */
public record WorkToday(int toConfirm, int toShip, int picking, int partlyShipped, int toDeliver) {

  public static final int COUNTED = 100;
}
