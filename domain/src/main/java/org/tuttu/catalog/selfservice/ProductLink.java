package org.tuttu.catalog.selfservice;

import java.io.Serializable;

/** Another product, to be named and looked at. */
public record ProductLink(String number, String name) implements Serializable {}
