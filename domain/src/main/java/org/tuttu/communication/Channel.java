package org.tuttu.communication;

/** How a contact with a customer took place. */
public enum Channel {
  PHONE,
  EMAIL,
  LETTER,
  VISIT,
  VIDEO,
  CHAT
}
