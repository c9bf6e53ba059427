package org.tuttu.portal.catalogue;

import org.tuttu.catalog.selfservice.CategoryRow;

/** A category to choose; its code has only letters, digits and dashes, so it can stand in an address. */
public record CategoryView(String code, String name, String href, boolean chosen) {

  public static CategoryView of(CategoryRow category, String chosen) {
    return new CategoryView(category.code(), category.name(), "/catalogue/products?category=" + category.code(), category.code().equals(chosen));
  }
}
