package org.tuttu.ordering;

/**
 * How many orders wait for staff, each at most {@value #COUNTED}: that many means that many or more.
 *
 * @param toApprove those above a buyer's limit whose customer has no owner to decide
 */
public record WorkToday(int toApprove, int toConfirm, int toShip, int picking, int partlyShipped, int toDeliver) {

  public static final int COUNTED = 100;
}
