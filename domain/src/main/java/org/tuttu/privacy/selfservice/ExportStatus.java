package org.tuttu.privacy.selfservice;

/** How far a copy of everything is. */
public enum ExportStatus {
  WAITING,
  READY,
  GONE
}
