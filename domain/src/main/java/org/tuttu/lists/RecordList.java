package org.tuttu.lists;

/** A list of a capability's records. Its bean says who may see it. */
public interface RecordList {

  /** What it is called: in addresses and texts, and where it is saved. */
  String name();

  /** What is in it, for somebody who may see it. */
  ListSpec open();
}
