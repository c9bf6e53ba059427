package org.tuttu.notifications.selfservice;

/** How soon somebody wants to hear of a kind of news, by the bell or by mail. */
public enum Rhythm {
  AT_ONCE,
  DAILY,
  OFF
}
