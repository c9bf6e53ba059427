package org.tuttu.shared;

/**
 * Points sideways, at a record of another capability, without a relation to its entity.
 *
 * @param type a record type such as {@code order}
 * @param id   what people and addresses call it, such as its number
 */
public record RecordRef(String type, String id) {

  public RecordRef {
    if (type == null || type.isBlank() || id == null || id.isBlank()) {
      throw new IllegalArgumentException("a reference needs a type and an id");
    }
  }
}
