package org.tuttu.identity.selfservice;

/** What somebody signs in with, as far as the browser says. */
public enum DeviceKind {
  COMPUTER,
  PHONE,
  TABLET,
  UNKNOWN
}
