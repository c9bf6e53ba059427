package org.tuttu.privacy.selfservice;

/** How far a request to be forgotten is. */
public enum ErasureStatus {
  OPEN,
  RUNNING,
  DONE,
  REFUSED,
  WITHDRAWN
}
