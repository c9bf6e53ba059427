package org.tuttu.customer.selfservice;

import java.io.Serializable;

/** An account for which rights can be given. */
public record AccountChoice(String number, String name, String currency) implements Serializable {}
