package org.tuttu.catalog.selfservice;

/** A category and its name in one language. */
public record CategoryRow(String code, String name) {}
