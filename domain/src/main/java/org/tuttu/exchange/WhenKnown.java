package org.tuttu.exchange;

/** What happens with a row whose record we know: nothing, its filled fields are taken over, or it is refused. */
public enum WhenKnown {
  SKIP, UPDATE, REFUSE
}
